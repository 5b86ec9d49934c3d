import type { Lateness } from '@/db/seed/estate/acts/answer';
import { leakBetweenHomes } from '@/db/seed/estate/arcs/leak';
import { plain, returned } from '@/db/seed/estate/arcs/plain';
import type { Cast } from '@/db/seed/estate/cast';
import type { Director } from '@/db/seed/estate/director';
import { faults } from '@/db/seed/estate/faults';
import { leakAbove, leakBelow } from '@/db/seed/estate/faults/leak';
import type { Fault } from '@/db/seed/estate/faults/shape';
import { type Piece, repertoire } from '@/db/seed/estate/history/repertoire';
import { busyness, hourOfReport } from '@/db/seed/estate/history/weather';
import { letHome, ownHome } from '@/db/seed/estate/personas';
import { returnWords } from '@/db/seed/estate/phrases';
import type { CommunityId, Unit } from '@/db/seed/estate/places';
import type { StoryLine } from '@/db/seed/estate/story';
import { at, type Day, dayOf, later, plusDays } from '@/db/seed/estate/time';

type Weeks = { days: Day[]; rain: Set<Day> };

/** That many finished tickets, spread over the days as life spreads them. */
export function pastTickets(director: Director, weeks: Weeks, count: number): StoryLine[] {
  const encore = repertoire.flatMap((piece) => [piece, piece, piece]);
  return Array.from({ length: count }, (_, i) => pastTicket(director, weeks, encore[i], lateness(i))).flat();
}

/** Of twenty tickets three are answered late, two visited late, one is done late: about 93 % of all promises are kept. */
const lateness = (i: number): Lateness =>
  (({ 2: 'reply', 5: 'visit', 9: 'result', 12: 'reply', 15: 'visit', 18: 'reply' }) as const)[i % 20];

function pastTicket(director: Director, { days, rain }: Weeks, wanted: Piece | undefined, late: Lateness): StoryLine[] {
  const { d } = director;
  const community = d.weighted<CommunityId>([
    ['cuihu', wanted?.name === 'developer' ? 0 : 62],
    ['fenglin', 38],
  ]);
  const day = d.weighted(days.map((one) => [one, busyness(one, rain)] as const));
  const fault = drawFault(director, rain.has(day), (one) => !wanted || wanted.suits(one, community));
  const fits = repertoire
    .filter((piece) => piece.suits(fault, community))
    .map((piece) => [piece, piece.weight] as const);
  const piece = wanted ?? d.weighted(fits);
  const tell = (cast: Cast, filed: Date) => piece.run(cast, filed, piece.canBeLate ? late : undefined);
  return untilOver(
    director,
    day,
    fault,
    (filed, cast) => tell(cast, filed),
    () => director.cast(fault, community),
  );
}

function drawFault({ d }: Director, raining: boolean, suits: (fault: Fault) => boolean): Fault {
  const wet = (fault: Fault) => (fault.rain ? (raining ? 6 : 0.15) : 1);
  return d.weighted(faults.filter(suits).map((fault) => [fault, (fault.often ?? 1) * wet(fault)] as const));
}

/** Tells the story; if it would still be going on now, tells it again from a day earlier. */
function untilOver(
  { d, now, planner }: Director,
  day: Day,
  fault: Fault,
  tell: (filed: Date, cast: Cast) => StoryLine[],
  draw: () => Cast,
): StoryLine[] {
  for (let back = 0; ; back++) {
    const undo = planner.mark();
    const cast = draw();
    const lines = tell(hourOfReport(d, plusDays(day, -back), fault, cast.channel), cast);
    if (lines.every((line) => (line.steps.at(-1)?.at ?? now) < later(now, -20))) return lines;
    undo();
  }
}

/** Two tickets of one home, the second 返修 of the first within 30 days. */
export function returnedPair(director: Director, day: Day): StoryLine[] {
  const { d, homes } = director;
  const fault = d.pick(faults.filter((one) => one.place === 'home' && one.now === 'none' && one.hours < 1));
  const community = d.pick<CommunityId>(['cuihu', 'cuihu', 'fenglin']);
  const unit = d.pick(homes.homesOf(community).filter((one) => one.id !== ownHome && one.id !== letHome));
  const filer = homes.person((homes.livingIn(unit.id)[0] as { person: string }).person);
  const who = { unit, filer, onSpot: filer, channel: 'portal' as const };
  return untilOver(
    director,
    day,
    fault,
    (filed, cast) => {
      const first = plain(cast, filed) as [StoryLine];
      const again = { ...who, again: first[0].key, words: d.pick(returnWords) };
      const end = first[0].steps.at(-1)?.at ?? filed;
      const second = returned(
        director.cast(fault, community, again),
        later(at(plusDays(dayOf(end), d.int(6, 19)), '09:10'), d.int(0, 500)),
      );
      return [...first, ...second];
    },
    () => director.cast(fault, community, who),
  );
}

/** A leak between two homes one above the other (REP-9). */
export function leakIncident(director: Director, day: Day, nth: number): StoryLine[] {
  const pair = stackedHomes(director);
  const incident = `leak-${nth}`;
  const lower = () => director.cast(leakBelow, 'cuihu', { unit: pair.below, incident, channel: 'portal' });
  const upper = () =>
    director.cast(leakAbove, 'cuihu', { unit: pair.above, incident, channel: 'hotline', words: leakAbove.words[0] });
  return untilOver(
    director,
    day,
    leakBelow,
    (filed, below) => leakBetweenHomes({ below, above: upper() }, filed),
    lower,
  );
}

/** Two homes lived in, one right above the other, neither of them a persona's. */
export function stackedHomes({ d, homes }: Director): { above: Unit; below: Unit } {
  const all = homes.homesOf('cuihu').filter((one) => one.id !== ownHome);
  const above = d.pick(all.filter((one) => homes.below(one, all)));
  return { above, below: homes.below(above, all) as Unit };
}
