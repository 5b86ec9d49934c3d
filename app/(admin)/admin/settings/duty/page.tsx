import type { Metadata } from 'next';
import { timeOfDay } from '@/lib/clock/time-of-day';
import { requireDesk } from '@/lib/desk/require-desk';
import { findDutyBoard } from '@/lib/duty/board';
import { getTranslations } from '@/lib/i18n/translations';
import { leadsIn } from '@/lib/people/leads';
import { type Settings, shiftNames } from '@/lib/settings';
import type { Params } from '@/lib/tickets/desk-query';
import { BackLink } from '../back-link';
import { DutyCard } from './duty-card';

type Props = { searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('duty.title') };
}

export default async function DutyPage({ searchParams }: Props) {
  const { viewer, community, c } = await requireDesk('/admin/settings/duty', searchParams);
  const [t, board] = await Promise.all([getTranslations('settings'), findDutyBoard(viewer, community.id)]);
  const mayChange = leadsIn(viewer, community.id);
  return (
    <div className="max-w-[72rem]">
      <BackLink c={c} />
      <h1 className="text-xl font-medium">{t('duty.title')}</h1>
      <p className="mt-1 text-soft">{mayChange ? t('duty.putHint') : t('onlyLeads')}</p>
      <p className="mt-1 text-sm text-soft">{await shiftsText(community.settings)}</p>
      <div className="mt-4 grid grid-cols-1 items-start gap-4 lg:grid-cols-3">
        {board.map((place) => (
          <DutyCard
            key={place.post}
            place={place}
            community={community.id}
            c={c}
            at={viewer.now}
            mayChange={mayChange}
          />
        ))}
      </div>
    </div>
  );
}

/** DUT-1: the shifts, for whoever reads until when somebody is on duty. */
async function shiftsText({ shifts }: Settings): Promise<string> {
  const t = await getTranslations('settings');
  return shiftNames.map((name) => `${t(`fields.shifts.${name}`)} ${shifts[name].map(timeOfDay).join('–')}`).join(' · ');
}
