import type { CalendarName } from '@/lib/clock/calendar';
import type { Settings } from '@/lib/settings';

export type Length = { count: number; unit: 'minute' | 'hour' | 'day' };

/** A working day has as many minutes as its hours. */
export const workdayMinutes = ({ hours }: Settings): number =>
  hours.workday.reduce((sum, [from, to]) => sum + to - from, 0);

/** Minutes in the largest unit that comes out even, as people say them; from two days on they say days. */
export function lengthIn(minutes: number, calendar: CalendarName, settings: Settings): Length {
  const day = calendar === 'workdays' ? workdayMinutes(settings) : 1440;
  const days = minutes / day;
  if (calendar === 'workdays' && days >= 1) return { count: Math.round(days * 10) / 10, unit: 'day' };
  if (calendar === 'always' && days >= 2 && Number.isInteger(days)) return { count: days, unit: 'day' };
  return minutes % 60 === 0 ? { count: minutes / 60, unit: 'hour' } : { count: minutes, unit: 'minute' };
}

/** The same for a form, where nothing may be rounded. */
export function lengthTyped(minutes: number, calendar: CalendarName, settings: Settings): Length {
  const said = lengthIn(minutes, calendar, settings);
  if (Number.isInteger(said.count)) return said;
  return minutes % 60 === 0 ? { count: minutes / 60, unit: 'hour' } : { count: minutes, unit: 'minute' };
}
