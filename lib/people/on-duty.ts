import { sql } from '@/db/sql';
import { DAY } from '@/lib/clock/day';
import { requireStaffOf } from '@/lib/desk/community';
import { readAs, type Viewer } from '@/lib/viewer';
import { openPhoneOf } from './phone';

/** The posts that are known for every hour (GEN-14), in the order of the board. */
export const dutyPosts = ['desk', 'engineering', 'security'] as const;
export type DutyPost = (typeof dutyPosts)[number];

export type OnDuty = {
  post: DutyPost;
  name: string;
  phone: string | null;
  backup: string | null;
  backupPhone: string | null;
  until: Date;
};

/** No duty lasts longer: so the whole roster of past years isn't read. */
const LONGEST = 35 * DAY;

type Row = Omit<OnDuty, 'phone' | 'backupPhone'> & {
  phone: string | null;
  sealed: string | null;
  personId: string;
  backupId: string | null;
  backupSealed: string | null;
};

/** Who is on duty now, with phone and backup; the later row for the same hours wins. Posts that nobody holds are absent. */
export async function findOnDuty(viewer: Viewer, communityId: string): Promise<OnDuty[]> {
  requireStaffOf(viewer, communityId);
  const longAgo = new Date(viewer.now.getTime() - LONGEST);
  const [rows] = await readAs<[Row[]]>(
    viewer,
    sql`select distinct on (d.post) d.post, name_of(d.person_id) as name, d.phone, d.ends_at as until,
          sealed_phone_of(d.person_id, d.community_id) as sealed, d.person_id as "personId", d.backup_id as "backupId", name_of(d.backup_id) as backup,
          sealed_phone_of(d.backup_id, d.community_id) as "backupSealed"
        from duties d
        where d.community_id = ${communityId} and d.post = any(${[...dutyPosts]}::text[])
          and d.starts_at <= ${viewer.now} and d.starts_at > ${longAgo} and d.ends_at > ${viewer.now}
        order by d.post, d.id desc`,
  );
  return rows
    .map(({ sealed, backupSealed, personId, backupId, ...row }) => ({
      ...row,
      phone: row.phone ?? (sealed && openPhoneOf(sealed, personId)),
      backupPhone: backupSealed && openPhoneOf(backupSealed, backupId ?? ''),
    }))
    .sort((a, b) => dutyPosts.indexOf(a.post) - dutyPosts.indexOf(b.post));
}
