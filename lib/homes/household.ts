import { sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { maskName } from '@/lib/people/mask-name';
import { notFound } from '@/lib/refusal';
import { type Home, type Relation, readAs, type Viewer, writeAs } from '@/lib/viewer';

export type Member = {
  id: string;
  personId: string;
  name: string;
  tail: string | null;
  relation: Relation;
  since: string;
  until: string | null;
};
export type Invited = { id: string; name: string; tail: string };

export const householdOfUnit = (unitId: string) =>
  sql`select id, person_id as "personId", name, tail, relation, since, until from household(${unitId})`;

/** The own home of this unit; refuses others' as not there. */
export function requireHome(viewer: Viewer, unitId: string): Home {
  const home =
    viewer.homes.find((one) => one.unitId === unitId && one.relation === 'owner') ??
    viewer.homes.find((one) => one.unitId === unitId);
  if (!home) throw notFound();
  return home;
}

export const maySeeHousehold = ({ relation }: Home) => relation === 'owner';
export const mayInvite = ({ relation }: Home) => relation === 'owner' || relation === 'family';

/**
 * Who lives in a home, for its owners, and which relatives haven't come yet, for who may enter them. Names are whole
 * within the family and masked beyond it: a tenant's is theirs (GEN-8).
 */
export async function findHousehold(viewer: Viewer, home: Home): Promise<{ members: Member[]; invited: Invited[] }> {
  const [members, invited] = await readAs<[Member[], Invited[]]>(
    viewer,
    maySeeHousehold(home) ? householdOfUnit(home.unitId) : sql`select 1 where false`,
    mayInvite(home)
      ? sql`select id, name, phone_tail as tail from home_requests
            where community_id = ${home.communityId} and unit_id = ${home.unitId} and state = 'approved' and person_id is null
            order by id limit 20`
      : sql`select 1 where false`,
  );
  return { members: members.map(asSeenAtHome), invited };
}

const asSeenAtHome = (member: Member): Member =>
  member.relation === 'owner' || member.relation === 'family' ? member : { ...member, name: maskName(member.name) };

/** An owner removes family, a tenant or an agent from the own home, at once; they are told. */
export async function removeFromHome(viewer: Viewer, residencyId: string): Promise<void> {
  await writeAs(viewer, async (tx) => {
    const row = await tx.one<{ communityId: string | null }>(
      sql`select remove_from_home(${residencyId}) as "communityId"`,
    );
    if (!row?.communityId) throw notFound();
    const act = { communityId: row.communityId, personId: viewer.personId, target: `residency ${residencyId}` };
    await tx.rows(record({ what: 'homeRemoved', ...act }, viewer.now));
  });
}
