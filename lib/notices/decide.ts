import type { Tx } from '@/db/client';
import { type Viewer, writeAs } from '@/lib/viewer';
import { change, expectAsSeen, lockNotice, type NoticeRow } from './notice';
import { refuseOwnWords } from './own-words';
import { requireNoticePower } from './powers';
import { announcing } from './put-out';
import { letOut } from './send';
import { step } from './step';

/** The company approves a commercial notice: it goes out, now or at its time. Nobody approves their own. */
export function approveNotice(viewer: Viewer, id: string, seen: number): Promise<void> {
  return writeAs(viewer, async (tx) => {
    const notice = await waiting(tx, viewer, id, seen);
    for (const statement of step(viewer, notice, 'approved')) await tx.rows(statement);
    await letOut(tx, viewer, notice);
    await tx.rows(announcing(notice, 'noticeDecided'));
  });
}

/** The company refuses a commercial notice with its reason; the project may change it and ask again. */
export function refuseNotice(viewer: Viewer, id: string, seen: number, reason: string): Promise<void> {
  return writeAs(viewer, async (tx) => {
    const notice = await waiting(tx, viewer, id, seen);
    await tx.rows(change(notice, { state: 'refused', reason }));
    await tx.rows(announcing(notice, 'noticeDecided'));
    for (const statement of step(viewer, notice, 'refused', reason)) await tx.rows(statement);
  });
}

async function waiting(tx: Tx, viewer: Viewer, id: string, seen: number): Promise<NoticeRow> {
  const notice = await lockNotice(tx, id);
  requireNoticePower(viewer, notice.communityId, 'approve');
  await expectAsSeen(tx, notice, seen, ['asked']);
  await refuseOwnWords(tx, viewer, notice);
  return notice;
}
