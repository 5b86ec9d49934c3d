import type { Sql } from '@/db/sql';
import { enqueue } from '@/lib/tickets/queue';
import type { NoticeNews } from './news';
import { change, isCommercial, type NoticeRow } from './notice';

/** The job that tells those concerned of a notice, batch by batch; each round of a notice is told once. */
export const announcing = (notice: Pick<NoticeRow, 'id' | 'communityId' | 'version'>, what: NoticeNews): Sql =>
  enqueue('announce', { community: notice.communityId, notice: notice.id, what, round: notice.version, after: null });

/** Puts a notice on the board and tells its homes. Service texts are reviewed afterwards, commercial ones were approved before (COM-2). */
export function putOut(notice: NoticeRow, now: Date): Sql[] {
  const review = isCommercial(notice) || notice.correctsId ? null : ('due' as const);
  return [
    change(notice, { state: 'out', publishedAt: now, review }),
    announcing(notice, 'noticeOut'),
    ...(review ? [announcing(notice, 'noticeReview')] : []),
  ];
}

/** The job that puts a notice out at its time; the same notice's earlier job is replaced. */
export const publishing = ({ id, communityId }: NoticeRow, at: Date): Sql =>
  enqueue('publish', { community: communityId, notice: id }, `notice:${id}`, at);
