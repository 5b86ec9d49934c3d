import 'server-only';
import { type Day, localDay, minuteOfDay } from '@/lib/clock/day';
import type { Holidays } from '@/lib/clock/holidays';
import { type Blackout, type NoiseRules, type NoisyDay, nextNoisy, noisyDays } from '@/lib/clock/noisy-hours';
import { timeOfDay } from '@/lib/clock/time-of-day';
import { dayText, momentText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';

const WEEK = 7;

type NoisyLine = { day: Day; label: string; sort: string; hours: string | null };
export type NoiseSaid = {
  /** What holds today, in a sentence, and the hours if there are any. */
  today: string;
  hours: string[];
  /** Until when it holds now, or when the next time comes. */
  now: string;
  isOpen: boolean;
  week: NoisyLine[];
  /** Blackouts after the week. */
  ahead: string | null;
};

type Words = Awaited<ReturnType<typeof getTranslations<'noise'>>>;

/** REN-9: when works may be heard, as residents read it: today, now, and the next seven days. */
export async function sayNoise(rules: NoiseRules, holidays: Holidays, now: Date): Promise<NoiseSaid> {
  const [t, clock] = await Promise.all([getTranslations('noise'), getTranslations('clock')]);
  const days = noisyDays(localDay(now), WEEK, rules, holidays);
  const [today] = days;
  const next = nextNoisy(now, rules, holidays);
  const isOpen = next?.getTime() === now.getTime();
  const until = today?.windows.find(([, to]) => minuteOfDay(now) < to)?.[1] ?? 0;
  const later = next && t(today?.windows.length ? 'notNow' : 'next', { at: momentText(clock, next, now) });
  return {
    today: today ? sayToday(today, t) : '',
    hours: today ? windowsOf(today) : [],
    now: isOpen ? t('now', { time: timeOfDay(until) }) : (later ?? t('never')),
    isOpen,
    week: days.map((one) => ({
      day: one.day,
      label: dayText(clock, one.day, now),
      sort: saySort(one, t),
      hours: sayHours(one, t),
    })),
    ahead: sayAhead(rules.blackouts, days.at(-1)?.day ?? localDay(now), t),
  };
}

function sayToday(day: NoisyDay, t: Words): string {
  const { sort, name } = day;
  if (day.windows.length > 0) return t('today.open');
  if (sort === 'restDay' && name) return t('today.holiday', { name });
  return t(`today.${sort}`, { name: name ?? '' });
}

function saySort({ sort, name }: NoisyDay, t: Words): string {
  if (sort === 'workday') return t(name ? 'sorts.swapped' : 'sorts.workday');
  return name ?? t('sorts.restDay');
}

const windowsOf = ({ windows }: NoisyDay): string[] =>
  windows.map(([from, to]) => `${timeOfDay(from)}–${timeOfDay(to)}`);

const sayHours = (day: NoisyDay, t: Words): string | null => windowsOf(day).join(t('glue')) || null;

function sayAhead(blackouts: readonly Blackout[], last: Day, t: Words): string | null {
  const later = blackouts.filter(({ to }) => to > last);
  if (later.length === 0) return null;
  const days = later.map(({ from, to, name }) => t(from === to ? 'oneDay' : 'stretch', { name, from, to }));
  return t('ahead', { days: days.join(t('glue')) });
}
