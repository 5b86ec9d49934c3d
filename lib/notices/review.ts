import type { Tx } from '@/db/client';
import { notices } from '@/db/schema';
import { insert } from '@/db/sql';
import { newId } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { change, expectAsSeen, lockNotice, type NoticeRow } from './notice';
import { refuseOwnWords } from './own-words';
import { requireNoticePower } from './powers';
import { putOut } from './put-out';
import { step } from './step';

/** COM-2: a service text that went out at once was looked at afterwards and is right. Nobody reviews their own. */
export function passReview(viewer: Viewer, id: string, seen: number): Promise<void> {
  return writeAs(viewer, async (tx) => {
    const notice = await underReview(tx, viewer, id, seen);
    await tx.rows(change(notice, { review: 'passed' }));
    for (const statement of step(viewer, notice, 'reviewed')) await tx.rows(statement);
  });
}

/** The text was wrong: a correction goes out at once to the same homes and takes its place on the board. */
export function correctNotice(
  viewer: Viewer,
  id: string,
  seen: number,
  words: { title: string; body: string },
): Promise<string> {
  return writeAs(viewer, async (tx) => {
    const notice = await underReview(tx, viewer, id, seen);
    if (notice.endsAt <= viewer.now) throw new Refusal('noticeOver');
    const fresh: NoticeRow = {
      ...notice,
      ...words,
      id: newId(),
      version: 1,
      state: 'draft',
      correctsId: notice.id,
      authorId: viewer.personId,
      costFen: null,
      review: null,
    };
    await tx.rows(change(notice, { review: 'corrected' }));
    await tx.rows(insert(notices, fresh));
    for (const statement of putOut(fresh, viewer.now)) await tx.rows(statement);
    for (const statement of step(viewer, notice, 'corrected', words.title)) await tx.rows(statement);
    for (const statement of step(viewer, fresh, 'out')) await tx.rows(statement);
    return fresh.id;
  });
}

async function underReview(tx: Tx, viewer: Viewer, id: string, seen: number): Promise<NoticeRow> {
  const notice = await lockNotice(tx, id);
  requireNoticePower(viewer, notice.communityId, 'review');
  await expectAsSeen(tx, notice, seen, notice.review === 'due' ? ['out'] : []);
  await refuseOwnWords(tx, viewer, notice);
  return notice;
}
