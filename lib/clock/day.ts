/** A day of the local calendar, 'YYYY-MM-DD'. */
export type Day = string;

export const MINUTE = 60_000;
export const DAY = 86_400_000;
/** China Standard Time: +08:00 all year, no summer time since 1991; no tz database is asked. */
const OFFSET = 8 * 60 * MINUTE;

/** The local day on which a moment falls. */
export function localDay(at: Date): Day {
  return isoDay(at.getTime() + OFFSET);
}

/** Whole minutes since local midnight, 0–1439. */
export function minuteOfDay(at: Date): number {
  return Math.floor((at.getTime() - dayStart(at)) / MINUTE);
}

/** The moment `minute` minutes after local midnight of `day`; 1440 is the next midnight. Refuses what is no day. */
export function atLocal(day: Day, minute: number): Date {
  return new Date(utcMidnight(day) - OFFSET + minute * MINUTE);
}

/** The day `days` days later (earlier when negative). */
export function plusDays(day: Day, days: number): Day {
  return isoDay(utcMidnight(day) + days * DAY);
}

/** The same day so many months later; the month's last where it has no such day. */
export function plusMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return isoDay(last.setUTCDate(Math.min(date, last.getUTCDate())));
}

/** How many days `to` lies after `from`. */
export function daysBetween(from: Day, to: Day): number {
  return (utcMidnight(to) - utcMidnight(from)) / DAY;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: Day): number {
  return new Date(utcMidnight(day)).getUTCDay();
}

/** Whether a text is a day that exists: '2026-02-30' is not. */
export function isDay(text: string): boolean {
  return !Number.isNaN(midnightOf(text));
}

/** Local midnight before or at a moment, in milliseconds. */
export function dayStart(at: Date): number {
  const local = at.getTime() + OFFSET;
  return Math.floor(local / DAY) * DAY - OFFSET;
}

function utcMidnight(day: Day): number {
  const at = midnightOf(day);
  if (Number.isNaN(at)) throw new RangeError(`Not a day: ${day}`);
  return at;
}

/** NaN for what is no day: Date.parse alone takes 30 February for 2 March. */
function midnightOf(text: string): number {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && isoDay(at) === text ? at : Number.NaN;
}

function isoDay(at: number): Day {
  return new Date(at).toISOString().slice(0, 10);
}
