import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holidayRows } from '@/db/seed/holidays';
import { atLocal, localDay, MINUTE, minuteOfDay, plusDays, weekday } from '@/lib/clock/day';
import { readHolidays } from '@/lib/clock/holidays';
import { mayBeNoisy, type NoiseRules, nextNoisy, noisyDay, noisyDays } from '@/lib/clock/noisy-hours';
import { settingsShape } from '@/lib/settings';
import { readBlackouts, writeBlackout } from '@/lib/settings/blackouts';
import { local } from '@/tests/support/local';

const holidays = readHolidays(holidayRows);
const usual: NoiseRules = settingsShape.parse({}).noise;
const exams = { from: '2026-06-07', to: '2026-06-10', name: '高考' };
const withExams = { ...usual, blackouts: [exams] };

test('GEN-11: work is heard on working days from 8 to 12 and from 14 to 18, and never at noon, at night or on a rest day', () => {
  const may = (at: string) => mayBeNoisy(local(at), usual, holidays);
  const friday = ['07:59', '08:00', '11:59', '12:00', '13:59', '14:00', '17:59', '18:00'];
  expect(friday.map((time) => may(`2026-11-20 ${time}`))).toEqual([false, true, true, false, false, true, true, false]);
  expect(may('2026-11-21 10:00')).toBe(false);
});

test('A holiday in the week is a rest day, and a weekend day worked instead is a working day (调休)', () => {
  expect(noisyDay('2026-10-01', usual, holidays)).toMatchObject({ sort: 'restDay', windows: [] });
  expect(noisyDay('2026-10-10', usual, holidays)).toMatchObject({ sort: 'workday', windows: usual.workday });
  expect(mayBeNoisy(local('2026-10-10 09:00'), usual, holidays)).toBe(true);
});

test('A blackout goes before the weekday, from its first day to its last, and says why', () => {
  const sorts = noisyDays('2026-06-05', 8, withExams, holidays).map(({ sort }) => sort);
  expect(sorts).toEqual(['workday', 'restDay', 'blackout', 'blackout', 'blackout', 'blackout', 'workday', 'workday']);
  expect(noisyDay('2026-06-10', withExams, holidays).name).toBe('高考');
});

test('The next time skips noon, the weekend, the Spring Festival and the exams', () => {
  const next = (at: string, rules = usual) => nextNoisy(local(at), rules, holidays);
  expect(next('2026-11-20 09:30')).toEqual(local('2026-11-20 09:30'));
  expect(next('2026-11-20 12:10')).toEqual(local('2026-11-20 14:00'));
  expect(next('2026-11-20 18:00')).toEqual(local('2026-11-23 08:00'));
  expect(next('2026-02-14 18:00')).toEqual(local('2026-02-24 08:00'));
  expect(next('2026-06-05 18:00', withExams)).toEqual(local('2026-06-11 08:00'));
  expect(nextNoisy(local('2026-11-20 09:30'), { workday: [], restDay: [], blackouts: [] }, holidays)).toBeNull();
});

const minute = fc.nat(1440);
/** Two stretches of a day that rise and don't touch, one, or none. */
const windows = fc
  .uniqueArray(minute, { minLength: 4, maxLength: 4 })
  .map((all) => all.toSorted((a, b) => a - b))
  .chain(([a = 0, b = 0, c = 0, d = 0]) => fc.subarray([[a, b] as const, [c, d] as const]));
const someDay = fc.nat(330).map((ahead) => plusDays('2026-01-01', ahead));
const blackout = fc.tuple(someDay, fc.nat(9)).map(([from, more]) => ({ from, to: plusDays(from, more), name: '中考' }));
const rules = fc.record({ workday: windows, restDay: windows, blackouts: fc.array(blackout, { maxLength: 3 }) });
const moment = fc.tuple(someDay, fc.nat(1439)).map(([day, at]) => atLocal(day, at));

/** Asked in its own words, day by day and minute by minute. */
function asked(at: Date, { workday, restDay, blackouts }: NoiseRules): boolean {
  const day = localDay(at);
  if (blackouts.some(({ from, to }) => day >= from && day <= to)) return false;
  const row = holidayRows.find((one) => one.day === day);
  const worked = row ? row.kind === 'work' : ![0, 6].includes(weekday(day));
  return (worked ? workday : restDay).some(([from, to]) => minuteOfDay(at) >= from && minuteOfDay(at) < to);
}

test('Whether work may be heard is what the table says, minute by minute', () => {
  fc.assert(
    fc.property(moment, rules, (at, table) => {
      expect(mayBeNoisy(at, table, holidays)).toBe(asked(at, table));
    }),
    { numRuns: 2_000 },
  );
});

test('The next time is the first minute that the table allows, and all before it are not', () => {
  fc.assert(
    fc.property(moment, rules, (at, table) => {
      const next = nextNoisy(at, table, holidays);
      const first = Array.from({ length: 4 * 1440 }, (_, ahead) => new Date(at.getTime() + ahead * MINUTE)).find(
        (one) => asked(one, table),
      );
      if (first) expect(next).toEqual(first);
      else if (next) expect(next.getTime()).toBeGreaterThanOrEqual(at.getTime() + 4 * 1440 * MINUTE);
    }),
    { numRuns: 120 },
  );
});

test('Days without noisy work are typed one stretch a line, and read back as they were written', () => {
  const typed = '2027年6月24日 至 2027-06-26 中考\n\n2027/6/7~2027-6-10 高考\n2027-10-01 国庆节';
  const read = readBlackouts(typed);
  expect(read).toEqual([
    { from: '2027-06-07', to: '2027-06-10', name: '高考' },
    { from: '2027-06-24', to: '2027-06-26', name: '中考' },
    { from: '2027-10-01', to: '2027-10-01', name: '国庆节' },
  ]);
  expect(readBlackouts(read.map(writeBlackout).join('\n'))).toEqual(read);
  expect(readBlackouts(' \n')).toEqual([]);
});

test('A line that can’t be read, turns back, goes on for ever or has no reason is refused by its own sentence', () => {
  const refused = (text: string, lines: string) =>
    expect(() => readBlackouts(text)).toThrowError(expect.objectContaining({ fields: { lines } }));
  refused('高考那几天', 'blackoutLine');
  refused('2027-06-07', 'blackoutLine');
  refused('2027-02-30 至 2027-03-02 春节', 'blackoutLine');
  refused('2027-06-10 至 2027-06-07 高考', 'blackoutTurned');
  refused('2027-06-10 至 2028-06-07 高考', 'blackoutLong');
  refused(`2027-06-10 ${'高'.repeat(21)}`, 'blackoutName');
  refused(Array.from({ length: 41 }, () => '2027-06-10 高考').join('\n'), 'blackoutMany');
});
