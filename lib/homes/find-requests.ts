import { sql } from '@/db/sql';
import { type Relation, readAs, type Viewer } from '@/lib/viewer';
import { householdOfUnit, type Member } from './household';
import { requireKeepsHomes } from './keepers';

/** A line of the roster beside a request: whether phone and name are those given. */
export type RosterLine = {
  id: string;
  name: string;
  tail: string | null;
  relation: Relation;
  samePhone: boolean;
  sameName: boolean;
};
export type OpenRequest = {
  id: string;
  unitId: string;
  home: string;
  relation: Relation;
  name: string;
  tail: string | null;
  until: string | null;
  photos: string[];
  askedAt: Date;
  own: boolean;
  roster: RosterLine[];
};
export type PersonFound = Omit<Member, 'personId'> & { unitId: string; label: string };

const MOST = 40;

/** The requests that wait in a community, oldest first, with what the roster says of the home. */
export async function findOpenRequests(viewer: Viewer, communityId: string): Promise<OpenRequest[]> {
  requireKeepsHomes(viewer, communityId);
  const [rows] = await readAs<[OpenRequest[]]>(
    viewer,
    sql`select r.id, r.unit_id as "unitId", u.label as home, r.relation, r.name, r.phone_tail as tail, r.until_day as until,
          r.photos, r.asked_at as "askedAt", r.person_id = me() as own,
          (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'tail', o.phone_tail, 'relation', o.relation,
              'samePhone', coalesce(o.phone_index = r.phone_index, false), 'sameName', name_key(o.name) = name_key(r.name))
            order by o.relation, o.id), '[]')
           from roster o where o.community_id = r.community_id and o.unit_id = r.unit_id) as roster
        from home_requests r join units u on u.community_id = r.community_id and u.id = r.unit_id
        where r.community_id = ${communityId} and r.state = 'asked' order by r.id limit ${MOST}`,
  );
  return rows;
}

/** How many claims and changes of data wait where the viewer looks after homes; at most a hundred of each are counted. */
export async function countOpenRequests(viewer: Viewer, communityIds: string[]): Promise<number> {
  if (communityIds.length === 0) return 0;
  const [rows] = await readAs<[{ count: number }[]]>(
    viewer,
    sql`select (select count(*) from (
            select 1 from home_requests where community_id = any(${communityIds}::uuid[]) and state = 'asked' limit 100) waiting)::int
          + (select count(*) from waiting_changes(${communityIds}::uuid[], 100))::int as count`,
  );
  return rows[0]?.count ?? 0;
}

/** The people of a community by room, by part of the name or by the last four digits of the phone. */
export async function searchHomes(viewer: Viewer, communityId: string, text: string): Promise<PersonFound[]> {
  requireKeepsHomes(viewer, communityId);
  const asked = text.trim().slice(0, 30);
  if (!asked) return [];
  const [rows] = await readAs<[PersonFound[]]>(
    viewer,
    sql`select id, name, tail, relation, unit_id as "unitId", label, since, until from search_homes(${communityId}, ${asked})`,
  );
  return rows;
}

export type UnitBook = {
  home: string;
  communityId: string;
  members: Member[];
  roster: Omit<RosterLine, 'samePhone' | 'sameName'>[];
  letters: { id: string; relation: Relation; madeAt: Date; endsAt: Date; usedAt: Date | null }[];
};

/** All that the office knows of one home: who belongs to it and did, the roster, the letters. Undefined when it isn't there. */
export async function findUnitBook(viewer: Viewer, communityId: string, unitId: string): Promise<UnitBook | undefined> {
  requireKeepsHomes(viewer, communityId);
  const [units, members, roster, letters] = await readAs<
    [{ home: string }[], Member[], UnitBook['roster'], UnitBook['letters']]
  >(
    viewer,
    sql`select label as home from units where community_id = ${communityId} and id = ${unitId}`,
    householdOfUnit(unitId),
    sql`select id, name, phone_tail as tail, relation from roster
        where community_id = ${communityId} and unit_id = ${unitId} order by relation, id limit 40`,
    sql`select id, relation, made_at as "madeAt", ends_at as "endsAt", used_at as "usedAt" from home_letters
        where community_id = ${communityId} and unit_id = ${unitId} order by id desc limit 10`,
  );
  const [unit] = units;
  return unit && { ...unit, communityId, members, roster, letters };
}
