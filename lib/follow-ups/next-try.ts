import { isWorkingDay, type Timetable } from '@/lib/clock/calendar';
import { atLocal, localDay, MINUTE, minuteOfDay, plusDays } from '@/lib/clock/day';
import { Refusal } from '@/lib/refusal';

const NOON = 12 * 60;
const MORNING = 10 * 60;
const AFTERNOON = 15 * 60 + 30;
const FARTHEST = 14;

/** FUP-4: who didn't answer is tried on another day at another time: the next working day, in the other half of it. */
export function proposedTry(now: Date, { holidays }: Timetable): Date {
  let day = plusDays(localDay(now), 1);
  for (let tried = 0; tried < FARTHEST && !isWorkingDay(day, holidays); tried += 1) day = plusDays(day, 1);
  return atLocal(day, minuteOfDay(now) < NOON ? AFTERNOON : MORNING);
}

/** When it is tried again, as somebody said; refuses what is over and what is too far to be a promise. */
export function checkedTry(next: Date, now: Date): Date {
  if (next <= now) throw new Refusal('input', {}, { tryAt: 'inPast' });
  if (next.getTime() - now.getTime() > FARTHEST * 1440 * MINUTE) throw new Refusal('input', {}, { tryAt: 'tooFar' });
  return next;
}
