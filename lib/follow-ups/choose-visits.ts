import { createHash } from 'node:crypto';
import { isWorkingDay, type Timetable } from '@/lib/clock/calendar';
import { atLocal, type Day, localDay, plusDays } from '@/lib/clock/day';

/** A home somebody lives in, when it was last visited, and whether this month's list has it already. */
export type VisitHome = { unitId: string; visitedAt: Date | null; planned: boolean };

/** FUP-3: how many of so many households a month's list has, at least; never none while somebody lives there. */
export const visitTarget = (households: number, percent: number): number => Math.ceil((households * percent) / 100);

/**
 * FUP-3, FUP-4: the homes that a month's list still lacks, longest-unvisited first, so that none is forgotten. Of equals a digest
 * decides, which spreads them over the buildings: the same homes give the same choice, and what is planned stays.
 */
export function chooseVisits(homes: readonly VisitHome[], percent: number): string[] {
  const lacking = visitTarget(homes.length, percent) - homes.filter(({ planned }) => planned).length;
  if (lacking <= 0) return [];
  const rest = homes.filter(({ planned }) => !planned).map((home) => ({ ...home, mark: markOf(home.unitId) }));
  rest.sort((a, b) => since(a) - since(b) || (a.mark < b.mark ? -1 : 1));
  return rest.slice(0, lacking).map(({ unitId }) => unitId);
}

const since = ({ visitedAt }: VisitHome) => visitedAt?.getTime() ?? 0;
const markOf = (id: string) => createHash('sha256').update(id).digest('hex');

export const monthOf = (at: Date): string => localDay(at).slice(0, 7);

/** The local month of a moment: its first moment, and that of the next. */
export function monthAround(at: Date): [Date, Date] {
  const first = `${monthOf(at)}-01`;
  return [atLocal(first, 0), atLocal(`${plusDays(first, 31).slice(0, 7)}-01`, 0)];
}

/** The working days of a month from a day on; the last day of all when none is left. */
export function visitDays(from: Day, { holidays }: Timetable): Day[] {
  const days: Day[] = [];
  for (let day = from; day.slice(0, 7) === from.slice(0, 7); day = plusDays(day, 1)) days.push(day);
  const working = days.filter((day) => isWorkingDay(day, holidays));
  return working.length > 0 ? working : days.slice(-1);
}

/** The end of work of a day for each of so many visits, spread evenly over the days. */
export function spreadVisits(count: number, days: readonly Day[], { hours }: Timetable): Date[] {
  const closes = hours.workday.at(-1)?.[1] ?? 1080;
  return Array.from({ length: count }, (_, nth) =>
    atLocal(days[Math.floor((nth * days.length) / count)] as Day, closes),
  );
}
