import {
  developerWork,
  nobodyHome,
  notFixed,
  notOurs,
  partsMissing,
  refused,
  unfinished,
} from '@/db/seed/estate/arcs/detours';
import { type Arc, followed, plain, withdrawn } from '@/db/seed/estate/arcs/plain';
import type { Fault } from '@/db/seed/estate/faults/shape';
import { notOurs as notOursWords, withdrawals } from '@/db/seed/estate/phrases';
import type { CommunityId } from '@/db/seed/estate/places';

/** The kinds of story with how common they are and which faults they suit. 枫林雅苑 is still within the developer's warranty. */
export type Piece = {
  name: string;
  run: Arc;
  weight: number;
  suits: (fault: Fault, community: CommunityId) => boolean;
  canBeLate?: true;
};

const home = (fault: Fault) => fault.place === 'home';
const calm = (fault: Fault) => home(fault) && fault.now === 'none';
const byDeveloper = (fault: Fault, community: CommunityId) =>
  home(fault) && community === 'fenglin' && fault.warranty > 0;

export const repertoire: Piece[] = [
  { name: 'plain', run: plain, weight: 52, suits: () => true, canBeLate: true },
  { name: 'followed', run: followed, weight: 60, suits: (fault) => !home(fault), canBeLate: true },
  { name: 'parts', run: partsMissing, weight: 6, suits: (fault) => calm(fault) && fault.hours < 3, canBeLate: true },
  { name: 'nobody_home', run: nobodyHome, weight: 6, suits: calm },
  { name: 'unfinished', run: unfinished, weight: 5, suits: calm, canBeLate: true },
  { name: 'not_fixed', run: notFixed, weight: 5, suits: calm },
  {
    name: 'refused',
    run: refused,
    weight: 5,
    suits: (fault, community) => calm(fault) && Boolean(fault.price) && !byDeveloper(fault, community),
  },
  {
    name: 'developer',
    run: developerWork,
    weight: 8,
    suits: (fault, community) => calm(fault) && byDeveloper(fault, community),
  },
  {
    name: 'withdrawn',
    run: (cast, filed, late) => withdrawn(cast.d.pick(withdrawals))(cast, filed, late),
    weight: 4,
    suits: calm,
  },
  { name: 'not_ours', run: notOurs, weight: 30, suits: (fault) => fault.id in notOursWords },
];
