import { sql } from '@/db/sql';
import { serviceOf } from '@/lib/services';
import { isFollowed } from '@/lib/services/define';
import { readAs, type Viewer } from '@/lib/viewer';
import type { TicketRow } from './row';

export type Similar = Pick<TicketRow, 'id' | 'category' | 'openedAt' | 'kind' | 'step'> & {
  building: string | null;
  spot: string | null;
  /** Households that told of it: the first one and those who follow. */
  homes: number;
  /** The viewer filed it or follows it. */
  mine: boolean;
};

export type SimilarWish = { communityId: string; kind: string; buildingId?: string; category?: string };

const MOST = 5;

/**
 * Open faults of the same place that neighbours have told of, the most followed first (REP-6). A building's list holds
 * those told of without a building too. Nothing of who told of them; nothing at all of a service that nobody follows.
 */
export async function findSimilar(
  viewer: Viewer,
  { communityId, kind, buildingId, category }: SimilarWish,
): Promise<Similar[]> {
  if (!isFollowed(serviceOf(kind))) return [];
  const [rows] = await readAs<[Similar[]]>(
    viewer,
    sql`select t.id, t.kind, t.step, t.category, t.opened_at as "openedAt", b.name as building,
          nullif(t.details->>'spot', '') as spot, t.followers + 1 as homes,
          (coalesce(t.filer_id = me(), false) or exists (select 1 from followers f where f.ticket_id = t.id and f.person_id = me())) as mine
        from tickets t left join buildings b on b.community_id = t.community_id and b.id = t.building_id
        where t.community_id = ${communityId} and t.place = 'public' and t.phase <> 'done' and t.kind = ${kind}
          and (${buildingId ?? null}::uuid is null or t.building_id = ${buildingId ?? null}::uuid or t.building_id is null)
          and (${category ?? null}::text is null or t.category = ${category ?? null}::text)
        order by t.followers desc, t.opened_at desc, t.id desc limit ${MOST}`,
  );
  return rows;
}
