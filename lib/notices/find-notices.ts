import { type Sql, sql } from '@/db/sql';
import { readCursor, writeCursor } from '@/lib/tickets/cursor';
import { type Home, readAs, type Viewer } from '@/lib/viewer';
import type { NoticeTopic } from './notice';
import { buildingNames } from './sight';

export type Notice = {
  id: string;
  topic: NoticeTopic;
  urgent: boolean;
  title: string;
  body: string;
  /** The buildings it is for; null: for all. */
  buildings: string[] | null;
  publishedAt: Date;
  endsAt: Date;
  offFrom: Date | null;
  offUntil: Date | null;
  unread: boolean;
};

const CURRENT = 200;
const PAGE = 20;

const noticeOf = sql`n.id, n.topic, n.urgent, n.title, n.body, ${buildingNames} as buildings, n.published_at as "publishedAt",
  n.ends_at as "endsAt", n.off_from as "offFrom", n.off_until as "offUntil"`;

/** Notices that hang now for a home, of its whole community and of its building: unread ones first, then urgent ones, the newest first. */
export async function findNotices(viewer: Viewer, home: Home, limit = 30): Promise<Notice[]> {
  const [rows] = await readAs<[Notice[]]>(viewer, currentNotices(viewer, home, limit));
  return rows;
}

/** The statement, apart from its running, so that its plan can be looked at. */
export const currentNotices = ({ now }: Pick<Viewer, 'now'>, home: Home, limit: number): Sql => sql`
  select ${noticeOf}, not exists (select 1 from notice_reads r
      where r.notice_id = n.id and r.unit_id = ${home.unitId} and r.person_id = me()) as unread
  from (select * from notices where community_id = ${home.communityId} and state = 'out' and ends_at > ${now}
      and published_at <= ${now} and ${forHome(home)} order by published_at desc, id desc limit ${CURRENT}) n
  order by unread desc, n.urgent desc, n.published_at desc, n.id desc limit ${limit}`;

/** What hung there once, the newest first, from after a cursor on. */
export async function findPastNotices(viewer: Viewer, home: Home, after: string | undefined) {
  const [rows] = await readAs<[Notice[]]>(viewer, pastNotices(viewer, home, after, PAGE + 1));
  const notices = rows.slice(0, PAGE);
  const last = notices.at(-1);
  return { notices, next: rows.length > PAGE && last ? writeCursor({ at: last.publishedAt, id: last.id }) : null };
}

export function pastNotices({ now }: Pick<Viewer, 'now'>, home: Home, after: string | undefined, limit: number): Sql {
  const cursor = readCursor(after);
  const from = cursor ? sql`and (published_at, id) < (${cursor.at}, ${cursor.id})` : sql``;
  return sql`select ${noticeOf}, false as unread
    from (select * from notices where community_id = ${home.communityId} and state = 'out' and ends_at <= ${now}
        and ${forHome(home)} ${from} order by published_at desc, id desc limit ${limit}) n
    order by n.published_at desc, n.id desc`;
}

/** A corrected notice gives its place to the correction. */
const forHome = ({ buildingId }: Home): Sql =>
  sql`review is distinct from 'corrected' and (building_ids is null or ${buildingId} = any(building_ids))`;
