import { sql } from '@/db/sql';
import { localDay, plusDays } from '@/lib/clock/day';
import { readAs, type Viewer } from '@/lib/viewer';

export type ToldOf = { ticketId: string; no: string; unit: string };

/** Who was disturbed on the last day may still say so afterwards. */
const AFTERWARDS_DAYS = 30;

/**
 * The works that an address or a form names by the number of their permit, in a building where the viewer has a home. Null
 * for any other: what is told counts more than the link, and is filed without it.
 */
export async function findToldOf(viewer: Viewer, communityId: string, no: unknown): Promise<ToldOf | null> {
  const buildings = viewer.homes.filter((home) => home.communityId === communityId).map((home) => home.buildingId);
  if (typeof no !== 'string' || !no || no.length > 40 || buildings.length === 0) return null;
  const since = plusDays(localDay(viewer.now), -AFTERWARDS_DAYS);
  const [found] = await readAs<[ToldOf[]]>(
    viewer,
    sql`select p.ticket_id as "ticketId", p.no, u.label as unit
        from permits p join units u on u.community_id = p.community_id and u.id = p.unit_id
        where p.community_id = ${communityId} and p.no = ${no} and p.what = 'works' and p.state <> 'void'
          and p.to_day >= ${since} and u.building_id = any(${buildings}::uuid[])`,
  );
  return found[0] ?? null;
}
