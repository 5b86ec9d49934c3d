import { type Viewer, writeAs } from '@/lib/viewer';
import { change, expectAsSeen, lockNotice } from './notice';
import { requireNoticePower } from './powers';
import { announcing } from './put-out';
import { step } from './step';

/**
 * Takes a notice off the board, or off the list before it was there, with the reason; never deleted. One's own, or anybody's by who
 * reviews. Homes that could read it are told.
 */
export function withdrawNotice(viewer: Viewer, id: string, seen: number, reason: string): Promise<void> {
  return writeAs(viewer, async (tx) => {
    const notice = await lockNotice(tx, id);
    const own = notice.authorId === viewer.personId;
    requireNoticePower(viewer, notice.communityId, own ? 'write' : 'review');
    await expectAsSeen(tx, notice, seen, ['draft', 'asked', 'refused', 'scheduled', 'out']);
    const hung = notice.state === 'out' && notice.endsAt > viewer.now && notice.review !== 'corrected';
    await tx.rows(change(notice, { state: 'withdrawn', reason }));
    if (hung) await tx.rows(announcing(notice, 'noticeOff'));
    for (const statement of step(viewer, notice, 'withdrawn', reason)) await tx.rows(statement);
  });
}
