import { type CalendarName, isWorkingDay, type Timetable } from './calendar';
import { atLocal, localDay, MINUTE, plusDays } from './day';
import { SEARCH_DAYS, type Span, stretches } from './stretches';

/** The first moment at or after `from` at which a calendar is open. */
export function nextOpen(name: CalendarName, from: Date, timetable: Timetable): Date {
  for (const [start] of stretches(name, from.getTime(), Number.POSITIVE_INFINITY, timetable)) return new Date(start);
  throw new RangeError(`No moment to start from: ${from}`);
}

/**
 * The earliest moment by which a calendar has been open for `minutes` since `from`, pauses not counted. A moment that
 * falls on closing time is that closing time, not the next opening. Refuses negative minutes and more than 400 days.
 */
export function addMinutes(
  name: CalendarName,
  from: Date,
  minutes: number,
  timetable: Timetable,
  pauses: readonly Span[] = [],
): Date {
  let left = Math.round(minutes * MINUTE);
  if (!(left >= 0 && minutes <= SEARCH_DAYS * 1440)) throw new RangeError(`Not a length of time: ${minutes} minutes`);
  if (left === 0) return from;
  for (const [start, end] of stretches(name, from.getTime(), Number.POSITIVE_INFINITY, timetable, pauses)) {
    if (end - start >= left) return new Date(start + left);
    left -= end - start;
  }
  throw new RangeError(`No moment to start from: ${from}`);
}

/** Minutes, exact to the millisecond, that a calendar is open from one moment to another, pauses not counted;
 * negative when `to` comes first. */
export function minutesBetween(
  name: CalendarName,
  from: Date,
  to: Date,
  timetable: Timetable,
  pauses: readonly Span[] = [],
): number {
  if (to < from) return 0 - minutesBetween(name, to, from, timetable, pauses);
  let open = 0;
  for (const [start, end] of stretches(name, from.getTime(), to.getTime(), timetable, pauses)) open += end - start;
  return open / MINUTE;
}

/** The end of work on the nth working day after the day of `from` (FUP-2, SUR-3). Refuses n below 1. */
export function addWorkingDays(from: Date, n: number, { hours, holidays }: Timetable): Date {
  const closes = hours.workday.at(-1)?.[1];
  if (!(Number.isInteger(n) && n >= 1) || closes === undefined) throw new RangeError(`Not a number of days: ${n}`);
  let left = n;
  let day = localDay(from);
  for (let tried = 0; tried < SEARCH_DAYS; tried += 1) {
    day = plusDays(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
    if (left === 0) return atLocal(day, closes);
  }
  throw new RangeError(`${n} working days do not fit in ${SEARCH_DAYS} days`);
}
