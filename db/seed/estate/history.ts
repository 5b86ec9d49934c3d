import { hireDirector } from '@/db/seed/estate/director';
import { leakIncident, pastTickets, returnedPair } from '@/db/seed/estate/history/past';
import { personaTickets } from '@/db/seed/estate/history/personas';
import { rainyDays } from '@/db/seed/estate/history/weather';
import {
  emergencyArrived,
  justReported,
  leakRunning,
  liftFollowed,
  repairedBadly,
  replyDueSoon,
  replyOverdue,
  visitTomorrow,
  workGoingOn,
} from '@/db/seed/estate/live/moving';
import {
  kitchenDrips,
  lampToConfirm,
  nobodyThere,
  quoteForTenant,
  waitingForDeveloper,
  waitingForParts,
} from '@/db/seed/estate/live/waiting';
import type { StoryLine } from '@/db/seed/estate/story';
import { at, type Day, plusDays } from '@/db/seed/estate/time';

const weeks = 13;
const total = 260;

/**
 * Three months of repairs up to `now`, about 260 tickets, the open ones dated from `now`. The same seed, day and moment give
 * the same history; nothing lies after `now` but agreed visits and next dates. Sorted by filing.
 */
export function makeHistory(seed: number, today: Day, now = at(today, '15:20')): StoryLine[] {
  const director = hireDirector(seed, today, now);
  const live = openTickets(director);
  const memories = personaTickets(director);
  const rain = rainyDays(seed, today);
  const pairs = [71, 62, 49, 40].flatMap((ago) => returnedPair(director, plusDays(today, -ago)));
  const leaks = [66, 34, 12].flatMap((ago, nth) => leakIncident(director, plusDays(today, -ago), nth + 1));
  const days = Array.from({ length: weeks * 7 }, (_, i) => plusDays(today, -i)).filter((day) => at(day, '12:00') < now);
  const told = [...live, ...memories, ...pairs, ...leaks];
  const past = pastTickets(director, { days, rain }, total - told.length);
  return [...told, ...past].sort((a, b) => startOf(a) - startOf(b));
}

function openTickets(director: ReturnType<typeof hireDirector>): StoryLine[] {
  const waiting = [kitchenDrips, lampToConfirm, quoteForTenant, waitingForParts, nobodyThere, waitingForDeveloper];
  const moving = [
    emergencyArrived,
    justReported,
    replyOverdue,
    replyDueSoon,
    liftFollowed,
    repairedBadly,
    visitTomorrow,
  ];
  const going = [workGoingOn(director), ...leakRunning(director)];
  return [...going, ...[...waiting, ...moving].map((tell) => tell(director))];
}

const startOf = (line: StoryLine) => line.steps[0]?.at.getTime() ?? 0;
