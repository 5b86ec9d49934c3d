import { type People, people } from '@/db/seed/estate/people';
import {
  type Building,
  buildings,
  type Community,
  communities,
  type PublicPlace,
  publicPlaces,
  type Unit,
  units,
} from '@/db/seed/estate/places';
import { type StaffMember, staff } from '@/db/seed/estate/staff';
import type { Day } from '@/db/seed/estate/time';

export type Estate = {
  communities: Community[];
  buildings: Building[];
  units: Unit[];
  publicPlaces: PublicPlace[];
  people: People;
  staff: StaffMember[];
};

/** Two communities of one company, with everybody who lives and works there. Same seed and day, same estate. */
export function makeEstate(seed: number, today: Day): Estate {
  const all = communities(today);
  return {
    communities: all,
    buildings,
    units: units(today),
    publicPlaces: all.flatMap((one) => publicPlaces(one.id)),
    people: people(seed, today),
    staff,
  };
}
