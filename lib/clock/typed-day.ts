import { type Day, isDay } from './day';

const shape = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;

/** A day as people type it: 2027-1-1, 2027/01/01 and 2027年1月1日 are one day; null for a day that doesn't exist. */
export function typedDay(text: string): Day | null {
  const [, year, month = '', date = ''] = shape.exec(text) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return year && isDay(day) ? day : null;
}
