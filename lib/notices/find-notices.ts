import { sql } from '@/db/sql';
import { type Home, readAs, type Viewer } from '@/lib/viewer';

export type Notice = {
  id: string;
  urgent: boolean;
  title: string;
  body: string;
  building: string | null;
  publishedAt: Date;
  endsAt: Date;
};

/** Notices that hold now for a home: of its whole community and of its building; urgent ones first. */
export async function findNotices(viewer: Viewer, home: Home, limit = 30): Promise<Notice[]> {
  const [rows] = await readAs<[Notice[]]>(
    viewer,
    sql`select n.id, n.urgent, n.title, n.body, b.name as building, n.published_at as "publishedAt", n.ends_at as "endsAt"
        from notices n left join buildings b on b.community_id = n.community_id and b.id = n.building_id
        where n.community_id = ${home.communityId} and (n.building_id is null or n.building_id = ${home.buildingId})
          and n.published_at <= ${viewer.now} and n.ends_at > ${viewer.now}
        order by n.urgent desc, n.published_at desc, n.id desc limit ${limit}`,
  );
  return rows;
}
