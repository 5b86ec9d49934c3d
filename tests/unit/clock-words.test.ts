import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { sayMoment, sayRange } from '@/lib/clock/moment';
import { dayText, endText, fullDayText, fullMomentText, momentText, rangeText, timeLeftText } from '@/lib/clock/words';
import en from '@/lib/i18n/messages/en/clock.json';
import zh from '@/lib/i18n/messages/zh-CN/clock.json';
import { local } from '@/tests/support/local';
import { inEachZone } from '@/tests/support/zones';

const now = local('2026-11-21 09:12');
const chinese = createTranslator({ locale: 'zh-CN', messages: { clock: zh }, namespace: 'clock' });
const english = createTranslator({ locale: 'en', messages: { clock: en }, namespace: 'clock' });

inEachZone(() => {
  test('A moment is worded as people say it', () => {
    const say = (at: string) => momentText(chinese, local(at), now);
    expect(say('2026-11-21 11:30')).toBe('今天 11:30');
    expect(say('2026-11-22 00:00')).toBe('明天 00:00');
    expect(say('2026-11-23 09:05')).toBe('后天 09:05');
    expect(say('2026-11-20 23:59')).toBe('昨天 23:59');
    expect(say('2026-11-25 09:00')).toBe('11月25日 周三 09:00');
    expect(say('2027-01-01 09:00')).toBe('2027年1月1日 周五 09:00');
  });

  test('An end at midnight is the day that it ends', () => {
    const say = (at: string) => endText(chinese, local(at), now);
    expect(say('2026-11-22 00:00')).toBe('今天');
    expect(say('2026-12-20 00:00')).toBe('12月19日 周六');
    expect(say('2026-11-22 00:30')).toBe('明天 00:30');
  });

  test('A moment is worded in English too', () => {
    const say = (at: string) => momentText(english, local(at), now);
    expect(say('2026-11-21 11:30')).toBe('Today 11:30');
    expect(say('2026-11-23 09:05')).toBe('Mon 23 Nov 09:05');
    expect(say('2027-01-01 09:00')).toBe('Fri 1 Jan 2027 09:00');
    expect(fullMomentText(english, now)).toBe('Sat 21 Nov 2026 09:12');
  });

  test('A visit is worded with both its times, over midnight with both its days', () => {
    const say = (from: string, to: string) => rangeText(chinese, local(from), local(to), now);
    expect(say('2026-11-22 10:00', '2026-11-22 11:00')).toBe('明天 10:00–11:00');
    expect(say('2026-11-25 14:00', '2026-11-25 15:30')).toBe('11月25日 周三 14:00–15:30');
    expect(say('2026-11-21 22:00', '2026-11-22 00:00')).toBe('今天 22:00–24:00');
    expect(say('2026-11-21 22:00', '2026-11-22 06:00')).toBe('今天 22:00 至 明天 06:00');
  });

  test('Slips and records carry the full date, lists the near one', () => {
    expect(fullMomentText(chinese, local('2026-11-21 14:05'))).toBe('2026年11月21日 周六 14:05');
    expect(fullDayText(chinese, '2026-11-21')).toBe('2026年11月21日 周六');
    expect(dayText(chinese, '2026-11-22', now)).toBe('明天');
    expect(dayText(chinese, '2026-11-25', now)).toBe('11月25日 周三');
    expect(dayText(english, '2027-02-28', now)).toBe('Sun 28 Feb 2027');
  });
});

test('Time left and lateness are worded by their two largest units', () => {
  const say = (target: string, t = chinese) => timeLeftText(t, local(target), now);
  expect(say('2026-11-21 09:52')).toBe('还剩 40 分钟');
  expect(say('2026-11-21 10:32')).toBe('还剩 1 小时 20 分');
  expect(say('2026-11-21 11:12')).toBe('还剩 2 小时');
  expect(say('2026-11-19 06:12')).toBe('超时 2 天 3 小时');
  expect(timeLeftText(english, local('2026-11-21 10:32'), now)).toBe('1 h 20 min left');
  expect(timeLeftText(english, local('2026-11-21 08:12'), now)).toBe('1 h late');
});

test('The pieces of a moment and of a range can be carried over a wire', () => {
  const moment = sayMoment(local('2026-11-25 09:00'), now);
  expect(moment).toEqual({ day: 'date', year: 2026, month: 11, date: 25, weekday: 3, time: '09:00' });
  expect(JSON.parse(JSON.stringify(moment))).toEqual(moment);
  expect(sayRange(local('2026-11-22 10:00'), local('2026-11-22 11:00'), now).to).toBeNull();
});

test('A missing year is told without a thousands mark', () => {
  expect(chinese('missing.alarm', { year: String(2027) })).toContain('2027 年');
  expect(english('missing.notice', { year: String(2027) })).toContain('of 2027 are');
});
