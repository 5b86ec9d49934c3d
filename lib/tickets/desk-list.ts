import { join, raw, type Sql, sql } from '@/db/sql';
import { dispatched } from '@/lib/services';
import { readCursor, writeCursor } from './cursor';
import { type DeskQuery, filters, type Sort } from './desk-query';

/** One line of a list at the desk. */
export type DeskRow = {
  id: string;
  number: string;
  kind: string;
  place: 'home' | 'public';
  summary: string;
  phase: 'open' | 'waiting' | 'done';
  step: string;
  urgency: string;
  category: string;
  contactName: string;
  department: string | null;
  owner: string | null;
  executor: string | null;
  unit: string | null;
  building: string | null;
  dueAt: Date;
  openedAt: Date;
  countsFrom: Date;
  changedAt: Date;
  replyDue: Date;
  repliedAt: Date | null;
  visitFrom: Date | null;
  visitTo: Date | null;
  answerDue: Date | null;
  ownDue: Date | null;
  arriveDue: Date | null;
  arrivedAt: Date | null;
  pausedUntil: Date | null;
  pauseReason: string | null;
  outcome: string | null;
  reopened: number;
  version: number;
  anonymous: boolean;
  aboutDepartment: string | null;
  /** Who asked is hidden from the reader (CMP-10). */
  veiled?: boolean;
};

/** Who asks, where and when: what a list depends on besides the query. */
export type Desk = { communityId: string; personId: string; now: Date };

export type DeskFound = {
  rows: DeskRow[];
  /** The cursor of the next page. */
  next: string | null;
  /** Counted up to MANY + 1; null where counting would read the whole history. */
  count: number | null;
  /** What the reader must know of how it was found. */
  remark: 'oneCharacter' | 'nothingToFind' | 'newestOnly' | 'window' | null;
};

/** Nobody needs to know whether it is 1,000 or 40,000. */
export const MANY = 1000;

/** How far back a filter looks among what is over, so that a rare word never reads the whole history. */
const DONE_WINDOW = 5000;

const orders: Record<Sort, { by: Sql; after: '<' | '>'; column: Sql }> = {
  due: { by: raw('due_at, id'), after: '>', column: raw('due_at') },
  newest: { by: raw('opened_at desc, id desc'), after: '<', column: raw('opened_at') },
  changed: { by: raw('changed_at desc, id desc'), after: '<', column: raw('changed_at') },
};

/** One row too many says that there is a next page. */
export function paged(rows: DeskRow[], { sort }: DeskQuery, size: number): Pick<DeskFound, 'rows' | 'next'> {
  const last = rows[size - 1];
  const more = rows.length > size && last;
  const at = last && { due: last.dueAt, newest: last.openedAt, changed: last.changedAt }[sort];
  return { rows: rows.slice(0, size), next: more && at ? writeCursor({ at, id: last.id }) : null };
}

/**
 * The rows of a list, in the order of an index. Literal phases, so that the planner knows the partial indexes; the
 * community by name, or the policy would cost the order.
 */
export function listOf(desk: Desk, query: DeskQuery, limit: number): Sql {
  const { by } = orders[query.sort];
  const page = sql`select * from ${sourceOf(desk, query)} where ${filterOf(query)} order by ${by} limit ${limit}`;
  return withNames(page, by);
}

/** How many there are, counted no further than `most`. */
export const countOf = (desk: Desk, query: DeskQuery, most: number): Sql =>
  sql`select count(*)::int as n from (select 1 from ${sourceOf(desk, query)} where ${filterOf(query)} limit ${most}) counted`;

function sourceOf(desk: Desk, query: DeskQuery): Sql {
  const base = sql`from tickets where community_id = ${desk.communityId} and ${notAbout(desk)} and ${viewOf(desk, query)} and ${afterOf(query)}`;
  const windowed = query.view === 'done' && filters.some((name) => query[name]);
  return windowed
    ? sql`(select * ${base} order by ${orders[query.sort].by} limit ${DONE_WINDOW}) t`
    : sql`(select * ${base}) t`;
}

/** CMP-10: whom a ticket is about doesn't find it. */
export const notAbout = ({ personId }: Pick<Desk, 'personId'>): Sql => sql`about_id is distinct from ${personId}`;

/** Whoever has a task order of it works on it, though nobody was given the ticket itself. */
const OPEN_ORDER = raw(`'$[*] ? (@.state == "issued" || @.state == "accepted")'`);

function viewOf({ personId, now }: Desk, { view }: DeskQuery): Sql {
  const open = sql`phase <> 'done'`;
  const hour = new Date(now.getTime() + 3_600_000);
  if (view === 'done') return sql`phase = 'done'`;
  if (view === 'mine') return sql`${open} and (owner_id = ${personId} or executor_id = ${personId})`;
  if (view === 'unassigned')
    return sql`${open} and executor_id is null and kind = any(${[...dispatched]}::text[]) and not orders @? ${OPEN_ORDER}`;
  if (view === 'overdue') return sql`${open} and due_at < ${now}`;
  if (view === 'soon') return sql`${open} and due_at >= ${now} and due_at < ${hour}`;
  if (view === 'waiting')
    return sql`${open} and phase = 'waiting' and (pause_reason is null or pause_reason = 'resident')`;
  return open;
}

function afterOf({ sort, after }: DeskQuery): Sql {
  const cursor = readCursor(after);
  if (!cursor) return raw('true');
  const order = orders[sort];
  return sql`(${order.column}, id) ${raw(order.after)} (${cursor.at}, ${cursor.id})`;
}

/** What narrows a list besides its view. */
export const filterOf = (query: DeskQuery): Sql =>
  join(
    [
      raw('true'),
      ...filters.flatMap((name) => (query[name] ? [sql`${columns[name]} = ${query[name]}`] : [])),
      // CMP-10: where an anonymous complaint comes from isn't found out building by building.
      ...(query.building ? [raw('not anonymous')] : []),
    ],
    ' and ',
  );

const columns = {
  kind: raw('kind'),
  category: raw('category'),
  urgency: raw('urgency'),
  department: raw('department'),
  building: raw('building_id'),
};

/** Names are asked for once a person, not once a row. */
export const withNames = (page: Sql, by: Sql): Sql => sql`
  with page as materialized (${page}),
  who as materialized (select id, name_of(id) as name
    from (select owner_id as id from page union select executor_id from page) people where id is not null)
  select id, number, kind, place, summary, phase, step, urgency, category, contact_name as "contactName", department,
    (select name from who where who.id = p.owner_id) as owner,
    (select name from who where who.id = p.executor_id) as executor,
    (select label from units u where u.community_id = p.community_id and u.id = p.unit_id) as unit,
    (select name from buildings b where b.community_id = p.community_id and b.id = p.building_id) as building,
    due_at as "dueAt", opened_at as "openedAt", counts_from as "countsFrom", changed_at as "changedAt", reply_due as "replyDue",
    replied_at as "repliedAt", visit_from as "visitFrom", visit_to as "visitTo",
    answer_due as "answerDue", own_due as "ownDue", arrive_due as "arriveDue", arrived_at as "arrivedAt", paused_until as "pausedUntil",
    pause_reason as "pauseReason", outcome, reopened, version,
    anonymous, about_department as "aboutDepartment"
  from page p order by ${by}`;
