import type { Day } from './day';

/** One line of the holiday table: a day off, or a weekend day worked instead (调休). */
export type HolidayRow = { day: Day; kind: 'rest' | 'work'; name: string };

/** The holiday table as the clock reads it; `years` are the years entered whole. */
export type Holidays = {
  days: ReadonlyMap<Day, { kind: 'rest' | 'work'; name: string }>;
  years: ReadonlySet<number>;
};

/** Days off that the law gives everybody in a year (since 2025). */
const STATUTORY_DAYS = 13;

/**
 * Reads the rows of the table. A year counts as entered once it holds at least the thirteen statutory days off:
 * a half-typed year, or one day that last year's notice borrowed from it, still raises the banner.
 */
export function readHolidays(rows: readonly HolidayRow[]): Holidays {
  const days = new Map(rows.map(({ day, kind, name }) => [day, { kind, name }]));
  const rest = new Map<number, number>();
  for (const [day, { kind }] of days) {
    const year = yearOf(day);
    if (kind === 'rest') rest.set(year, (rest.get(year) ?? 0) + 1);
  }
  const years = [...rest].filter(([, count]) => count >= STATUTORY_DAYS).map(([year]) => year);
  return { days, years: new Set(years) };
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
