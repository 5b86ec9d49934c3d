import { type CalendarName, openMinutes, type Timetable } from './calendar';
import { DAY, dayStart, localDay, MINUTE } from './day';

/** A time from–to, both known. */
export type Span = { from: Date; to: Date };

/** Past this many days without an open minute the hours are wrong, not the ticket. */
export const SEARCH_DAYS = 400;

type Stretch = readonly [number, number];

/**
 * The stretches (milliseconds) in which a calendar is open between two moments, pauses cut out, in order. Goes day by
 * day and jumps over pauses, so the work never grows with the minutes. Refuses a calendar that stays closed.
 */
export function* stretches(
  name: CalendarName,
  from: number,
  until: number,
  timetable: Timetable,
  pauses: readonly Span[] = [],
): Generator<Stretch> {
  for (const running of outside(pauses, from, until)) yield* openIn(name, running, timetable);
}

function* openIn(name: CalendarName, [from, until]: Stretch, timetable: Timetable): Generator<Stretch> {
  let closedDays = 0;
  for (let midnight = dayStart(new Date(from)); midnight < until; midnight += DAY) {
    closedDays += 1;
    for (const [opens, closes] of openMinutes(name, localDay(new Date(midnight)), timetable)) {
      const start = Math.max(midnight + opens * MINUTE, from);
      const end = Math.min(midnight + closes * MINUTE, until);
      if (start >= end) continue;
      closedDays = 0;
      yield [start, end];
    }
    if (closedDays > SEARCH_DAYS) throw new RangeError(`Calendar ${name} stays closed for ${SEARCH_DAYS} days`);
  }
}

function* outside(pauses: readonly Span[], from: number, until: number): Generator<Stretch> {
  let cursor = from;
  const inOrder = pauses
    .map((pause) => [pause.from.getTime(), pause.to.getTime()] as const)
    .sort((a, b) => a[0] - b[0]);
  for (const [start, end] of inOrder) {
    if (start >= until) break;
    if (start > cursor) yield [cursor, start];
    cursor = Math.max(cursor, start, end);
  }
  if (cursor < until) yield [cursor, until];
}
