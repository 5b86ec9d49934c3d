import type { CalendarName, Timetable } from './calendar';
import { addMinutes, minutesBetween } from './count';
import { DAY, MINUTE } from './day';
import type { Span } from './stretches';

/** A pause as stored; `to` is null while it lasts (REP-8). */
export type Pause = { from: Date; to: Date | null };

/** A promise by length: so many minutes of its calendar from a moment on. */
export type Promised = { calendar: CalendarName; from: Date; minutes: number; pauses: readonly Span[] };

/** A promise by its target, as stored on the ticket. */
export type Running = { calendar: CalendarName; from: Date; target: Date; pauses: readonly Span[] };

/**
 * Pauses with an end: one that still lasts is taken to end at `until`. For a stored target that is the pause's next
 * date (the clock runs on by itself if nobody renews it), for figures it is now.
 */
export function pausesUntil(pauses: readonly Pause[], until: Date): Span[] {
  return pauses.map(({ from, to }) => ({ from, to: to ?? (until > from ? until : from) }));
}

/**
 * When a promise falls due, its pauses counted on its own calendar. Rounded down to the minute, so that the time of
 * day that the resident reads is the moment that the report counts. Without pauses in `promised`: the plain figure.
 */
export function dueAt({ calendar, from, minutes, pauses }: Promised, timetable: Timetable): Date {
  return wholeMinute(addMinutes(calendar, from, minutes, timetable, pauses));
}

/**
 * Whole minutes early (+ or 0) or late (−) on the promise's calendar. Later than the target is at least −1, also when
 * the calendar was closed in between: the resident was told a time of day.
 */
export function difference(calendar: CalendarName, target: Date, actual: Date, timetable: Timetable): number {
  const minutes = Math.floor(minutesBetween(calendar, actual, target, timetable));
  return actual > target ? Math.min(-1, minutes) : minutes;
}

/** How much of a promise's time is used: 0 at its start, 1 at its target, more when late; standing still in a pause. */
export function shareUsed({ calendar, from, target, pauses }: Running, now: Date, timetable: Timetable): number {
  const whole = minutesBetween(calendar, from, target, timetable, pauses);
  if (whole <= 0) return now < target ? 0 : 1;
  return Math.max(0, minutesBetween(calendar, from, now, timetable, pauses) / whole);
}

/** When a share of a promise's time is used up (0.8 warn, 1 supervisor, 1.5 manager: GEN-4); 1 is the target itself. */
export function alarmAt({ calendar, from, target, pauses }: Running, share: number, timetable: Timetable): Date {
  if (share === 1) return target;
  const whole = minutesBetween(calendar, from, target, timetable, pauses);
  const [start, rest] = share < 1 ? [from, share] : [target, share - 1];
  return wholeMinute(addMinutes(calendar, start, Math.max(0, whole) * rest, timetable, pauses));
}

/** Time on the wall until a target, or since it when late; late rounds up, so that it never reads 0 minutes. */
export function timeLeft(target: Date, now: Date): { late: boolean; days: number; hours: number; minutes: number } {
  const late = now > target;
  const gap = Math.abs(target.getTime() - now.getTime());
  const whole = (late ? Math.ceil(gap / MINUTE) : Math.floor(gap / MINUTE)) * MINUTE;
  return {
    late,
    days: Math.floor(whole / DAY),
    hours: Math.floor((whole % DAY) / (60 * MINUTE)),
    minutes: Math.floor((whole % (60 * MINUTE)) / MINUTE),
  };
}

function wholeMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / MINUTE) * MINUTE);
}
