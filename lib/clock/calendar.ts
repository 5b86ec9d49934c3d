import { atLocal, type Day, localDay, weekday } from './day';
import type { Holidays } from './holidays';

/** GEN-11: round the clock · desk hours, every day · working days with 调休. A promise names one; never mixed. */
export type CalendarName = 'always' | 'desk' | 'workdays';

/** Minutes after local midnight, from < to, 0–1440. */
export type DayWindow = readonly [number, number];

/** Opening hours of a community; `workday` in rising order without overlap. */
export type Hours = { desk: DayWindow; deskHoliday: DayWindow; workday: readonly DayWindow[] };

/** All that the clock must know of a community. */
export type Timetable = { hours: Hours; holidays: Holidays };

export const usualHours: Hours = {
  desk: [7 * 60 + 30, 20 * 60],
  deskHoliday: [9 * 60, 17 * 60],
  workday: [
    [9 * 60, 12 * 60],
    [13 * 60 + 30, 18 * 60],
  ],
};

/** When a calendar is open on a day; opening belongs to the window, closing does not. */
export function openWindows(name: CalendarName, day: Day, timetable: Timetable): [Date, Date][] {
  return openMinutes(name, day, timetable).map(([from, to]) => [atLocal(day, from), atLocal(day, to)]);
}

/** Whether a calendar is open at a moment. */
export function isOpen(name: CalendarName, at: Date, timetable: Timetable): boolean {
  return openWindows(name, localDay(at), timetable).some(([from, to]) => from <= at && at < to);
}

/** The table decides first (休 or 调休); a day it doesn't name is worked from Monday to Friday. */
export function isWorkingDay(day: Day, holidays: Holidays): boolean {
  const named = holidays.days.get(day)?.kind;
  if (named) return named === 'work';
  return weekday(day) >= 1 && weekday(day) <= 5;
}

/** Whether hours can be used: windows within a day, not empty, rising. Settings refuse others. */
export function areHours({ desk, deskHoliday, workday }: Hours): boolean {
  const sound = ([from, to]: DayWindow) => Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to <= 1440;
  const rising = [...workday].every(([from], i) => i === 0 || from >= (workday[i - 1]?.[1] ?? 0));
  return [desk, deskHoliday, ...workday].every((w) => sound(w) && w[0] < w[1]) && workday.length > 0 && rising;
}

/** The same as `openWindows`, in minutes after local midnight. */
export function openMinutes(name: CalendarName, day: Day, { hours, holidays }: Timetable): readonly DayWindow[] {
  if (name === 'always') return [[0, 1440]];
  if (name === 'desk') return [holidays.days.get(day)?.kind === 'rest' ? hours.deskHoliday : hours.desk];
  return isWorkingDay(day, holidays) ? hours.workday : [];
}
