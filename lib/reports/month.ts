import { atLocal, localDay } from '@/lib/clock/day';

/** A month of the local calendar, 'YYYY-MM'. */
export type Month = string;
/** From the first moment of it up to, and without, `to`. */
export type Span = { from: Date; to: Date };

const OFFERED = 24;

export const monthOf = (at: Date): Month => localDay(at).slice(0, 7);

export function plusMonths(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Local midnight to local midnight: what was filed at 00:00 on the first belongs to the new month. */
export const spanOf = (month: Month): Span => ({
  from: atLocal(`${month}-01`, 0),
  to: atLocal(`${plusMonths(month, 1)}-01`, 0),
});

/** The months to choose from, the present one first. */
export const monthsUpTo = (now: Date): Month[] =>
  Array.from({ length: OFFERED }, (_, ago) => plusMonths(monthOf(now), -ago));

/** What an address asks for; what is no month to choose from is the present one. */
export const readMonth = (text: string | undefined, now: Date): Month =>
  monthsUpTo(now).find((month) => month === text) ?? monthOf(now);
