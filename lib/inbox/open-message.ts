import { sql } from '@/db/sql';
import { isNoticeNews } from '@/lib/notices/news';
import { notFound } from '@/lib/refusal';
import { isSurveyNews, surveyNewsHref } from '@/lib/surveys/news';
import { type Viewer, writeAs } from '@/lib/viewer';
import { homeNewsHref, isHomeNews } from './home-news';
import type { Side } from './side';

/** Marks an own message as read and answers where it leads. Others' messages are not there. */
export function openMessage(viewer: Viewer, id: string): Promise<string> {
  return writeAs(viewer, async (tx) => {
    const row = await tx.one<{ ticketId: string | null; key: string; notice: string | null; survey: string | null }>(
      sql`update inbox set read_at = coalesce(read_at, ${viewer.now}) where id = ${id} and person_id = me()
          returning ticket_id as "ticketId", key, values->>'notice' as notice, values->>'survey' as survey`,
    );
    if (!row) throw notFound();
    if (isNoticeNews(row.key)) return `/notices/${row.notice}`;
    if (isSurveyNews(row.key)) return surveyNewsHref(row.key, String(row.survey));
    return row.ticketId ? `/tickets/${row.ticketId}` : isHomeNews(row.key) ? homeNewsHref(row.key) : '/messages';
  });
}

/** Marks everything a person was told up to now on one side of the portal as read. */
export const openEveryMessage = (viewer: Viewer, side: Side): Promise<unknown> =>
  writeAs(viewer, (tx) =>
    tx.rows(
      sql`update inbox set read_at = ${viewer.now}
          where community_id = any(${viewer.communities.map((one) => one.id)}::uuid[]) and person_id = me()
            and read_at is null and side = ${side} and sent_at <= ${viewer.now}`,
    ),
  );
