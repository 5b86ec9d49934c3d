import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holidayRows } from '@/db/seed/holidays';
import { type CalendarName, type Timetable, usualHours } from '@/lib/clock/calendar';
import { minutesBetween } from '@/lib/clock/count';
import { readHolidays } from '@/lib/clock/holidays';
import { alarmAt, difference, dueAt, type Promised, pausesUntil, shareUsed, timeLeft } from '@/lib/clock/promise';
import { local } from '@/tests/support/local';

const timetable: Timetable = { hours: usualHours, holidays: readHolidays(holidayRows) };
const reply: Promised = { calendar: 'desk', from: local('2026-11-21 09:30'), minutes: 120, pauses: [] };
const pause = (from: string, to: string) => ({ from: local(from), to: local(to) });
const due = (promised: Partial<Promised>) => dueAt({ ...reply, ...promised }, timetable);

const calendar = fc.constantFrom<CalendarName>('always', 'desk', 'workdays');
const moment = fc.date({ min: local('2026-01-01 00:00'), max: local('2026-10-01 00:00'), noInvalidDate: true });
const spans = fc.array(
  fc.tuple(moment, fc.nat(3 * 86_400_000)).map(([from, lasts]) => ({ from, to: new Date(+from + lasts) })),
  { maxLength: 30 },
);

test('An ordinary reply is due two desk hours on, an emergency is answered at night too', () => {
  expect(due({})).toEqual(local('2026-11-21 11:30'));
  expect(due({ from: local('2026-11-21 19:00') })).toEqual(local('2026-11-22 08:30'));
  expect(due({ calendar: 'always', minutes: 15, from: local('2026-11-21 23:50') })).toEqual(local('2026-11-22 00:05'));
});

test('The moment that is counted is the minute that the resident reads', () => {
  expect(due({ from: local('2026-11-21 09:30:59.999') })).toEqual(local('2026-11-21 11:30'));
});

test('A pause moves the target by its time on the same calendar', () => {
  expect(due({ pauses: [pause('2026-11-21 10:00', '2026-11-21 10:40')] })).toEqual(local('2026-11-21 12:10'));
  expect(due({ pauses: [pause('2026-11-21 11:00', '2026-11-22 09:00')] })).toEqual(local('2026-11-22 09:30'));
  expect(due({ pauses: [pause('2026-11-21 20:30', '2026-11-22 07:00')], from: local('2026-11-21 19:00') })).toEqual(
    local('2026-11-22 08:30'),
  );
});

test('Overlapping pauses count once, one after the target or before the start counts for nothing', () => {
  const twice = [pause('2026-11-21 10:10', '2026-11-21 10:40'), pause('2026-11-21 10:00', '2026-11-21 10:20')];
  expect(due({ pauses: twice })).toEqual(local('2026-11-21 12:10'));
  expect(due({ pauses: [pause('2026-11-21 11:30', '2026-11-23 09:00')] })).toEqual(local('2026-11-21 11:30'));
  expect(due({ pauses: [pause('2026-11-20 09:00', '2026-11-21 09:30')] })).toEqual(local('2026-11-21 11:30'));
  expect(due({ pauses: [pause('2026-11-21 10:40', '2026-11-21 10:00')] })).toEqual(local('2026-11-21 11:30'));
});

test('A pause that still lasts is taken to end where the caller says, never before it began', () => {
  const open = [{ from: local('2026-11-21 10:00'), to: null }];
  const next = local('2026-11-23 10:00');
  expect(due({ pauses: pausesUntil(open, next) })).toEqual(local('2026-11-23 11:30'));
  expect(pausesUntil(open, local('2026-11-21 09:00'))).toEqual([pause('2026-11-21 10:00', '2026-11-21 10:00')]);
});

test('A wait of years for the developer is jumped over', () => {
  expect(due({ pauses: [pause('2026-11-21 10:00', '2029-11-21 10:00')] })).toEqual(local('2029-11-21 11:30'));
});

test('Due times never move backwards as the start or a pause grows', () => {
  fc.assert(
    fc.property(
      calendar,
      moment,
      fc.integer({ min: 1, max: 3_000 }),
      fc.nat(86_400_000),
      spans,
      (name, from, minutes, later, pauses) => {
        const at = (start: Date, list = pauses) =>
          +dueAt({ calendar: name, from: start, minutes, pauses: list }, timetable);
        expect(at(new Date(+from + later))).toBeGreaterThanOrEqual(at(from));
        const longer = pauses.map((one, i) => (i === 0 ? { ...one, to: new Date(+one.to + later) } : one));
        expect(at(from, longer)).toBeGreaterThanOrEqual(at(from));
        expect(at(from)).toBeGreaterThanOrEqual(at(from, []));
      },
    ),
    { numRuns: 1_000 },
  );
});

test('Early is plus, late is minus, and a second late is late', () => {
  const target = local('2026-11-21 11:30');
  const off = (actual: string) => difference('desk', target, local(actual), timetable);
  expect(off('2026-11-21 11:10:20')).toBe(19);
  expect(off('2026-11-21 11:30')).toBe(0);
  expect(off('2026-11-21 11:30:01')).toBe(-1);
  expect(off('2026-11-21 12:10')).toBe(-40);
  expect(off('2026-11-22 08:00')).toBe(-540);
});

test('An answer after closing time is late, though the desk was shut in between', () => {
  expect(difference('desk', local('2026-11-21 20:00'), local('2026-11-21 23:00'), timetable)).toBe(-1);
});

test('Alarms ring at 80, 100 and 150 percent of the promise, and not in a pause', () => {
  const stored = { ...reply, target: local('2026-11-21 11:30') };
  expect(alarmAt(stored, 0.8, timetable)).toEqual(local('2026-11-21 11:06'));
  expect(alarmAt(stored, 1, timetable)).toEqual(local('2026-11-21 11:30'));
  expect(alarmAt(stored, 1.5, timetable)).toEqual(local('2026-11-21 12:30'));
  const evening = { ...reply, from: local('2026-11-21 17:30'), target: local('2026-11-21 19:30') };
  expect(alarmAt(evening, 1.5, timetable)).toEqual(local('2026-11-22 08:00'));
  const waiting = {
    ...stored,
    target: local('2026-11-21 12:10'),
    pauses: [pause('2026-11-21 10:00', '2026-11-21 10:40')],
  };
  expect(alarmAt(waiting, 0.8, timetable)).toEqual(local('2026-11-21 11:46'));
  const after = { ...stored, pauses: [pause('2026-11-21 12:00', '2026-11-21 15:00')] };
  expect(alarmAt(after, 1.5, timetable)).toEqual(local('2026-11-21 15:30'));
});

test('The share used grows from 0 over 1 and is the alarm’s share when the alarm rings', () => {
  fc.assert(
    fc.property(calendar, moment, fc.integer({ min: 60, max: 3_000 }), spans, (name, from, minutes, pauses) => {
      const target = dueAt({ calendar: name, from, minutes, pauses }, timetable);
      const stored = { calendar: name, from, target, pauses };
      expect(shareUsed(stored, new Date(+from - 1), timetable)).toBe(0);
      expect(shareUsed(stored, target, timetable)).toBe(1);
      for (const share of [0.8, 1, 1.5]) {
        const used = shareUsed(stored, alarmAt(stored, share, timetable), timetable);
        expect(Math.abs(used - share) * minutesBetween(name, from, target, timetable, pauses)).toBeLessThanOrEqual(
          1.001,
        );
      }
    }),
    { numRuns: 500 },
  );
});

test('A promise for a closed hour is unused until its target and then used up', () => {
  const night = { ...reply, from: local('2026-11-21 21:00'), target: local('2026-11-21 22:00') };
  expect(shareUsed(night, local('2026-11-21 21:59'), timetable)).toBe(0);
  expect(shareUsed(night, local('2026-11-21 22:00'), timetable)).toBe(1);
  expect(alarmAt(night, 1.5, timetable)).toEqual(local('2026-11-21 22:00'));
});

test('Time left is what a clock on the wall shows', () => {
  const target = local('2026-11-21 11:30');
  const left = (now: string) => timeLeft(target, local(now));
  expect(left('2026-11-21 10:09:30')).toEqual({ late: false, days: 0, hours: 1, minutes: 20 });
  expect(left('2026-11-21 11:30')).toEqual({ late: false, days: 0, hours: 0, minutes: 0 });
  expect(left('2026-11-21 11:30:01')).toEqual({ late: true, days: 0, hours: 0, minutes: 1 });
  expect(left('2026-11-23 14:30')).toEqual({ late: true, days: 2, hours: 3, minutes: 0 });
});
