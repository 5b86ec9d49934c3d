import { type Day, localDay, minuteOfDay, plusDays } from './day';
import { type DayPieces, dayPieces, type NearDay, sayDay, sayMoment, sayRange } from './moment';
import { timeLeft } from './promise';

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

export type ClockKey =
  | `moment.${NearDay | 'full'}`
  | `day.${NearDay | 'full' | 'plain'}`
  | 'spread'
  | `weekday.${(typeof weekdays)[number]}`
  | `month.${(typeof months)[number]}`
  | `${'left' | 'late'}.${'days' | 'hours' | 'minutes'}`;

/** What `getTranslations('clock')` gives. */
export type ClockWords = (key: ClockKey, values?: Record<string, string | number>) => string;

/** A moment as people say it: 「今天 11:30」, 「11月25日 周三 09:00」, with the year when it is not this one. */
export function momentText(t: ClockWords, at: Date, now: Date): string {
  const said = sayMoment(at, now);
  return t(`moment.${said.day}`, pieces(t, said));
}

/** An end as people say it: one at midnight is the end of the day before, 「今天」 and not 「明天 00:00」. */
export function endText(t: ClockWords, at: Date, now: Date): string {
  return minuteOfDay(at) > 0 ? momentText(t, at, now) : dayText(t, plusDays(localDay(at), -1), now);
}

/** A span as people say it: 「明天 10:00–11:00」, 「今天 22:00 至 明天 06:00」. */
export function rangeText(t: ClockWords, from: Date, to: Date, now: Date): string {
  const said = sayRange(from, to, now);
  const start = t(`moment.${said.from.day}`, pieces(t, said.from));
  return said.to ? t('spread', { from: start, to: t(`moment.${said.to.day}`, pieces(t, said.to)) }) : start;
}

/** A day as people say it: 「后天」, 「11月25日 周三」. */
export function dayText(t: ClockWords, day: Day, now: Date): string {
  const said = sayDay(day, now);
  return t(`day.${said.day}`, pieces(t, said));
}

/** A moment in full, for slips, records and reports: 「2026年11月21日 周六 14:05」. */
export function fullMomentText(t: ClockWords, at: Date): string {
  return t('moment.full', pieces(t, sayMoment(at, at)));
}

/** A day in full: 「2026年11月21日 周六」. */
export function fullDayText(t: ClockWords, day: Day): string {
  return t('day.full', pieces(t, dayPieces(day)));
}

/** A day without its weekday, where two of them stand in one line: 「2026年11月21日」. */
export function plainDayText(t: ClockWords, day: Day): string {
  return t('day.plain', pieces(t, dayPieces(day)));
}

/** A day where its year stands above it: 「11月21日 周六」. */
export function dayInYearText(t: ClockWords, day: Day): string {
  return t('day.date', pieces(t, dayPieces(day)));
}

/** Time on the wall until a target or since it: 「还剩 1 小时 20 分」, 「超时 2 天 3 小时」. */
export function timeLeftText(t: ClockWords, target: Date, now: Date): string {
  const { late, days, hours, minutes } = timeLeft(target, now);
  const unit = days > 0 ? 'days' : hours > 0 ? 'hours' : 'minutes';
  return t(`${late ? 'late' : 'left'}.${unit}`, { days, hours, minutes });
}

function pieces(t: ClockWords, said: DayPieces & { time?: string }): Record<string, string> {
  return {
    year: String(said.year),
    month: t(`month.${months[said.month - 1] ?? 'jan'}`),
    date: String(said.date),
    weekday: t(`weekday.${weekdays[said.weekday] ?? 'sun'}`),
    time: said.time ?? '',
  };
}
