import { raw, type Sql, sql } from '@/db/sql';
import { readAs, type Viewer } from '@/lib/viewer';
import { type Cluster, clustersOf, type Told } from './clusters';
import { cohort, type Narrowed, narrowed, type Scope } from './cohort';
import { judgedKinds } from './kinds';
import { type Month, spanOf } from './month';
import { requireReader } from './reader';

/** More in one month are compared no further; the earliest are. */
const MOST = 3000;

export const toldStatement = (scope: Scope, by: Narrowed): Sql => sql`
  select t.id, t.building_id as "buildingId", t.unit_id as "unitId", t.category, t.anonymous,
    t.summary || ' ' || coalesce(t.details->>'spot', '') as words,
    (select b.name from buildings b where b.community_id = t.community_id and b.id = t.building_id) as building
  from tickets t where ${cohort(scope)} and ${narrowed(by)} and t.outcome is distinct from 'withdrawn'
  order by ${raw('t.opened_at, t.id')} limit ${MOST}`;

/** Alike complaints of a month (CMP-12); one round trip, one scan of that month's complaints. */
export async function findClusters(
  viewer: Viewer,
  communityId: string,
  month: Month,
  by: Narrowed = {},
): Promise<Cluster[]> {
  requireReader(viewer, communityId);
  const scope = { communityId, personId: viewer.personId, span: spanOf(month), kinds: judgedKinds() };
  const [told] = await readAs<[Told[]]>(viewer, toldStatement(scope, by));
  return clustersOf(told);
}
