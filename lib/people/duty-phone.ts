import { sql } from '@/db/sql';
import { communityOf, readAs, type Viewer } from '@/lib/viewer';

/** The number that is answered now in a community: of whoever is on duty (GEN-14), else the duty number, else the desk's. */
export async function findDutyPhone(viewer: Viewer, communityId: string): Promise<string> {
  const [rows] = await readAs<[{ phone: string }[]]>(
    viewer,
    sql`select d.phone from duties d
        where d.community_id = ${communityId} and d.phone is not null
          and d.starts_at <= ${viewer.now} and d.ends_at > ${viewer.now}
        order by (d.post = 'engineering') desc, d.id desc limit 1`,
  );
  const { phone, settings } = communityOf(viewer, communityId);
  return rows[0]?.phone ?? (settings.dutyPhone || phone);
}
