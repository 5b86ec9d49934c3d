import { type Sql, sql } from '@/db/sql';
import { type Day, localDay } from '@/lib/clock/day';
import { database } from '@/lib/database';
import { isId } from '@/lib/id';
import { notFound, Refusal } from '@/lib/refusal';
import type { Filed } from '@/lib/services/define';
import type { Payer } from '@/lib/services/ticket';
import { communityOf, isStaffOf, readAs, type Viewer } from '@/lib/viewer';
import type { Filing } from './open';

export type PlaceFound = {
  unitId: string | null;
  buildingId: string | null;
  label: string;
  payer: Payer | null;
  /** The same fault in the same place within the community's days: 返修 (REP-8). */
  againOf: string | null;
  /** How often this home told of the same matter within the community's days (CMP-13). */
  toldBefore: number;
  /** Homes of the building that did, this one among them. */
  homesTold: number;
};

type Told = { before: number; others: number };

type UnitRow = { id: string; buildingId: string; label: string; handedOverOn: Day | null };

/** Where it is, seen as the filer: an own home, or a public area of an own community. Refuses other homes. */
export async function findPlace(
  viewer: Viewer,
  { service, communityId, desk }: Filing,
  details: Record<string, unknown>,
  filed: Filed,
): Promise<PlaceFound> {
  const community = communityOf(viewer, communityId);
  if (desk && !isStaffOf(viewer, communityId)) throw notFound();
  if (!desk && !viewer.homes.some((home) => home.communityId === communityId)) throw notFound();
  if (filed.place === 'public') return findPublicPlace(viewer, communityId, String(details.building ?? ''));
  const unitId = String(details.unit ?? '');
  const may = desk ? isId(unitId) : isOwn(viewer, communityId, unitId);
  if (!may) throw new Refusal('input', {}, { unit: 'chooseHome' });
  const since = new Date(viewer.now.getTime() - community.settings.againDays * 86_400_000);
  const lately = new Date(viewer.now.getTime() - community.settings.toldAgainDays * 86_400_000);
  const [units, before, told] = await readAs<[UnitRow[], { id: string }[], Told[]]>(
    viewer,
    sql`select u.id, u.building_id as "buildingId", u.label, coalesce(u.handed_over_on, b.handed_over_on) as "handedOverOn"
        from units u join buildings b on b.id = u.building_id
        where u.community_id = ${communityId} and u.id = ${unitId}`,
    sql`select t.id from tickets t where t.community_id = ${communityId} and t.unit_id = ${unitId}
          and t.kind = ${service.kind} and t.category = ${filed.category} and t.outcome = 'solved' and t.closed_at > ${since}
        order by t.opened_at desc limit 1`,
    toldOf(communityId, unitId, { kind: service.kind, category: filed.category, lately }),
  );
  const unit = units[0];
  if (!unit) throw new Refusal('input', {}, { unit: 'chooseHome' });
  const years = filed.warranty ? community.settings.warrantyYears[filed.warranty] : 0;
  const covered = inWarranty(unit.handedOverOn, years, localDay(viewer.now));
  return {
    unitId: unit.id,
    buildingId: unit.buildingId,
    label: unit.label,
    payer: covered ? 'developer' : null,
    againOf: before[0]?.id ?? null,
    toldBefore: told[0]?.before ?? 0,
    homesTold: (told[0]?.others ?? 0) + 1,
  };
}

const isOwn = (viewer: Viewer, communityId: string, unitId: string) =>
  viewer.homes.some((home) => home.unitId === unitId && home.communityId === communityId);

type Matter = { kind: string; category: string; lately: Date };

/** CMP-13: the same matter told of lately, by this home and by the others of its building. */
const toldOf = (communityId: string, unitId: string, { kind, category, lately }: Matter): Sql => {
  const alike = sql`t.community_id = ${communityId} and t.kind = ${kind} and t.category = ${category} and t.opened_at > ${lately}
    and coalesce(t.outcome, '') not in ('withdrawn', 'duplicate')`;
  return sql`select (select count(*)::int from tickets t where ${alike} and t.unit_id = u.id) as before,
      (select count(distinct t.unit_id)::int from tickets t
       where ${alike} and t.sight = 'filer' and t.building_id = u.building_id and t.unit_id <> u.id) as others
    from units u where u.community_id = ${communityId} and u.id = ${unitId}`;
};

async function findPublicPlace(viewer: Viewer, communityId: string, buildingId: string): Promise<PlaceFound> {
  const nowhere = {
    unitId: null,
    buildingId: null,
    label: '',
    payer: null,
    againOf: null,
    toldBefore: 0,
    homesTold: 1,
  };
  if (!buildingId) return nowhere;
  if (!isId(buildingId)) throw new Refusal('input', {}, { building: 'chooseBuilding' });
  const [rows] = await readAs<[{ id: string; name: string }[]]>(
    viewer,
    sql`select id, name from buildings where community_id = ${communityId} and id = ${buildingId}`,
  );
  if (!rows[0]) throw new Refusal('input', {}, { building: 'chooseBuilding' });
  return { ...nowhere, buildingId: rows[0].id, label: rows[0].name };
}

/** REP-5: so many years from handover, to the day. */
export function inWarranty(handedOverOn: Day | null, years: number, today: Day): boolean {
  if (!handedOverOn || years === 0) return false;
  return today <= `${Number(handedOverOn.slice(0, 4)) + years}${handedOverOn.slice(4)}`;
}

/** Taken before the transaction opens, so that no filing waits for another; null when the key was used already. */
export async function takeNumber(
  viewer: Viewer,
  key: string,
  communityId: string,
  prefix: string,
  day: Day,
): Promise<string | null> {
  const [row] = await database().plain<{ number: string | null }>(
    sql`select take_number(${viewer.personId}, ${key}, ${communityId}, ${prefix}, ${day}) as number`,
  );
  return row?.number ?? null;
}

export async function findEarlier(viewer: Viewer, key: string) {
  const [rows] = await readAs<[{ id: string; number: string; bodyHash: string }[]]>(
    viewer,
    sql`select id, number, body_hash as "bodyHash" from tickets where recorded_by = me() and form_key = ${key}`,
  );
  return rows[0];
}
