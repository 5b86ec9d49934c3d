import { daysBetween, plusDays } from '@/lib/clock/day';
import type { HolidayRow } from '@/lib/clock/holidays';
import { typedDay } from '@/lib/clock/typed-day';
import { Refusal } from '@/lib/refusal';

const LONGEST_STRETCH = 31;
const MOST_DAYS = 120;
export const LONGEST_NAME = 20;

const shape =
  /^([\d\-/.年月日]+)(?:\s*(?:至|到|~|～|—|–|to)\s*([\d\-/.年月日]+))?[\s,，:：]+(\p{L}+)[\s,，:：]+(.+)$/iu;
const rest = /^(休|休息|放假|off|rest)$/iu;
const work = /^(班|上班|补班|调休|调休上班|work)$/iu;

/**
 * Days of the holiday table as they are pasted, one day or one stretch of days a line: 2027-01-01 休 元旦, or
 * 2027年2月5日至2027年2月11日 放假 春节. Refuses the first line it can't read, and a day named twice.
 */
export function readHolidayLines(text: string): HolidayRow[] {
  const lines = text.split('\n').map((one) => one.trim());
  const rows = lines.filter(Boolean).flatMap(readLine);
  if (rows.length > MOST_DAYS) throw new Refusal('input', { count: MOST_DAYS }, { lines: 'holidayMany' });
  const twice = rows.find(({ day }, i) => rows.findIndex((row) => row.day === day) < i);
  if (twice) throw new Refusal('input', { day: twice.day }, { lines: 'holidayTwice' });
  return rows;
}

function readLine(line: string): HolidayRow[] {
  const [, first = '', last, kind = '', name = ''] = shape.exec(line) ?? [];
  const from = typedDay(first);
  const to = last === undefined ? from : typedDay(last);
  const known = rest.test(kind) ? 'rest' : work.test(kind) ? 'work' : null;
  const length = from && to ? daysBetween(from, to) + 1 : 0;
  const sound = known && from && length >= 1 && length <= LONGEST_STRETCH && name.length <= LONGEST_NAME;
  if (!sound) throw new Refusal('input', { line: line.slice(0, 60) }, { lines: 'holidayLine' });
  return Array.from({ length }, (_, i) => ({ day: plusDays(from, i), kind: known, name }));
}
