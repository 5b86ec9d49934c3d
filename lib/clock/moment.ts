import { type Day, daysBetween, localDay, minuteOfDay, weekday } from './day';

export type NearDay = 'today' | 'tomorrow' | 'dayAfter' | 'yesterday' | 'date' | 'dateOfYear';

const nearDays = new Map<number, NearDay>([
  [-1, 'yesterday'],
  [0, 'today'],
  [1, 'tomorrow'],
  [2, 'dayAfter'],
]);

/** A day in pieces for wording; `weekday` 0 is Sunday. */
export type DayPieces = { year: number; month: number; date: number; weekday: number };

export type SaidMoment = DayPieces & { day: NearDay; time: string };

/** The pieces of a day. */
export function dayPieces(day: Day): DayPieces {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date, weekday: weekday(day) };
}

/** A day's pieces and how near it lies to now; `date` is a day of this year, `dateOfYear` one that needs its year. */
export function sayDay(day: Day, now: Date): DayPieces & { day: NearDay } {
  const today = localDay(now);
  const near = nearDays.get(daysBetween(today, day));
  return { ...dayPieces(day), day: near ?? (today.slice(0, 4) === day.slice(0, 4) ? 'date' : 'dateOfYear') };
}

/** A moment in pieces for wording: its day relative to now and its time 'HH:mm'. */
export function sayMoment(at: Date, now: Date): SaidMoment {
  return { ...sayDay(localDay(at), now), time: clockTime(minuteOfDay(at)) };
}

/** Two moments in pieces: `to` is null when they share a day, and then `time` holds both; midnight ends a day as 24:00. */
export function sayRange(from: Date, to: Date, now: Date): { from: SaidMoment; to: SaidMoment | null } {
  const start = sayMoment(from, now);
  const lastDay = localDay(to > from ? new Date(to.getTime() - 1) : to);
  if (lastDay !== localDay(from)) return { from: start, to: sayMoment(to, now) };
  const end = clockTime(lastDay === localDay(to) ? minuteOfDay(to) : 1440);
  return { from: { ...start, time: `${start.time}–${end}` }, to: null };
}

/** Minutes after midnight as 'HH:mm'. */
function clockTime(minute: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
