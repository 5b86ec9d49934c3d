import { type Sql, sql } from '@/db/sql';
import { DAY } from '@/lib/clock/day';
import { requireStaffOf } from '@/lib/desk/community';
import { type DutyPost, dutyPosts } from '@/lib/people/on-duty';
import { openPhoneOf } from '@/lib/people/phone';
import { readAs, type Viewer } from '@/lib/viewer';

export type DutyNow = {
  personId: string;
  name: string;
  /** The telephone that is answered: of the post, else the person's own. */
  phone: string | null;
  /** The number that goes with the post, whoever holds it. */
  postPhone: string | null;
  backupId: string | null;
  backup: string | null;
  backupPhone: string | null;
  until: Date;
  setBy: string | null;
  setAt: Date | null;
};
export type DutyPlace = {
  post: DutyPost;
  now: DutyNow | null;
  next: { name: string; from: Date } | null;
  /** Colleagues of the post's department who may take it. */
  colleagues: { id: string; name: string }[];
};

type NowRow = Omit<DutyNow, 'phone' | 'backupPhone'> & {
  post: DutyPost;
  sealed: string | null;
  backupSealed: string | null;
};
type NextRow = { post: DutyPost; name: string; from: Date };
type Colleague = { id: string; name: string; department: string };

/** No duty is longer, so that the roster of past years isn't read. */
const LONGEST = 35 * DAY;

/** Who is on duty at each post now, who comes next, and who could take it (GEN-14), in one round trip. */
export async function findDutyBoard(viewer: Viewer, communityId: string): Promise<DutyPlace[]> {
  requireStaffOf(viewer, communityId);
  const { now } = viewer;
  const [current, coming, colleagues] = await readAs<[NowRow[], NextRow[], Colleague[]]>(
    viewer,
    currentOf(communityId, now),
    sql`select distinct on (d.post) d.post, name_of(d.person_id) as name, d.starts_at as from from duties d
        where d.community_id = ${communityId} and d.starts_at > ${now} and d.post = any(${[...dutyPosts]}::text[])
        order by d.post, d.starts_at, d.id desc`,
    sql`select person_id as id, name_of(person_id) as name, department from posts
        where community_id = ${communityId} and ended_at is null and department = any(${[...dutyPosts]}::text[])
        order by name_of(person_id) collate "zh-Hans-CN-x-icu", person_id limit 200`,
  );
  return dutyPosts.map((post) => ({
    post,
    now: sayNow(current.find((row) => row.post === post)),
    next: coming.find((row) => row.post === post) ?? null,
    colleagues: colleagues.filter((one) => one.department === post).map(({ id, name }) => ({ id, name })),
  }));
}

/** The rows in force at a moment; the later row for the same hours wins. */
const currentOf = (communityId: string, now: Date): Sql => sql`
  select distinct on (d.post) d.post, d.person_id as "personId", name_of(d.person_id) as name, d.phone as "postPhone",
    d.backup_id as "backupId", name_of(d.backup_id) as backup, d.ends_at as until, name_of(d.set_by) as "setBy",
    d.set_at as "setAt", sealed_phone_of(d.person_id, d.community_id) as sealed,
    sealed_phone_of(d.backup_id, d.community_id) as "backupSealed"
  from duties d
  where d.community_id = ${communityId} and d.post = any(${[...dutyPosts]}::text[]) and d.starts_at <= ${now}
    and d.starts_at > ${new Date(now.getTime() - LONGEST)} and d.ends_at > ${now}
  order by d.post, d.id desc`;

function sayNow(row: NowRow | undefined): DutyNow | null {
  if (!row) return null;
  const { post, sealed, backupSealed, ...rest } = row;
  return {
    ...rest,
    phone: row.postPhone ?? (sealed && openPhoneOf(sealed, row.personId)),
    backupPhone: backupSealed && openPhoneOf(backupSealed, row.backupId ?? ''),
  };
}
