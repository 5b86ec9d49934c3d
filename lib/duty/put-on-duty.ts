import type { Tx } from '@/db/client';
import { duties } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { DAY } from '@/lib/clock/day';
import { newId } from '@/lib/id';
import { leadsIn } from '@/lib/people/leads';
import type { DutyPost } from '@/lib/people/on-duty';
import { notFound, Refusal } from '@/lib/refusal';
import { isStaffOf, type Viewer, writeAs } from '@/lib/viewer';

export type DutyWish = {
  communityId: string;
  post: DutyPost;
  personId: string;
  /** Absent: as it stands, or whoever is relieved. Null: nobody. */
  backupId?: string | null;
  /** The telephone of the post; absent: as it stands, null: the person's own. */
  phone?: string | null;
};

type Standing = { personId: string; backupId: string | null; phone: string | null; endsAt: Date };

/** When nobody is on duty and nobody follows, a person named now answers for so long. */
const UNPLANNED = DAY / 2;

/**
 * Puts somebody on duty from now to the end of the current shift (GEN-14), as a row of its own that says who did it;
 * the roster's rows stay. Refuses who leads nobody here (DUT-2: the supervisor decides), and people of elsewhere.
 */
export function putOnDuty(viewer: Viewer, wish: DutyWish): Promise<void> {
  const { communityId, post, personId } = wish;
  if (!isStaffOf(viewer, communityId)) throw notFound();
  if (!leadsIn(viewer, communityId)) throw new Refusal('notYours');
  return writeAs(viewer, async (tx) => {
    const current = await standing(tx, wish, viewer.now);
    const backupId = wish.backupId === undefined ? usualBackup(current, personId) : wish.backupId;
    await requireColleagues(tx, communityId, [personId, ...(backupId ? [backupId] : [])]);
    if (backupId === personId) throw new Refusal('input', {}, { backup: 'sameAsOnDuty' });
    const phone = wish.phone === undefined ? (current?.phone ?? null) : wish.phone;
    await tx.rows(
      insert(duties, {
        id: newId(),
        communityId,
        post,
        personId,
        backupId,
        phone,
        startsAt: viewer.now,
        endsAt: current?.endsAt ?? (await nextStart(tx, wish, viewer.now)),
        setBy: viewer.personId,
        setAt: viewer.now,
      }),
    );
  });
}

/** The backup stays; when that is who takes over, or there is none, the relieved one stands behind. */
function usualBackup(current: Standing | undefined, personId: string): string | null {
  if (!current) return null;
  const kept = current.backupId !== personId ? current.backupId : null;
  return kept ?? (current.personId !== personId ? current.personId : null);
}

const standing = (tx: Tx, { communityId, post }: DutyWish, now: Date) =>
  tx.one<Standing>(
    sql`select person_id as "personId", backup_id as "backupId", phone, ends_at as "endsAt" from duties
        where community_id = ${communityId} and post = ${post} and starts_at <= ${now} and ends_at > ${now}
        order by id desc limit 1`,
  );

async function nextStart(tx: Tx, { communityId, post }: DutyWish, now: Date): Promise<Date> {
  const latest = new Date(now.getTime() + UNPLANNED);
  const next = await tx.one<{ at: Date }>(
    sql`select starts_at as at from duties where community_id = ${communityId} and post = ${post} and starts_at > ${now}
          and starts_at < ${latest} order by starts_at limit 1`,
  );
  return next?.at ?? latest;
}

async function requireColleagues(tx: Tx, communityId: string, people: string[]) {
  const found = await tx.rows<{ id: string }>(
    sql`select distinct person_id as id from posts
        where community_id = ${communityId} and ended_at is null and person_id = any(${people}::uuid[])`,
  );
  if (found.length !== new Set(people).size) throw notFound();
}
