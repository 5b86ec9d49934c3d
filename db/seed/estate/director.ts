import type { Cast } from '@/db/seed/estate/cast';
import { type Estate, makeEstate } from '@/db/seed/estate/estate';
import type { Fault } from '@/db/seed/estate/faults/shape';
import { findHomes, type Homes, type Resident } from '@/db/seed/estate/people';
import { letHome, ownHome } from '@/db/seed/estate/personas';
import { patrolWords, tails } from '@/db/seed/estate/phrases';
import { type CommunityId, type PublicPlace, publicPlaces, type Unit } from '@/db/seed/estate/places';
import { newPlanner, type Planner } from '@/db/seed/estate/planner';
import { type Dice, dice } from '@/db/seed/estate/random';
import type { Channel, Window } from '@/db/seed/estate/story';
import type { Day } from '@/db/seed/estate/time';

/** Hands out roles: which home, who reports, in what words. */
export type Director = {
  d: Dice;
  today: Day;
  now: Date;
  homes: Homes;
  planner: Planner;
  cast: (fault: Fault, community: CommunityId, wish?: CastWish) => Cast;
};
/** What is settled already; the rest is drawn. */
export type CastWish = Partial<
  Pick<Cast, 'unit' | 'spot' | 'filer' | 'onSpot' | 'words' | 'channel' | 'windows' | 'again' | 'incident'>
> & { reserve?: true };

export function hireDirector(seed: number, today: Day, now: Date): Director {
  const estate = makeEstate(seed, today);
  const homes = findHomes(estate.people, estate.units);
  const base = { d: dice(seed, 'history'), today, now, homes, planner: newPlanner() };
  const reserved = new Set([ownHome, letHome]);
  const used = new Map<string, number>();
  let count = 0;
  return {
    ...base,
    cast: (fault, community, wish = {}) =>
      castTicket({ ...base, estate, reserved, used, nth: ++count }, fault, community, wish),
  };
}

type Room = Omit<Director, 'cast'> & { estate: Estate; reserved: Set<string>; used: Map<string, number>; nth: number };

function castTicket(room: Room, fault: Fault, community: CommunityId, wish: CastWish): Cast {
  const { d, homes, today, planner, reserved } = room;
  const free = homes.homesOf(community).filter((one) => !reserved.has(one.id));
  const spot = fault.place === 'public' ? (wish.spot ?? drawSpot(d, fault, community)) : undefined;
  const near = spot?.building ? free.filter((one) => one.building === spot.building) : free;
  const unit = wish.unit ?? d.pick(near);
  if (wish.reserve) reserved.add(unit.id);
  const household = homes.livingIn(unit.id).map((one) => homes.person(one.person));
  const filer = wish.filer ?? d.pick(household);
  const channel = wish.channel ?? drawChannel(d, fault, filer, today);
  return {
    ...{ d, key: `t${String(room.nth).padStart(4, '0')}`, community, fault, filer, channel, planner, homes, today },
    words: wish.words ?? drawWords(room, fault, filer, channel, spot),
    onSpot: wish.onSpot ?? drawOnSpot(d, fault, household, filer),
    windows: wish.windows ?? drawWindows(d, fault),
    neighbours: fault.place === 'public' ? drawNeighbours(d, homes, near, filer) : [],
    ...(spot ? { spot } : { unit }),
    ...(wish.again && { again: wish.again }),
    ...(wish.incident && { incident: wish.incident }),
  };
}

/** GEN-5: now and then somebody else of the household is there. */
function drawOnSpot(d: Dice, fault: Fault, household: Resident[], filer: Resident): Resident {
  const others = household.filter((one) => one.slug !== filer.slug);
  return fault.place === 'home' && others.length > 0 && d.chance(0.14) ? d.pick(others) : filer;
}

function drawSpot(d: Dice, fault: Fault, community: CommunityId): PublicPlace {
  return d.pick(publicPlaces(community).filter((one) => fault.spots?.includes(one.kind)));
}

function drawWindows(d: Dice, fault: Fault): Window[] {
  if (fault.place === 'public' || fault.now !== 'none' || d.chance(0.45)) return [];
  return d.pick<Window[]>([
    ['afternoon'],
    ['morning'],
    ['evening'],
    ['morning', 'afternoon'],
    ['afternoon', 'evening'],
  ]);
}

function drawChannel(d: Dice, fault: Fault, filer: Resident, today: Day): Channel {
  const old = Number(today.slice(0, 4)) - filer.born >= 62;
  if (fault.place === 'public' && d.chance(0.16)) return 'patrol';
  return d.weighted<Channel>(
    old
      ? [
          ['portal', 4],
          ['hotline', 5],
          ['desk', 3],
        ]
      : [
          ['portal', 30],
          ['hotline', 5],
          ['desk', 3],
          ['wechat', 4],
        ],
  );
}

/** The least used wording that fits who is speaking; from the second time on with a tail of its own. */
function drawWords(
  { d, used, today }: Room,
  fault: Fault,
  filer: Resident,
  channel: Channel,
  spot?: PublicPlace,
): string {
  const age = Number(today.slice(0, 4)) - filer.born;
  if (channel === 'patrol')
    return `${d.pick(patrolWords)}`.replace('{place}', spot?.label ?? '').replace('{short}', fault.short);
  const fit = fault.words.filter((one) => suits(one, age, filer.sex));
  const choice = d
    .shuffle(fit.length > 0 ? fit : fault.words)
    .sort((a, b) => (used.get(a) ?? 0) - (used.get(b) ?? 0))[0] as string;
  const times = used.get(choice) ?? 0;
  used.set(choice, times + 1);
  const tail = times > 0 || d.chance(0.15) ? `，${d.pick(tails)}` : '';
  return choice.replace('{place}', spot?.label ?? '') + tail;
}

function suits(words: string, age: number, sex: 'f' | 'm'): boolean {
  if (/老太婆/.test(words)) return age >= 60 && sex === 'f';
  if (/老伴|闺女|我够不着/.test(words)) return age >= 58;
  if (/女生/.test(words)) return sex === 'f' && age < 40;
  return !/网课|外卖|在家办公|在线等|娃|抱着孩子|老妈|我妈|我爸|婆婆|鬼片|上班/.test(words) || age < 60;
}

function drawNeighbours(d: Dice, homes: Homes, near: Unit[], filer: Resident): Resident[] {
  const many = d.weighted([
    [0, 3],
    [2, 4],
    [4, 4],
    [7, 2],
    [11, 1],
  ]);
  const people = d
    .shuffle(near)
    .slice(0, many)
    .map((unit) => homes.person(d.pick(homes.livingIn(unit.id)).person));
  return people.filter((one) => one.slug !== filer.slug);
}
