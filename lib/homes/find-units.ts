import { sql } from '@/db/sql';
import { localDay } from '@/lib/clock/day';
import { requireStaffOf } from '@/lib/desk/community';
import { seesAll } from '@/lib/people/roles';
import { type Relation, readAs, rolesIn, type Viewer } from '@/lib/viewer';

export type UnitFound = { id: string; label: string; buildingId: string };
export type Resident = { id: string; name: string; relation: Relation };

const MOST = 12;

/** Homes by their label or its end: 3-2-1201, 2-1201, 1201. A community's homes are few enough to look through. */
export async function findUnits(viewer: Viewer, communityId: string, room: string): Promise<UnitFound[]> {
  requireStaffOf(viewer, communityId);
  const text = room.trim().slice(0, 20);
  if (!text) return [];
  const [rows] = await readAs<[UnitFound[]]>(
    viewer,
    sql`select id, label, building_id as "buildingId" from units
        where community_id = ${communityId} and (label = ${text} or right(label, ${text.length + 1}) = ${`-${text}`})
        order by length(label), label limit ${MOST}`,
  );
  return rows;
}

/**
 * One home with who lives in or owns it today, for those whose work takes in every home (GEN-8): others file with the name
 * they are told. Undefined when it isn't of this community.
 */
export async function findUnit(viewer: Viewer, communityId: string, unitId: string) {
  requireStaffOf(viewer, communityId);
  const sees = seesAll(rolesIn(viewer, communityId));
  const [units, residents] = await readAs<[UnitFound[], Resident[]]>(
    viewer,
    sql`select id, label, building_id as "buildingId" from units where community_id = ${communityId} and id = ${unitId}`,
    sees ? householdOf(communityId, unitId, localDay(viewer.now)) : sql`select 1 where false`,
  );
  return units[0] && { ...units[0], residents };
}

/** Tenants first: they are who is at home. */
export const householdOf = (communityId: string, unitId: string | null, today: string) => sql`
  select person_id as id, name_of(person_id) as name, relation from residencies
  where community_id = ${communityId} and unit_id = ${unitId} and from_day <= ${today}
    and (until_day is null or until_day >= ${today})
  order by case relation when 'tenant' then 0 when 'owner' then 1 else 2 end, from_day, id limit 30`;

/** The homes beside, above and below: where a leak goes. */
export const nearUnitsOf = (communityId: string, unitId: string | null) => sql`
  select n.id, n.label, n.building_id as "buildingId" from units u
  join units n on n.community_id = u.community_id and n.building_id = u.building_id and n.id <> u.id
    and n.floor between u.floor - 1 and u.floor + 1
  where u.community_id = ${communityId} and n.community_id = ${communityId} and u.id = ${unitId}
    and (n.floor = u.floor or right(n.label, 2) = right(u.label, 2))
  order by n.floor desc, n.label limit 8`;

export async function findBuildings(viewer: Viewer, communityId: string): Promise<{ id: string; name: string }[]> {
  requireStaffOf(viewer, communityId);
  const [rows] = await readAs<[{ id: string; name: string }[]]>(
    viewer,
    sql`select id, name from buildings where community_id = ${communityId} order by position, name limit 200`,
  );
  return rows;
}
