import 'server-only';
import { localDay } from '@/lib/clock/day';
import { dayText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import { complainHref } from './complain';
import type { WorksNearby } from './find-nearby';

export type NearbySaid = {
  id: string;
  title: string;
  period: string;
  number: string;
  state: 'running' | 'soon' | 'stopped';
  word: string;
  /** Where its noise is told of. */
  href: string;
};

/** Works of the building as the notice on its door says them. */
export async function sayNearby(rows: WorksNearby[], now: Date): Promise<NearbySaid[]> {
  const [t, clock] = await Promise.all([getTranslations('nearby'), getTranslations('clock')]);
  const today = localDay(now);
  return rows.map(({ id, no, unit, from, to, state: held }) => {
    const state = held === 'suspended' ? 'stopped' : from > today ? 'soon' : 'running';
    return {
      id,
      title: unit,
      period: t('period', { from: dayText(clock, from, now), to: dayText(clock, to, now) }),
      number: t('number', { no }),
      state,
      word: t(`state.${state}`),
      href: complainHref(no),
    };
  });
}
