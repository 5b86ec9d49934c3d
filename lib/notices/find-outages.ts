import { sql } from '@/db/sql';
import { DAY } from '@/lib/clock/day';
import type { OutageTopic } from '@/lib/services/outages';
import { readAs, type Viewer } from '@/lib/viewer';
import { buildingNames } from './sight';

export type Outage = {
  id: string;
  topic: OutageTopic;
  from: Date;
  until: Date;
  /** Of these buildings only; null: of all. */
  buildingIds: string[] | null;
  buildings: string[] | null;
};

const MOST = 20;

/**
 * What is off now or within a day in a community, by the notices that hang: for callers and for who starts a repair
 * (COM-2). Everybody who lives or works there may ask; a building narrows it to what is off there.
 */
export async function findOutages(viewer: Viewer, communityId: string, buildingId?: string): Promise<Outage[]> {
  const soon = new Date(viewer.now.getTime() + DAY);
  const [rows] = await readAs<[Outage[]]>(
    viewer,
    sql`select n.id, n.topic, n.off_from as "from", n.off_until as "until", n.building_ids as "buildingIds",
          ${buildingNames} as buildings
        from notices n where n.community_id = ${communityId} and n.state = 'out' and n.off_until > ${viewer.now}
          and n.off_from < ${soon} and n.review is distinct from 'corrected'
          and (${buildingId ?? null}::uuid is null or n.building_ids is null or ${buildingId ?? null}::uuid = any(n.building_ids))
        order by n.off_until, n.id limit ${MOST}`,
  );
  return rows;
}
