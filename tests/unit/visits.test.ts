import { describe, expect, it } from 'vitest';
import { holidayRows } from '@/db/seed/holidays';
import { usualHours } from '@/lib/clock/calendar';
import { addWorkingDays } from '@/lib/clock/count';
import { readHolidays } from '@/lib/clock/holidays';
import {
  chooseVisits,
  monthAround,
  monthOf,
  spreadVisits,
  type VisitHome,
  visitDays,
  visitTarget,
} from '@/lib/follow-ups/choose-visits';
import { checkedTry, proposedTry } from '@/lib/follow-ups/next-try';

const timetable = { hours: usualHours, holidays: readHolidays(holidayRows) };
const at = (text: string) => new Date(`${text}:00+08:00`);
const home = (nth: number, visitedAt: Date | null = null, planned = false): VisitHome => ({
  unitId: `home-${nth}`,
  visitedAt,
  planned,
});
const homes = (count: number) => Array.from({ length: count }, (_, nth) => home(nth));

describe('the homes of a month (FUP-3)', () => {
  it('Are five of a hundred at least, rounded up, and none where nobody lives', () => {
    expect([0, 1, 19, 20, 21, 100, 101].map((count) => visitTarget(count, 5))).toEqual([0, 1, 1, 1, 2, 5, 6]);
    expect(chooseVisits([], 5)).toEqual([]);
  });

  it('Are the same whatever the order they come in, and spread rather than neighbours', () => {
    const all = homes(200);
    const chosen = chooseVisits(all, 5);
    expect(chosen).toHaveLength(10);
    expect(chooseVisits(all.toReversed(), 5)).toEqual(chosen);
    expect(chosen).not.toEqual(all.slice(0, 10).map(({ unitId }) => unitId));
  });

  it('Never visited come first, then the longest unvisited', () => {
    const seen = (nth: number, day: string) => home(nth, at(`${day}T10:00`));
    const all = [seen(1, '2026-10-02'), seen(2, '2026-01-05'), home(3), seen(4, '2025-12-30'), home(5)];
    expect(chooseVisits(all, 80).toSorted()).toEqual(['home-2', 'home-3', 'home-4', 'home-5']);
    expect(chooseVisits(all, 60).slice(0, 2).toSorted()).toEqual(['home-3', 'home-5']);
    expect(chooseVisits(all, 60)[2]).toBe('home-4');
  });

  it('Stay once they are planned: only what the month still lacks is added', () => {
    const planned = [home(0, null, true), home(1, null, true)];
    expect(chooseVisits([...planned, ...homes(40).slice(2)], 5)).toEqual([]);
    expect(chooseVisits([...planned, ...homes(41).slice(2)], 5)).toHaveLength(1);
  });
});

describe('the days of visits', () => {
  it('Are the working days that the month has left, 调休 among them', () => {
    // The National Day of 2026: 1 to 7 October are free, Saturday the 10th is worked.
    expect(visitDays('2026-10-01', timetable).slice(0, 3)).toEqual(['2026-10-08', '2026-10-09', '2026-10-10']);
    expect(visitDays('2026-11-30', timetable)).toEqual(['2026-11-30']);
    // Saturday 31 October 2026: no working day is left.
    expect(visitDays('2026-10-31', timetable)).toEqual(['2026-10-31']);
  });

  it('Have the visits spread evenly', () => {
    const days = visitDays('2026-11-23', timetable);
    expect(spreadVisits(12, days, timetable).map(monthOf)).toEqual(Array(12).fill('2026-11'));
    const perDay = new Map<string, number>();
    for (const moment of spreadVisits(12, days, timetable))
      perDay.set(moment.toISOString(), (perDay.get(moment.toISOString()) ?? 0) + 1);
    expect([...perDay.values()]).toEqual([2, 2, 2, 2, 2, 2]);
  });

  it('Belong to the local month', () => {
    expect(monthOf(new Date('2026-10-31T16:00:00Z'))).toBe('2026-11');
    expect(monthAround(at('2026-02-28T23:59'))).toEqual([at('2026-02-01T00:00'), at('2026-03-01T00:00')]);
    expect(monthAround(at('2026-12-31T12:00'))).toEqual([at('2026-12-01T00:00'), at('2027-01-01T00:00')]);
  });
});

describe('two working days (FUP-2)', () => {
  it('Go around weekends, holidays and the days worked for them', () => {
    const due = (done: string) => addWorkingDays(at(done), 2, timetable);
    expect(due('2026-11-18T09:00')).toEqual(at('2026-11-20T18:00'));
    expect(due('2026-11-20T17:00')).toEqual(at('2026-11-24T18:00'));
    // Done on the eve of the National Day: the 8th and the 9th.
    expect(due('2026-09-30T17:00')).toEqual(at('2026-10-09T18:00'));
    // The Saturday that is worked counts.
    expect(due('2026-10-08T17:00')).toEqual(at('2026-10-10T18:00'));
  });
});

describe('a try that failed (FUP-4)', () => {
  it('Is made again on the next working day in the other half of it', () => {
    expect(proposedTry(at('2026-11-18T10:00'), timetable)).toEqual(at('2026-11-19T15:30'));
    expect(proposedTry(at('2026-11-20T16:00'), timetable)).toEqual(at('2026-11-23T10:00'));
    expect(proposedTry(at('2026-09-30T09:00'), timetable)).toEqual(at('2026-10-08T15:30'));
  });

  it('Is neither put into the past nor off for good', () => {
    const now = at('2026-11-18T10:00');
    expect(checkedTry(at('2026-11-18T10:30'), now)).toEqual(at('2026-11-18T10:30'));
    for (const wrong of ['2026-11-18T10:00', '2026-12-18T10:00'])
      expect(() => checkedTry(at(wrong), now)).toThrow('input');
  });
});
