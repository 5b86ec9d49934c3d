import { localDay, minuteOfDay } from '@/lib/clock/day';

/** 2026-11-21 09:05, as WeChat's fields of time want it. */
export function localMinute(at: Date): string {
  const minute = minuteOfDay(at);
  const two = (count: number) => String(count).padStart(2, '0');
  return `${localDay(at)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
