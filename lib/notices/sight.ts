import { raw, type Sql, sql } from '@/db/sql';
import type { Viewer } from '@/lib/viewer';

/** The viewer's own homes as a table `h(unit, building, community)`. */
export const ownHomes = ({ homes }: Viewer): Sql =>
  sql`unnest(${homes.map((one) => one.unitId)}::uuid[], ${homes.map((one) => one.buildingId)}::uuid[],
    ${homes.map((one) => one.communityId)}::uuid[]) as h(unit, building, community)`;

/** Whether a notice `n` hangs, or hung, for a home of that table: of its whole community, or of its building. */
export const hungFor = (home: 'h'): Sql =>
  sql`${raw(home)}.community = n.community_id and (n.building_ids is null or ${raw(home)}.building = any(n.building_ids))
    and n.published_at is not null`;

/** Names of the buildings that a notice `n` is for; null for the whole community. */
export const buildingNames: Sql = raw(
  `case when n.building_ids is not null then array(select b.name from buildings b
    where b.community_id = n.community_id and b.id = any(n.building_ids) order by b.position, b.name) end`,
);
