import { type Sql, sql } from '@/db/sql';
import { DAY, localDay } from '@/lib/clock/day';
import { looksAfterIn } from '@/lib/people/leads';
import { heardBy } from '@/lib/people/roles';
import { readAs, type Viewer } from '@/lib/viewer';

/** What an office does before its first ticket, in this order. */
export const firstSteps = ['homes', 'staff', 'duty', 'holidays', 'promises'] as const;
export type FirstStep = (typeof firstSteps)[number];
export type Steps = { communityId: string; homes: number; colleagues: number; todo: FirstStep[] };

type Row = Record<FirstStep, boolean> & { communityId: string; homeCount: number; colleagues: number };

/**
 * What is still to be done in each of these communities that the viewer looks after; nothing in those that have worked for a
 * week. Counted from what the database has.
 */
export async function findFirstSteps(viewer: Viewer, communityIds: string[]): Promise<Steps[]> {
  const ids = communityIds.filter((id) => looksAfterIn(viewer, id));
  if (ids.length === 0) return [];
  const [rows] = await readAs<[Row[]]>(viewer, counted(viewer, ids));
  return rows.map(({ communityId, homeCount, colleagues, ...done }) => ({
    communityId,
    homes: homeCount,
    colleagues,
    todo: firstSteps.filter((step) => !done[step]),
  }));
}

const MOST = 100_000;

function counted({ now }: Viewer, ids: string[]): Sql {
  const weekAgo = new Date(now.getTime() - 7 * DAY);
  const year = localDay(now).slice(0, 4);
  const atDesk = heardBy('desk');
  return sql`
    select c.id as "communityId", n.homes as "homeCount", n.colleagues, n.homes > 0 as homes,
      exists (select 1 from posts o where o.community_id = c.id and o.ended_at is null and o.roles && ${atDesk}::text[]) as staff,
      exists (select 1 from duties d where d.community_id = c.id) as duty,
      exists (select 1 from holidays h where h.day between ${`${year}-01-01`} and ${`${year}-12-31`}) as holidays,
      exists (select 1 from acts a where a.community_id = c.id and a.what = 'promisesSeen') as promises
    from communities c,
      lateral (select (select count(*)::int from (select 1 from units u where u.community_id = c.id limit ${MOST}) u) as homes,
        (select count(*)::int from posts o where o.community_id = c.id and o.ended_at is null) as colleagues) n
    where c.id = any(${ids}::uuid[])
      and not exists (select 1 from tickets t where t.community_id = c.id and t.opened_at < ${weekAgo})
    order by c.id`;
}
