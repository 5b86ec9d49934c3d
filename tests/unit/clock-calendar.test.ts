import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holidayRows } from '@/db/seed/holidays';
import {
  areHours,
  type CalendarName,
  isOpen,
  isWorkingDay,
  openWindows,
  type Timetable,
  usualHours,
} from '@/lib/clock/calendar';
import { addMinutes, addWorkingDays, minutesBetween, nextOpen } from '@/lib/clock/count';
import { readHolidays } from '@/lib/clock/holidays';
import { local } from '@/tests/support/local';

const holidays = readHolidays(holidayRows);
const timetable: Timetable = { hours: usualHours, holidays };
const names: CalendarName[] = ['always', 'desk', 'workdays'];
const calendar = fc.constantFrom(...names);
const moment = fc.date({ min: local('2026-01-01 00:00'), max: local('2026-12-01 00:00'), noInvalidDate: true });
const minutes = fc.double({ min: 0, max: 5_000, noNaN: true });

test('The desk is open every day, for eight hours on a holiday', () => {
  const windows = (day: string) => openWindows('desk', day, timetable);
  expect(windows('2026-11-21')).toEqual([[local('2026-11-21 07:30'), local('2026-11-21 20:00')]]);
  expect(windows('2026-10-01')).toEqual([[local('2026-10-01 09:00'), local('2026-10-01 17:00')]]);
  expect(windows('2026-10-10')).toEqual([[local('2026-10-10 07:30'), local('2026-10-10 20:00')]]);
});

test('Working days follow the announced days off and the weekend days worked instead', () => {
  const worked = ['2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10', '2026-11-20'];
  for (const day of worked) expect(isWorkingDay(day, holidays)).toBe(true);
  for (const day of ['2026-10-01', '2026-02-23', '2026-11-21']) expect(isWorkingDay(day, holidays)).toBe(false);
  expect(openWindows('workdays', '2026-10-10', timetable)).toHaveLength(2);
  expect(openWindows('workdays', '2026-11-21', timetable)).toEqual([]);
});

test('Opening belongs to the open time, closing does not', () => {
  expect(isOpen('desk', local('2026-11-21 07:29'), timetable)).toBe(false);
  expect(isOpen('desk', local('2026-11-21 07:30'), timetable)).toBe(true);
  expect(isOpen('desk', local('2026-11-21 20:00'), timetable)).toBe(false);
  expect(isOpen('workdays', local('2026-11-20 12:30'), timetable)).toBe(false);
  expect(isOpen('always', local('2026-02-17 00:00'), timetable)).toBe(true);
});

test('The next opening skips the night, lunch and the Spring Festival', () => {
  expect(nextOpen('desk', local('2026-11-21 21:00'), timetable)).toEqual(local('2026-11-22 07:30'));
  expect(nextOpen('desk', local('2026-11-21 09:12'), timetable)).toEqual(local('2026-11-21 09:12'));
  expect(nextOpen('workdays', local('2026-11-20 12:10'), timetable)).toEqual(local('2026-11-20 13:30'));
  expect(nextOpen('workdays', local('2026-02-14 18:00'), timetable)).toEqual(local('2026-02-24 09:00'));
});

test('A moment due exactly at closing time is that closing time, a minute more is the next morning', () => {
  expect(addMinutes('desk', local('2026-11-21 18:00'), 120, timetable)).toEqual(local('2026-11-21 20:00'));
  expect(addMinutes('desk', local('2026-11-21 18:00'), 121, timetable)).toEqual(local('2026-11-22 07:31'));
  expect(addMinutes('desk', local('2026-11-21 20:00'), 0, timetable)).toEqual(local('2026-11-21 20:00'));
});

test('Two working days after the last day before National Day end on the Saturday worked instead', () => {
  expect(addWorkingDays(local('2026-09-30 16:00'), 2, timetable)).toEqual(local('2026-10-09 18:00'));
  expect(addWorkingDays(local('2026-09-30 16:00'), 3, timetable)).toEqual(local('2026-10-10 18:00'));
  expect(addWorkingDays(local('2026-09-30 00:00'), 1, timetable)).toEqual(local('2026-10-08 18:00'));
  expect(() => addWorkingDays(local('2026-09-30 16:00'), 0, timetable)).toThrow(RangeError);
});

test('Due times never move backwards as the start grows', () => {
  fc.assert(
    fc.property(calendar, moment, minutes, fc.nat(86_400_000), (name, from, add, later) => {
      const then = new Date(from.getTime() + later);
      expect(+addMinutes(name, then, add, timetable)).toBeGreaterThanOrEqual(+addMinutes(name, from, add, timetable));
    }),
    { numRuns: 400 },
  );
});

test('What was added is what lies between, to the millisecond, and parts add up to the whole', () => {
  fc.assert(
    fc.property(calendar, moment, moment, minutes, (name, a, b, add) => {
      const due = addMinutes(name, a, add, timetable);
      expect(minutesBetween(name, a, due, timetable)).toBeCloseTo(add, 4);
      const [ab, bDue] = [minutesBetween(name, a, b, timetable), minutesBetween(name, b, due, timetable)];
      expect(ab + bDue).toBeCloseTo(add, 4);
      expect(minutesBetween(name, b, a, timetable)).toBeCloseTo(-ab, 6);
    }),
    { numRuns: 400 },
  );
});

test('Hours that make no sense are told apart, and a calendar that never opens is refused instead of searched', () => {
  expect(areHours(usualHours)).toBe(true);
  expect(areHours({ ...usualHours, desk: [600, 600] })).toBe(false);
  expect(areHours({ ...usualHours, desk: [0, 1441] })).toBe(false);
  expect(areHours({ ...usualHours, workday: [] })).toBe(false);
  const crossed = { ...usualHours, workday: [[540, 800] as const, [780, 1080] as const] };
  expect(areHours(crossed)).toBe(false);
  const shut = { holidays, hours: { ...usualHours, desk: [0, 0] as const, deskHoliday: [0, 0] as const, workday: [] } };
  for (const name of ['desk', 'workdays'] as const) {
    expect(() => nextOpen(name, local('2026-11-21 09:00'), shut)).toThrow(/stays closed/);
    expect(() => addMinutes(name, local('2026-11-21 09:00'), 1, shut)).toThrow(/stays closed/);
  }
});

test('Lengths of time that make no sense are refused', () => {
  const from = local('2026-11-21 09:00');
  for (const add of [-1, Number.NaN, Number.POSITIVE_INFINITY, 1e9])
    expect(() => addMinutes('always', from, add, timetable)).toThrow(RangeError);
  expect(() => addMinutes('desk', new Date(Number.NaN), 5, timetable)).toThrow(RangeError);
});
