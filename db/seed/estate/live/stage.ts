import { open } from '@/db/seed/estate/acts/opening';
import { type Cast, say } from '@/db/seed/estate/cast';
import type { Pen } from '@/db/seed/estate/pen';
import type { Planner, Visit } from '@/db/seed/estate/planner';
import { at, dayOf, deskEarlier, later, minuteOfDay, plusDays, type Slot } from '@/db/seed/estate/time';

/** Opens a ticket that many desk minutes ago. */
export const openedAgo = (cast: Cast, now: Date, deskMinutes: number, arc: string): Pen => {
  const pen = open(cast, arc, deskEarlier(now, deskMinutes));
  pen.line.live = true;
  return pen;
};

/** The usual first answer, so many desk minutes ago. */
export function answeredAgo(
  cast: Cast,
  pen: Pen,
  now: Date,
  deskMinutes: number,
  clerk: string,
  { worker, slot }: Visit,
  words = cast.fault.reply,
) {
  pen.until(deskEarlier(now, deskMinutes));
  pen.tell(clerk, 'assign', { department: 'engineering', executor: worker });
  pen.wait(1.3);
  pen.tell(worker, 'accept', {});
  pen.wait(0.8);
  pen.tell(clerk, 'agree_visit', slot);
  pen.wait(0.5);
  pen.tell(clerk, 'reply', { words: say(cast, words, { at: pen.time(), worker, slot, by: slot.to }) });
}

/** The next free hour of that worker at least so many minutes from now, in working hours. */
export function nextHour(planner: Planner, worker: string, now: Date, minutes: number): Slot {
  const days = [0, 1, 2].map((n) => plusDays(dayOf(now), n));
  const starts = days.flatMap((day) => Array.from({ length: 21 }, (_, i) => later(at(day, '08:30'), i * 30)));
  const slots = starts.filter((from) => from >= later(now, minutes)).map((from) => ({ from, to: later(from, 60) }));
  return slots.find((slot) => planner.book(worker, slot)) as Slot;
}

/** A visit that took place about that many desk minutes ago, by the first of these who was free. */
export function visitAgo(planner: Planner, workers: string[], now: Date, deskMinutes: number): Visit {
  const start = deskEarlier(now, deskMinutes).getTime();
  for (let half = Math.floor(start / 1_800_000); ; half--) {
    const from = new Date(half * 1_800_000);
    const slot = { from, to: later(from, 60) };
    if (minuteOfDay(from) < 8 * 60 || minuteOfDay(from) > 18.5 * 60) continue;
    const worker = workers.find((one) => planner.book(one, slot));
    if (worker) return { worker, slot };
  }
}
