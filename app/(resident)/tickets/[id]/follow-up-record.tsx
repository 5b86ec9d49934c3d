import { Record } from '@/components/tickets/resident/record';
import { findFollowUps } from '@/lib/follow-ups/of-ticket';
import { sayToResident } from '@/lib/follow-ups/say-rounds';
import { getTranslations } from '@/lib/i18n/translations';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';

type Props = { viewer: Viewer; page: TicketPage };

/** 回访 as the household reads it: when we call, and what they told us. */
export async function FollowUpRecord({ viewer, page }: Props) {
  const rounds = await findFollowUps(viewer, page);
  const [t, facts] = await Promise.all([getTranslations('followUp'), sayToResident(rounds, viewer.now)]);
  const last = rounds.at(-1);
  if (!last || facts.length === 0) return null;
  return <Record title={t('resident.title')} aside={t(`state.${last.state}`)} facts={facts} />;
}
