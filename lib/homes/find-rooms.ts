import { sql } from '@/db/sql';
import { localDay } from '@/lib/clock/day';
import { readAs, type Viewer } from '@/lib/viewer';
import { requireKeepsHomes } from './keepers';

export type Room = { id: string; label: string; floor: number; bound: boolean };

/** The homes of a building, from the ground up, and whether anybody has bound them. */
export async function findRooms(viewer: Viewer, communityId: string, buildingId: string): Promise<Room[]> {
  requireKeepsHomes(viewer, communityId);
  const today = localDay(viewer.now);
  const [rows] = await readAs<[Room[]]>(
    viewer,
    sql`select u.id, u.label, u.floor, exists (select 1 from residencies r
          where r.community_id = u.community_id and r.unit_id = u.id and r.from_day <= ${today}
            and (r.until_day is null or r.until_day >= ${today})) as bound
        from units u where u.community_id = ${communityId} and u.building_id = ${buildingId}
        order by u.floor, u.label limit 400`,
  );
  return rows;
}
