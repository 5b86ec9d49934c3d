import { type Sql, sql } from '@/db/sql';
import { requireOverview } from '@/lib/desk/community';
import { hidesFiler } from '@/lib/tickets/veil';
import { readAs, type Viewer } from '@/lib/viewer';
import { monthAround, monthOf } from './choose-visits';

/** A household that was served in a month, and what it said of it. */
export type Served = {
  id: string;
  number: string;
  kind: string;
  summary: string;
  unit: string | null;
  contactName: string;
  doneAt: Date;
  worker: string | null;
  state: 'open' | 'done' | 'unreached';
  channel: string | null;
  score: number | null;
  anonymous: boolean;
  aboutDepartment: string | null;
};

/** As many as an office prints at once. */
export const MOST_SERVED = 300;

/** 《接受服务业户名单》: what was done in this month and is followed up, newest first, complaints about the reader left out. */
export async function findServed(viewer: Viewer, communityId: string) {
  requireOverview(viewer, communityId);
  const [rows] = await readAs<[Served[]]>(viewer, servedList(communityId, monthAround(viewer.now), MOST_SERVED + 1));
  const shown = rows.slice(0, MOST_SERVED);
  return {
    month: monthOf(viewer.now),
    more: rows.length > MOST_SERVED,
    rows: shown.map((row) => (hidesFiler(viewer, communityId, row) ? { ...row, unit: null, contactName: '' } : row)),
  };
}

/** Found by when the call fell due, which the index has: never before the work was done, and within days of it. */
const servedList = (communityId: string, [from, to]: [Date, Date], limit: number): Sql => sql`
  select f.id, t.number, t.kind, t.summary, u.label as unit, t.contact_name as "contactName", f.made_at as "doneAt",
    name_of(t.executor_id) as worker, f.state, f.channel, f.score, t.anonymous, t.about_department as "aboutDepartment"
  from follow_ups f join tickets t on t.community_id = f.community_id and t.id = f.ticket_id
  left join units u on u.community_id = t.community_id and u.id = t.unit_id
  where f.community_id = ${communityId} and f.about = 'ticket' and f.state <> 'void'
    and f.due_at >= ${from} and f.made_at >= ${from} and f.made_at < ${to} and t.about_id is distinct from me()
  order by f.due_at desc, f.id desc limit ${limit}`;
