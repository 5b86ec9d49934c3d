import type { Tx } from '@/db/client';
import { notices } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { notFound, Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { type NoticeInput, type Written, writtenOf } from './input';
import { change, expectAsSeen, isEditable, lockNotice } from './notice';
import { requireNoticePower } from './powers';
import { step } from './step';

/** Writes a notice down as a draft, which nobody but the office sees. The same id twice is one notice. */
export async function writeNotice(viewer: Viewer, communityId: string, id: string, input: NoticeInput): Promise<void> {
  requireNoticePower(viewer, communityId, 'write');
  const written = writtenOf(input, viewer.now);
  await writeAs(viewer, async (tx) => {
    await requireBuildings(tx, communityId, written);
    const row = { id, communityId, state: 'draft' as const, authorId: viewer.personId, ...written };
    const made = await tx.one(sql`${insert(notices, row)} on conflict (id) do nothing returning id`);
    if (made) for (const statement of step(viewer, row, 'written')) await tx.rows(statement);
  });
}

/** Changes a notice that is not out yet. What was sent or approved is a draft again: what goes out is what was looked at. */
export async function editNotice(viewer: Viewer, id: string, seen: number, input: NoticeInput): Promise<void> {
  await writeAs(viewer, async (tx) => {
    const notice = await lockNotice(tx, id);
    requireNoticePower(viewer, notice.communityId, 'write');
    if (!isEditable(notice)) throw new Refusal('noticeIsOut');
    await expectAsSeen(tx, notice, seen, ['draft', 'asked', 'refused', 'scheduled']);
    const written = writtenOf(input, viewer.now);
    await requireBuildings(tx, notice.communityId, written);
    await tx.rows(change(notice, { ...written, state: 'draft', reason: null }));
    for (const statement of step(viewer, notice, 'edited')) await tx.rows(statement);
  });
}

/** A building of elsewhere is not there. */
async function requireBuildings(tx: Tx, communityId: string, { buildingIds }: Pick<Written, 'buildingIds'>) {
  if (!buildingIds) return;
  const there = await tx.rows(
    sql`select id from buildings where community_id = ${communityId} and id = any(${buildingIds}::uuid[])`,
  );
  if (there.length !== new Set(buildingIds).size) throw notFound();
}
