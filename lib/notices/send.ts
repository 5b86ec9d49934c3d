import type { Tx } from '@/db/client';
import { Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { change, expectAsSeen, isCommercial, lockNotice, type NoticeRow } from './notice';
import { requireNoticePower } from './powers';
import { announcing, publishing, putOut } from './put-out';
import { step } from './step';

/**
 * Sends a notice: a service text goes out, now or at its time; a commercial one is laid before the company (COM-2). Sent
 * once more while it waits for its time, it goes out at once. Refuses one whose time on the board is over.
 */
export function sendNotice(viewer: Viewer, id: string, seen: number): Promise<void> {
  return writeAs(viewer, async (tx) => {
    const notice = await lockNotice(tx, id);
    requireNoticePower(viewer, notice.communityId, 'write');
    await expectAsSeen(tx, notice, seen, ['draft', 'refused', 'scheduled']);
    if (isCommercial(notice) && notice.state !== 'scheduled') return ask(tx, viewer, notice);
    await letOut(tx, viewer, notice.state === 'scheduled' ? { ...notice, publishAt: null } : notice);
  });
}

async function ask(tx: Tx, viewer: Viewer, notice: NoticeRow) {
  refuseOver(notice, viewer.now);
  const asked = [change(notice, { state: 'asked', reason: null }), announcing(notice, 'noticeAsked')];
  for (const statement of [...asked, ...step(viewer, notice, 'asked')]) await tx.rows(statement);
}

/** Out now, or at its time. */
export async function letOut(tx: Tx, viewer: Viewer, notice: NoticeRow) {
  refuseOver(notice, viewer.now);
  const { publishAt } = notice;
  const later = publishAt && publishAt > viewer.now;
  const statements = later
    ? [change(notice, { state: 'scheduled', reason: null }), publishing(notice, publishAt)]
    : putOut(notice, viewer.now);
  for (const statement of [...statements, ...step(viewer, notice, later ? 'scheduled' : 'out')])
    await tx.rows(statement);
}

function refuseOver({ endsAt }: NoticeRow, now: Date) {
  if (endsAt <= now) throw new Refusal('noticeOver');
}
