import { atLocal, localDay, MINUTE, minuteOfDay, plusDays } from './day';

/** As a browser's `datetime-local` writes it, in China's time. */
export function localMoment(at: Date): string {
  const minute = minuteOfDay(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${localDay(at)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** A round time so many minutes ahead, as people agree on it. */
export const nextHalfHour = (now: Date, ahead: number): Date =>
  new Date(Math.ceil((now.getTime() + ahead * MINUTE) / (30 * MINUTE)) * 30 * MINUTE);

/** Three days on, at six in the evening: what is usually given to put something right. */
export const rectifyBy = (now: Date): Date => atLocal(plusDays(localDay(now), 3), 18 * 60);
