import type { Day } from './day';
import { type Holidays, yearOf } from './holidays';

export type MissingYear = { year: number; level: 'alarm' | 'notice' };

/**
 * The years whose holidays nobody has entered yet, of this year and the next. This year is an alarm at once; next
 * year is a notice until 1 December and an alarm from then on.
 */
export function missingYears(holidays: Holidays, today: Day): MissingYear[] {
  const year = yearOf(today);
  const next: MissingYear['level'] = today.slice(5) >= '12-01' ? 'alarm' : 'notice';
  const wanted: MissingYear[] = [
    { year, level: 'alarm' },
    { year: year + 1, level: next },
  ];
  return wanted.filter((one) => !holidays.years.has(one.year));
}
