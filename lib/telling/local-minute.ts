import { localDay, minuteOfDay } from '@/lib/clock/day';
import { sayMinute } from './quiet';

/** 2026-11-21 09:05, as WeChat's fields of time want it. */
export const localMinute = (at: Date): string => `${localDay(at)} ${sayMinute(minuteOfDay(at))}`;
