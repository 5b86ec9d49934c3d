import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { holidayRows } from '@/db/seed/holidays';
import { isWorkingDay } from '@/lib/clock/calendar';
import { isDay, localDay, plusDays } from '@/lib/clock/day';
import { readHolidays } from '@/lib/clock/holidays';
import { missingYears } from '@/lib/clock/missing';

const holidays = readHolidays(holidayRows);

afterEach(() => vi.unstubAllEnvs());

test('The seed names the make-up workdays of 2026 and each of its days once', () => {
  const worked = holidayRows.filter((row) => row.kind === 'work').map((row) => row.day);
  expect(worked).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
  expect(new Set(holidayRows.map((row) => row.day)).size).toBe(holidayRows.length);
  expect(holidayRows.every((row) => isDay(row.day) && row.name !== '')).toBe(true);
});

test('Every day of a seeded year is worked or free as an independent calendar says, as far as it reaches', async () => {
  // The package reads its table by the machine's zone when loaded: west of London it is a day off.
  vi.stubEnv('TZ', 'UTC');
  const { default: chineseDays } = await import('chinese-days');
  const known = [...holidays.years].filter((year) => chineseDays.getDayDetail(`${year}-10-01`).name.includes('国庆节'));
  expect(known).toContain(2026);
  for (const year of known)
    for (let day = `${year}-01-01`; day.startsWith(`${year}`); day = plusDays(day, 1))
      expect([day, isWorkingDay(day, holidays)]).toEqual([day, chineseDays.isWorkday(day)]);
});

test('A year without its holidays is a notice, from 1 December and in the year itself an alarm', () => {
  expect(missingYears(holidays, '2026-11-30')).toEqual([{ year: 2027, level: 'notice' }]);
  expect(missingYears(holidays, '2026-12-01')).toEqual([{ year: 2027, level: 'alarm' }]);
  expect(missingYears(holidays, '2027-01-01')).toEqual([
    { year: 2027, level: 'alarm' },
    { year: 2028, level: 'notice' },
  ]);
});

test('A year typed in half, or one day borrowed from it, is still missing', () => {
  const start = [...holidayRows, { day: '2027-01-01', kind: 'rest', name: '元旦' } as const];
  expect([...readHolidays(start).years]).toEqual([2026]);
  const whole = holidayRows.map((row) => ({ ...row, day: row.day.replace('2026', '2027') }));
  expect(missingYears(readHolidays([...start, ...whole]), '2026-12-24')).toEqual([]);
});

test('From 1 December on the seed holds the next year (add the rows that the State Council has announced)', () => {
  const today = localDay(new Date());
  if (today < '2026-12-01') return;
  expect(missingYears(holidays, today).filter((one) => one.level === 'alarm')).toEqual([]);
});

test('The clock never looks at the machine it runs on', () => {
  const machine =
    /Date\.now|new Date\(\)|\.(get|set)(Hours|Minutes|Day|Date|Month|FullYear|TimezoneOffset)\(|\bIntl\b|toLocale/;
  const files = readdirSync('lib/clock').map((name) => [name, readFileSync(`lib/clock/${name}`, 'utf8')] as const);
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter(([, text]) => machine.test(text)).map(([name]) => name)).toEqual([]);
});
