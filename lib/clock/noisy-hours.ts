import { type DayWindow, isWorkingDay } from './calendar';
import { atLocal, type Day, localDay, minuteOfDay, plusDays } from './day';
import type { Holidays } from './holidays';

/** Days from–to, both among them, on which no noisy work is done: 高考, 中考. */
export type Blackout = { from: Day; to: Day; name: string };

/** GEN-11, the fourth table: when work may be heard, as the place has it; windows in rising order without overlap. */
export type NoiseRules = {
  workday: readonly DayWindow[];
  restDay: readonly DayWindow[];
  blackouts: readonly Blackout[];
};

/** What a day is for noisy work; `name` is the blackout's, or the holiday's where the table names one. */
export type NoisyDay = {
  day: Day;
  sort: 'workday' | 'restDay' | 'blackout';
  name: string | null;
  windows: readonly DayWindow[];
};

/** Past this many days without a noisy minute there is none to be named. */
const SEARCH_DAYS = 400;

/** The noisy hours of a day. A blackout goes before all; 调休 makes a working day of a weekend, a holiday a rest day of any. */
export function noisyDay(day: Day, rules: NoiseRules, holidays: Holidays): NoisyDay {
  const blackout = rules.blackouts.find(({ from, to }) => from <= day && day <= to);
  if (blackout) return { day, sort: 'blackout', name: blackout.name, windows: [] };
  const named = holidays.days.get(day);
  const works = isWorkingDay(day, holidays);
  return {
    day,
    sort: works ? 'workday' : 'restDay',
    name: named?.name ?? null,
    windows: works ? rules.workday : rules.restDay,
  };
}

/** Whether work may be heard at a moment; opening belongs to the window, closing does not. */
export function mayBeNoisy(at: Date, rules: NoiseRules, holidays: Holidays): boolean {
  const minute = minuteOfDay(at);
  return noisyDay(localDay(at), rules, holidays).windows.some(([from, to]) => from <= minute && minute < to);
}

/** The first moment at or after `from` at which work may be heard; null when none comes within 400 days. */
export function nextNoisy(from: Date, rules: NoiseRules, holidays: Holidays): Date | null {
  const today = localDay(from);
  for (let ahead = 0; ahead <= SEARCH_DAYS; ahead += 1) {
    const { day, windows } = noisyDay(plusDays(today, ahead), rules, holidays);
    const open = windows.find(([, to]) => atLocal(day, to) > from);
    if (!open) continue;
    const opens = atLocal(day, open[0]);
    return opens > from ? opens : from;
  }
  return null;
}

/** So many days of the table from one on. */
export const noisyDays = (from: Day, count: number, rules: NoiseRules, holidays: Holidays): NoisyDay[] =>
  Array.from({ length: count }, (_, ahead) => noisyDay(plusDays(from, ahead), rules, holidays));
