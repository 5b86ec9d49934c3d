import { raw, type Sql, sql } from '@/db/sql';
import { notFound } from '@/lib/refusal';
import { isStaffOf, readAs, type Viewer } from '@/lib/viewer';
import type { NoticeRow, NoticeState, NoticeTopic } from './notice';
import { mayNotice } from './powers';
import { buildingNames } from './sight';

export type DeskNotice = Pick<
  NoticeRow,
  'id' | 'urgent' | 'title' | 'publishAt' | 'publishedAt' | 'endsAt' | 'review' | 'costFen'
> & { topic: NoticeTopic; state: NoticeState; buildings: string[] | null; who: string | null; read: number };

export const noticeViews = ['all', 'draft', 'asked', 'scheduled', 'out', 'review', 'withdrawn'] as const;
export type NoticeView = (typeof noticeViews)[number];

/** Nobody needs to know whether it is 1,000 homes or 4,000. */
export const MANY_HOMES = 1000;
const PAGE = 30;
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

export type NoticePage = { notices: DeskNotice[]; next: string | null };

/** The notices of a community for who writes them, the newest first, each with how many homes have read it. */
export async function findDeskNotices(
  viewer: Viewer,
  communityId: string,
  view: NoticeView,
  after: string | null,
): Promise<NoticePage> {
  if (!isStaffOf(viewer, communityId) || !mayNotice(viewer, communityId, 'write')) throw notFound();
  const [rows] = await readAs<[DeskNotice[]]>(viewer, deskNotices(communityId, view, after, PAGE + 1));
  const notices = rows.slice(0, PAGE);
  return { notices, next: rows.length > PAGE ? (notices.at(-1)?.id ?? null) : null };
}

/** The statement, apart from its running, so that its plan can be looked at. */
export const deskNotices = (communityId: string, view: NoticeView, after: string | null, limit: number): Sql => sql`
  select n.id, n.topic, n.urgent, n.title, n.state, n.publish_at as "publishAt", n.published_at as "publishedAt",
    n.ends_at as "endsAt", n.review, n.cost_fen as "costFen", ${buildingNames} as buildings, name_of(n.author_id) as who,
    ${readCount} as read
  from (select * from notices where community_id = ${communityId} and id < ${after ?? LAST}::uuid and ${viewOf(view)}
    order by id desc limit ${limit}) n order by n.id desc`;

/** Homes in which somebody read the notice `n`, counted no further than anybody needs. */
export const readCount: Sql = raw(`(select count(*)::int from (select distinct r.unit_id from notice_reads r
  where r.notice_id = n.id limit ${MANY_HOMES + 1}) homes)`);

function viewOf(view: NoticeView): Sql {
  if (view === 'all') return raw('true');
  if (view === 'review') return raw("review = 'due'");
  // A refused one is a draft with a reason.
  return view === 'draft' ? raw("state in ('draft', 'refused')") : sql`state = ${view}`;
}
