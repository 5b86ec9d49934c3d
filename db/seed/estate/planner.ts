import type { Category } from '@/db/seed/estate/faults/shape';
import type { CommunityId } from '@/db/seed/estate/places';
import type { Dice } from '@/db/seed/estate/random';
import { onDuty } from '@/db/seed/estate/roster';
import { type Skill, staffOf } from '@/db/seed/estate/staff';
import type { Window } from '@/db/seed/estate/story';
import { at, dayOf, later, minuteOfDay, plusDays, type Slot } from '@/db/seed/estate/time';

/** Keeps each worker's agreed visits apart. */
export type Planner = {
  /** Books the worker for that time, or says no. */
  book: (worker: string, slot: Slot) => boolean;
  /** Finds, in working hours, the next hour or two in which a fitting worker is free. */
  visit: (d: Dice, wish: Wish) => Visit;
  /** Remembers the bookings; what it returns puts them back as they were. */
  mark: () => () => void;
  /** Somebody who can start at once: on duty, else whoever is free. */
  atOnce: (community: CommunityId, slot: Slot) => string;
};
export type Visit = { worker: string; slot: Slot };
/** `sooner`: the chance that the next free time is taken; `only` and `never` name a worker. */
export type Wish = {
  community: CommunityId;
  category: Category;
  after: Date;
  sooner: number;
  windows?: Window[];
  only?: string;
  never?: string;
};

const skillFor: Record<Category, Skill> = {
  water: 'water',
  drainage: 'water',
  electricity: 'electricity',
  lighting: 'electricity',
  appliance: 'electricity',
  door: 'door',
  other: 'door',
  wall: 'wall',
  lift: 'lift',
  network: 'network',
};
const starts = ['08:30', '09:00', '10:00', '11:00', '13:30', '14:00', '15:00', '16:00', '17:00', '18:00'];

export function newPlanner(): Planner {
  let taken = new Map<string, Slot[]>();
  const isFree = (worker: string, { from, to }: Slot) =>
    (taken.get(worker) ?? []).every((one) => one.to <= from || one.from >= to);
  const book = (worker: string, slot: Slot) => {
    if (!isFree(worker, slot)) return false;
    taken.set(worker, [...(taken.get(worker) ?? []), slot]);
    return true;
  };
  const mark = () => {
    const kept = new Map(taken);
    return () => {
      taken = kept;
    };
  };
  return { book, mark, visit: findVisit(book), atOnce: findAtOnce(book) };
}

function findVisit(book: Planner['book']): Planner['visit'] {
  return (d, { community, category, after, sooner, windows = [], only, never }) => {
    const workers = only ? [only] : workersFor(d, community, category).filter((one) => one !== never);
    const days = [0, 1, 2, 3, 4, 5].map((n) => plusDays(dayOf(after), n));
    const moments = days
      .flatMap((day) => starts.map((start) => at(day, start)))
      .filter((from) => from >= later(after, 30));
    for (const from of moments) {
      if (!suits(from, windows) || !d.chance(sooner)) continue;
      const slot = {
        from,
        to: later(
          from,
          d.weighted([
            [60, 6],
            [90, 1],
            [120, 3],
          ]),
        ),
      };
      const worker = workers.find((one) => book(one, slot));
      if (worker) return { worker, slot };
    }
    throw new Error('nobody is free for six days');
  };
}

/** Morning until 12, afternoon until 17, evening after; no wish, any time. */
function suits(from: Date, windows: Window[]): boolean {
  const hour = minuteOfDay(from) / 60;
  return windows.length === 0 || windows.includes(hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening');
}

function findAtOnce(book: Planner['book']): Planner['atOnce'] {
  return (community, slot) => {
    const duty = onDuty(community, 'engineering', slot.from);
    const all = [duty.person, duty.backup, ...staffOf(community, 'engineering').map((one) => one.slug)];
    return all.find((one) => book(one, slot)) ?? duty.person;
  };
}

/** Those whose first skill it is come first, then second skill, the lead last. */
function workersFor(d: Dice, community: CommunityId, category: Category): string[] {
  const rank = (skills: Skill[] = []) => (skills.indexOf(skillFor[category]) + 4) % 4;
  const crew = staffOf(community, 'engineering').filter((one) => !one.lead);
  const fit = d.shuffle(crew).sort((a, b) => rank(a.skills) - rank(b.skills));
  return fit.map((one) => one.slug);
}
