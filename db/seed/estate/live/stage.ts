import { type Cast, say } from '@/db/seed/estate/cast';
import type { Pen } from '@/db/seed/estate/pen';
import { open } from '@/db/seed/estate/acts/opening';
import type { Planner, Visit } from '@/db/seed/estate/planner';
import { at, dayOf, deskEarlier, later, plusDays, type Slot } from '@/db/seed/estate/time';

/** Opens a ticket that many desk minutes ago. */
export const openedAgo = (cast: Cast, now: Date, deskMinutes: number, arc: string): Pen => {
  const pen = open(cast, arc, deskEarlier(now, deskMinutes));
  pen.line.live = true;
  return pen;
};

/** The usual first answer, so many desk minutes ago. */
export function answeredAgo(cast: Cast, pen: Pen, now: Date, deskMinutes: number, clerk: string, { worker, slot }: Visit, words = cast.fault.reply) {
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

/** A visit that took place that many desk minutes ago. */
export function slotAgo(now: Date, deskMinutes: number): Slot {
  const start = deskEarlier(now, deskMinutes);
  const from = new Date(Math.floor(start.getTime() / 1_800_000) * 1_800_000);
  return { from, to: later(from, 60) };
}

