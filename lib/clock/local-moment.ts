import { localDay, MINUTE, minuteOfDay } from './day';

/** As a browser's `datetime-local` writes it, in China's time. */
export function localMoment(at: Date): string {
  const minute = minuteOfDay(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${localDay(at)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** A round time so many minutes ahead, as people agree on it. */
export const nextHalfHour = (now: Date, ahead: number): Date =>
  new Date(Math.ceil((now.getTime() + ahead * MINUTE) / (30 * MINUTE)) * 30 * MINUTE);
