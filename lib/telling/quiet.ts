import { atLocal, localDay, minuteOfDay, plusDays } from '@/lib/clock/day';

/** Hours in which nothing but the urgent goes out, in minutes of the local day; both null: there are none. */
export type Quiet = { quietFrom: number | null; quietUntil: number | null };

/** 22:00 to 7:30. */
export const usualQuiet = { quietFrom: 1320, quietUntil: 450 };

/** When the quiet hours end that a moment falls into; null when it falls into none. They may lie over midnight. */
export function quietEnd({ quietFrom: from, quietUntil: until }: Quiet, at: Date): Date | null {
  if (from === null || until === null || from === until) return null;
  const minute = minuteOfDay(at);
  const today = localDay(at);
  if (from < until) return minute >= from && minute < until ? atLocal(today, until) : null;
  if (minute >= from) return atLocal(plusDays(today, 1), until);
  return minute < until ? atLocal(today, until) : null;
}

/** 22:05 as minutes of the day; null for what is no time. */
export function readMinute(text: string): number | null {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hour && minute ? Number(hour) * 60 + Number(minute) : null;
}

/** The same written out; nothing for none. */
export function sayMinute(minute: number | null): string {
  if (minute === null) return '';
  return [Math.floor(minute / 60), minute % 60].map((count) => String(count).padStart(2, '0')).join(':');
}
