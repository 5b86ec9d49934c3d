import { raw, type Sql, sql } from '@/db/sql';
import { DAY, dayStart } from '@/lib/clock/day';
import { requireOverview } from '@/lib/desk/community';
import { readCursor, writeCursor } from '@/lib/tickets/cursor';
import { hidesFiler } from '@/lib/tickets/veil';
import { readAs, type Viewer } from '@/lib/viewer';
import { monthAround } from './choose-visits';
import { type FollowUpFigures, followUpFigures } from './figures';

export const dueViews = ['open', 'overdue', 'today', 'later', 'ended'] as const;
export type DueView = (typeof dueViews)[number];

/** One line of the list of follow-ups. */
export type DueRow = {
  id: string;
  ticketId: string;
  number: string;
  kind: string;
  step: string;
  summary: string;
  contactName: string;
  hasPhone: boolean;
  unit: string | null;
  building: string | null;
  department: string | null;
  executor: string | null;
  why: 'done' | 'always' | 'again' | 'low';
  state: 'open' | 'done' | 'unreached';
  dueAt: Date;
  tryAt: Date;
  tries: number;
  channel: string | null;
  score: number | null;
  endedAt: Date | null;
  endedBy: string | null;
  /** The reader did the work: somebody else calls (CMP-7). */
  own: boolean;
  /** What was tried last, the resident's own rating among it. */
  last: { at: Date; outcome: string; channel: string; score: number | null; words: string; who: string | null } | null;
  anonymous: boolean;
  aboutDepartment: string | null;
};

export type DueFound = {
  rows: DueRow[];
  next: string | null;
  counts: Record<'overdue' | 'today' | 'later', number>;
  /** Of this month. */
  figures: FollowUpFigures;
};

const DUE_PAGE = 20;
const MANY = 100;

export type DueQuery = { view: DueView; after?: string | undefined };
type Asked = { communityId: string; personId: string; now: Date };

/** What is to be followed up, the first to try on top, and how much of each; one round trip, each list by its index. */
export async function findDue(viewer: Viewer, communityId: string, query: DueQuery): Promise<DueFound> {
  requireOverview(viewer, communityId);
  const asked = { communityId, personId: viewer.personId, now: viewer.now };
  const [rows, counted, figures] = await readAs<[DueRow[], DueFound['counts'][], FollowUpFigures[]]>(
    viewer,
    dueList(asked, query, DUE_PAGE + 1),
    dueCounts(asked),
    followUpFigures(communityId, ...monthAround(viewer.now)),
  );
  const shown = rows.slice(0, DUE_PAGE);
  const last = shown.at(-1);
  const at = query.view === 'ended' ? last?.endedAt : last?.tryAt;
  const next = rows.length > DUE_PAGE && last && at ? writeCursor({ at: new Date(at), id: last.id }) : null;
  const veiled = shown.map((row) => (hidesFiler(viewer, communityId, row) ? veil(row) : row));
  return {
    rows: veiled.map(withDates),
    next,
    counts: counted[0] ?? { overdue: 0, today: 0, later: 0 },
    figures: figures[0] ?? { due: 0, inTime: 0, late: 0, own: 0, unreached: 0, waiting: 0 },
  };
}

const veil = (row: DueRow): DueRow => ({ ...row, contactName: '', unit: null, building: null, hasPhone: false });

/** A moment inside JSON comes as text. */
const withDates = (row: DueRow): DueRow =>
  row.last ? { ...row, last: { ...row.last, at: new Date(row.last.at) } } : row;

/** The end of the local day. */
export const dayEnd = (now: Date): Date => new Date(dayStart(now) + DAY);

/** A page of a list in the order of its index; whom a complaint is about doesn't find it (CMP-10). */
export function dueList({ communityId, personId, now }: Asked, { view, after }: DueQuery, limit: number): Sql {
  const isEnded = view === 'ended';
  const order = isEnded ? raw('ended_at desc, id desc') : raw('try_at, id');
  const base = sql`select * from follow_ups where community_id = ${communityId} and about = 'ticket'
    and ${viewOf(view, now)} and ${afterOf(isEnded, after)}
    and ${notAboutWhom(personId)}
    order by ${order} limit ${limit}`;
  return sql`with page as materialized (${base})
    select p.id, p.ticket_id as "ticketId", t.number, t.kind, t.step, t.summary, t.contact_name as "contactName",
      (t.contact_phone is not null or t.filer_id is not null) as "hasPhone", u.label as unit, b.name as building,
      t.department, name_of(t.executor_id) as executor, p.why, p.state, p.due_at as "dueAt", p.try_at as "tryAt", p.tries,
      p.channel, p.score, p.ended_at as "endedAt", name_of(p.ended_by) as "endedBy",
      (${personId} in (t.executor_id, t.settled_by)) is true as own, (${lastTry}) as last, t.anonymous,
      t.about_department as "aboutDepartment"
    from page p join tickets t on t.community_id = p.community_id and t.id = p.ticket_id
    left join units u on u.community_id = t.community_id and u.id = t.unit_id
    left join buildings b on b.community_id = t.community_id and b.id = t.building_id
    order by ${isEnded ? raw('p.ended_at desc, p.id desc') : raw('p.try_at, p.id')}`;
}

const notAboutWhom = (personId: string): Sql => sql`
  (select a.about_id from tickets a where a.community_id = follow_ups.community_id and a.id = ticket_id)
    is distinct from ${personId}`;

const lastTry = raw(`select jsonb_build_object('at', y.at, 'outcome', y.outcome, 'channel', y.channel, 'score', y.score,
    'words', y.words, 'who', name_of(y.person_id))
  from follow_up_tries y where y.community_id = p.community_id and y.follow_up_id = p.id order by y.id desc limit 1`);

function viewOf(view: DueView, now: Date): Sql {
  if (view === 'ended') return sql`ended_at is not null`;
  const open = sql`state = 'open'`;
  if (view === 'overdue') return sql`${open} and try_at < ${now}`;
  if (view === 'today') return sql`${open} and try_at >= ${now} and try_at < ${dayEnd(now)}`;
  if (view === 'later') return sql`${open} and try_at >= ${dayEnd(now)}`;
  return open;
}

function afterOf(isEnded: boolean, after: string | undefined): Sql {
  const cursor = readCursor(after);
  if (!cursor) return raw('true');
  return isEnded
    ? sql`(ended_at, id) < (${cursor.at}, ${cursor.id})`
    : sql`(try_at, id) > (${cursor.at}, ${cursor.id})`;
}

/** Counted no further than a hundred each. */
export function dueCounts({ communityId, personId, now }: Asked): Sql {
  const count = (view: DueView) =>
    sql`(select count(*)::int from (select 1 from follow_ups where community_id = ${communityId} and about = 'ticket'
          and ${viewOf(view, now)} and ${notAboutWhom(personId)} limit ${MANY}) counted)`;
  return sql`select ${count('overdue')} as overdue, ${count('today')} as today, ${count('later')} as later`;
}
