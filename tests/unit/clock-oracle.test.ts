import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holidayRows } from '@/db/seed/holidays';
import { type CalendarName, type Timetable, usualHours } from '@/lib/clock/calendar';
import { addMinutes, minutesBetween } from '@/lib/clock/count';
import { readHolidays } from '@/lib/clock/holidays';
import type { Span } from '@/lib/clock/stretches';
import { oracleAdd, oracleBetween, oracleDate, oracleMinutes } from '@/tests/support/minute-oracle';
import { inEachZone } from '@/tests/support/zones';

type Clock = { addMinutes: typeof addMinutes; minutesBetween: typeof minutesBetween };

const timetable: Timetable = { hours: usualHours, holidays: readHolidays(holidayRows) };
const ours: Clock = { addMinutes, minutesBetween };

inEachZone(() => {
  test('10,000 random intervals are counted and added as the minute-by-minute oracle does', () => {
    fc.assert(agrees(ours), { numRuns: 10_000 });
  }, 30_000);
});

test('2,000 random intervals with pauses are counted and added as the oracle does', () => {
  fc.assert(
    fc.property(calendar, start, length, minutes, pauses, (name, from, long, add, ranges) => {
      const spans: Span[] = ranges.map(([at, lasts]) => ({ from: oracleDate(at), to: oracleDate(at + lasts) }));
      const paused = new Uint8Array(oracleMinutes);
      for (const [at, lasts] of ranges) paused.fill(1, at, at + lasts);
      const [a, b] = [oracleDate(from), oracleDate(from + long)];
      same(minutesBetween(name, a, b, timetable, spans), oracleBetween(name, from, from + long, paused));
      same(+addMinutes(name, a, add, timetable, spans), +oracleDate(oracleAdd(name, from, add, paused)));
    }),
    { numRuns: 2_000 },
  );
});

describe('A planted defect is found by the oracle:', () => {
  const without = (kind: 'rest' | 'work') => ({
    ...timetable,
    holidays: readHolidays(holidayRows.filter((row) => row.kind !== kind)),
  });
  const late = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);
  const onCalendar = (other: Timetable): Clock => ({
    addMinutes: (name, from, add) => addMinutes(name, from, add, other),
    minutesBetween: (name, from, to) => minutesBetween(name, from, to, other),
  });
  const defects: [string, Clock][] = [
    ['weekend days worked instead (调休) are ignored', onCalendar(without('work'))],
    ['days off are ignored', onCalendar(without('rest'))],
    ['the lunch break is ignored', onCalendar({ ...timetable, hours: { ...usualHours, workday: [[540, 1080]] } })],
    [
      'days begin at midnight in London',
      {
        addMinutes: (name, from, add) => late(addMinutes(name, late(from, -480), add, timetable), 480),
        minutesBetween: (name, from, to) => minutesBetween(name, late(from, -480), late(to, -480), timetable),
      },
    ],
    [
      'a moment due at closing time slips past the next opening',
      { ...ours, addMinutes: (name, from, add) => late(addMinutes(name, from, add + 1, timetable), -1) },
    ],
  ];
  test.each(defects)('%s', (_title, clock) => {
    expect(fc.check(agrees(clock), { numRuns: 10_000 }).failed).toBe(true);
  });
});

const calendar = fc.constantFrom<CalendarName>('always', 'desk', 'workdays');
/** From 1 December 2025; leaves room at the end for what is added. */
const start = fc.integer({ min: 0, max: 380 * 1440 });
const length = fc.integer({ min: 0, max: 20 * 1440 });
const minutes = fc.integer({ min: 0, max: 2_000 });
const pauses = fc.array(fc.tuple(start, fc.integer({ min: 0, max: 10 * 1440 })), { maxLength: 25 });

function agrees(clock: Clock) {
  return fc.property(calendar, start, length, minutes, (name, from, long, add) => {
    const [a, b] = [oracleDate(from), oracleDate(from + long)];
    same(clock.minutesBetween(name, a, b, timetable), oracleBetween(name, from, from + long));
    same(+clock.addMinutes(name, a, add, timetable), +oracleDate(oracleAdd(name, from, add)));
  });
}

/** `expect` costs more than the clock does. */
function same(ours: number, oracles: number): void {
  if (ours !== oracles) throw new Error(`The clock says ${ours}, the oracle ${oracles}`);
}
