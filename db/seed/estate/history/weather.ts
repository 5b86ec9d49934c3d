import type { Fault, Happening } from '@/db/seed/estate/faults/shape';
import { type Dice, dice } from '@/db/seed/estate/random';
import type { Channel } from '@/db/seed/estate/story';
import { at, type Day, later, plusDays, weekdayOf } from '@/db/seed/estate/time';

/** The rainy days of the last three months: a few spells of one to three days. */
export function rainyDays(seed: number, today: Day): Set<Day> {
  const d = dice(seed, 'rain');
  const starts = d.shuffle(Array.from({ length: 88 }, (_, i) => i + 3)).slice(0, 7);
  return new Set(
    starts
      .flatMap((ago) => Array.from({ length: d.int(1, 3) }, (_, i) => plusDays(today, -ago + i)))
      .filter((day) => day < today),
  );
}

/** How busy a day is: weekends a little more, rain and the day after much more. */
export function busyness(day: Day, rain: Set<Day>): number {
  const weekend = [0, 6].includes(weekdayOf(day)) ? 1.25 : 1;
  return weekend * (rain.has(day) ? 2.4 : rain.has(plusDays(day, -1)) ? 1.6 : 1);
}

/** Reports an hour, 0–23: mornings and evenings, hardly any at night unless it can't wait. */
const byPhone = [0, 0, 0, 0, 0, 0, 0, 4, 12, 11, 9, 7, 5, 6, 7, 7, 6, 6, 6, 4, 0, 0, 0, 0];
const byPortal = [0.3, 0.1, 0, 0, 0, 0.2, 1, 5, 9, 8, 6, 5, 6, 5, 5, 5, 5, 6, 8, 9, 8, 5, 2, 0.6];
const atNight = [1.5, 1, 1, 0.8, 0.8, 1, 2, 4, 5, 4, 3, 3, 4, 3, 3, 3, 4, 5, 6, 6, 5, 4, 3, 2];

/** When somebody reports on that day. */
export function hourOfReport(d: Dice, day: Day, fault: Pick<Fault, 'now'>, channel: Channel): Date {
  const urgent = (['leaking', 'no_water', 'no_power', 'door_stuck'] satisfies Happening[] as Happening[]).includes(
    fault.now,
  );
  const hours =
    urgent && channel !== 'desk' && channel !== 'wechat'
      ? atNight
      : channel === 'portal' || channel === 'patrol'
        ? byPortal
        : byPhone;
  const hour = d.weighted(hours.map((weight, i) => [i, weight] as const));
  const minute = hour === 7 && hours === byPhone ? d.int(31, 59) : d.int(0, 59);
  return later(at(day, '00:00'), hour * 60 + minute + d.int(0, 59) / 60);
}
