import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atLocal, daysBetween, isDay, localDay, minuteOfDay, plusDays, weekday } from '@/lib/clock/day';
import { inEachZone } from '@/tests/support/zones';

const moments = fc.date({ min: new Date('1992-01-01Z'), max: new Date('2099-12-31Z'), noInvalidDate: true });
const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

inEachZone(() => {
  test('A day begins at midnight in China, not in London', () => {
    expect(localDay(new Date('2026-11-21T15:59:59.999Z'))).toBe('2026-11-21');
    expect(localDay(new Date('2026-11-21T16:00:00Z'))).toBe('2026-11-22');
    expect(minuteOfDay(new Date('2026-11-21T15:59:59.999Z'))).toBe(1439);
    expect(atLocal('2026-11-21', 450)).toEqual(new Date('2026-11-20T23:30:00Z'));
    expect(atLocal('2026-11-21', 1440)).toEqual(atLocal('2026-11-22', 0));
  });

  test('Day and minute say what the calendar on the wall says, and lead back to the moment', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const [day, time] = [localDay(at), minuteOfDay(at)];
        const [hour = 0, minute = 0] = wall.format(at).slice(11).split(':').map(Number);
        expect([day, time]).toEqual([wall.format(at).slice(0, 10), hour * 60 + minute]);
        expect(atLocal(day, time).getTime()).toBe(Math.floor(at.getTime() / 60_000) * 60_000);
      }),
      { numRuns: 500 },
    );
  });

  test('Days are counted over leap days and the turn of the year', () => {
    expect(plusDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(plusDays('2028-02-29', 366)).toBe('2029-03-01');
    expect(plusDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
    expect(daysBetween('2028-03-01', '2028-02-28')).toBe(-2);
    expect(weekday('2026-11-21')).toBe(6);
    expect(weekday('2026-11-22')).toBe(0);
  });
});

test('What is no day is refused', () => {
  const none = ['2026-02-30', '2027-02-29', '2026-13-01', '2026-1-1', '', '今天', '2026-11-21T00:00', '+002026-11-21'];
  for (const text of none) {
    expect(isDay(text)).toBe(false);
    expect(() => atLocal(text, 0)).toThrow(RangeError);
  }
  expect(isDay('2028-02-29')).toBe(true);
  expect(() => localDay(new Date(Number.NaN))).toThrow(RangeError);
});
