import type { Tx } from '@/db/client';
import { sql } from '@/db/sql';
import { Refusal } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import type { NoticeRow } from './notice';

/** COM-2: nobody decides on words of their own, who changed another's among them. */
export async function refuseOwnWords(tx: Tx, viewer: Viewer, { id, communityId, authorId }: NoticeRow): Promise<void> {
  const wrote = await tx.one(
    sql`select 1 from notice_steps where community_id = ${communityId} and notice_id = ${id}
        and what in ('written', 'edited') and person_id = ${viewer.personId} limit 1`,
  );
  if (wrote || authorId === viewer.personId) throw new Refusal('noticeOwn');
}
