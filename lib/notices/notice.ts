import type { Tx } from '@/db/client';
import { notices } from '@/db/schema';
import type { noticeStates, noticeTopics } from '@/db/schema/notices';
import { assignments, columns, type Sql, sql } from '@/db/sql';
import { notFound, Refusal } from '@/lib/refusal';
import type { StepName } from './step';

export type NoticeTopic = (typeof noticeTopics)[number];
export type NoticeState = (typeof noticeStates)[number];
export type NoticeRow = typeof notices.$inferSelect;

/** 经营类: goes out only after the company approved it. */
export const isCommercial = ({ topic }: Pick<NoticeRow, 'topic'>): boolean => topic === 'commercial';

/** As long as nobody has read it: its words may change. */
export const isEditable = ({ state }: Pick<NoticeRow, 'state'>): boolean => state !== 'out' && state !== 'withdrawn';

export const noticeColumns: Sql = columns(notices, 'n');

/** The notice, locked until the transaction ends: acts on it come one after the other. */
export async function lockNotice(tx: Tx, id: string): Promise<NoticeRow> {
  const row = await tx.one<NoticeRow>(sql`select ${noticeColumns} from notices n where n.id = ${id} for update`);
  if (!row) throw notFound();
  return row;
}

/** Refuses an act on a notice that a colleague changed since it was looked at, and says who did what. */
export async function expectAsSeen(tx: Tx, notice: NoticeRow, seen: number, states: readonly NoticeState[]) {
  if (notice.version === seen && states.includes(notice.state)) return;
  const last = await tx.one<{ what: StepName; who: string | null }>(
    sql`select what, name_of(person_id) as who from notice_steps
        where community_id = ${notice.communityId} and notice_id = ${notice.id} order by id desc limit 1`,
  );
  throw new Refusal('noticeChanged', { who: last?.who ?? 'clock', what: last?.what ?? 'edited' });
}

/** Changes the locked row; each change is a version of its own. */
export const change = (notice: NoticeRow, set: Partial<NoticeRow>): Sql =>
  sql`update notices set ${assignments(notices, { ...set, version: notice.version + 1 })} where id = ${notice.id}`;
