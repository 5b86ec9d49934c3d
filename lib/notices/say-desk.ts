import 'server-only';
import { getTranslations } from '@/lib/i18n/translations';
import type { NoticeRow, NoticeState } from './notice';

type Tone = 'neutral' | 'amber' | 'red' | 'blue' | 'green';
export type StateSaid = { text: string; tone: Tone };
type Of = Pick<NoticeRow, 'state' | 'endsAt' | 'review'>;

const tones: Record<NoticeState, Tone> = {
  draft: 'neutral',
  asked: 'amber',
  refused: 'red',
  scheduled: 'blue',
  out: 'green',
  withdrawn: 'neutral',
};

/** Where a notice stands, and its review besides when it has one. */
export async function sayState({ state, endsAt, review }: Of, now: Date): Promise<StateSaid[]> {
  const t = await getTranslations('notices');
  const over = state === 'out' && endsAt <= now;
  const first = over
    ? { text: t('state.over'), tone: 'neutral' as const }
    : { text: t(`state.${state}`), tone: tones[state] };
  if (!review || state !== 'out') return [first];
  return [first, { text: t(`review.${review}`), tone: review === 'passed' ? 'green' : 'amber' }];
}
