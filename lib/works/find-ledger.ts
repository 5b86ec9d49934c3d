import { raw, type Sql, sql } from '@/db/sql';
import { atLocal, type Day, localDay, plusMonths } from '@/lib/clock/day';
import { notFound } from '@/lib/refusal';
import { type Cursor, readCursor, writeCursor } from '@/lib/tickets/cursor';
import { readAs, type Viewer } from '@/lib/viewer';
import { entryColumns } from './find-money';
import { seesMoney, worksKinds } from './may-see';
import type { EntryFate, EntryFound } from './say-entry';

export const moneyViews = ['confirm', 'due', 'ledger'] as const;
export type MoneyView = (typeof moneyViews)[number];

/** An entry with the works that it belongs to. */
export type LedgerRow = EntryFound & EntryFate & { number: string; unit: string | null };
/** Works whose deposit is to go back. */
export type DueBackRow = {
  id: string;
  number: string;
  unit: string | null;
  refundOn: Day;
  heldFen: number;
  rechecked: 'passed' | 'failed' | null;
  undecided: number;
};
export type MoneyTotals = { heldFen: number; confirmFen: number; confirms: number; due: number };
export type MonthTotals = { collected: number; deducted: number; refunded: number };
export type MoneyQuery = { view: MoneyView; month: string; after?: string | undefined };
export type MoneyList = {
  entries: LedgerRow[];
  due: DueBackRow[];
  next: string | null;
  totals: MoneyTotals;
  /** Of the month, in the ledger alone. */
  ofMonth: MonthTotals | null;
};

const PAGE = 30;

/** A page of one view of a community's works money and what stands above it, in one round trip. */
export async function findLedger(viewer: Viewer, communityId: string, query: MoneyQuery): Promise<MoneyList> {
  if (!seesMoney(viewer, communityId)) throw notFound();
  const after = readCursor(query.after);
  const today = localDay(viewer.now);
  const [totals, rows, months] = await readAs<[MoneyTotals[], (LedgerRow | DueBackRow)[], MonthTotals[]]>(
    viewer,
    totalsOf(communityId, today),
    listOf(communityId, query, after),
    query.view === 'ledger' ? monthTotals(communityId, query.month) : sql`select 1 where false`,
  );
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    entries: query.view === 'due' ? [] : (shown as LedgerRow[]),
    due: query.view === 'due' ? (shown as DueBackRow[]) : [],
    next: rows.length > PAGE && last ? writeCursor(cursorOf(last)) : null,
    totals: totals[0] ?? { heldFen: 0, confirmFen: 0, confirms: 0, due: 0 },
    ofMonth: months[0] ?? null,
  };
}

const cursorOf = (row: LedgerRow | DueBackRow): Cursor =>
  'refundOn' in row ? { at: atLocal(row.refundOn, 0), id: row.id } : { at: row.at, id: row.id };

function listOf(communityId: string, { view, month }: MoneyQuery, after: Cursor | null): Sql {
  if (view === 'confirm') return toConfirm(communityId, after, PAGE + 1);
  return view === 'due' ? dueBack(communityId, after, PAGE + 1) : ledgerOf(communityId, month, after, PAGE + 1);
}

const running = (communityId: string): Sql =>
  sql`t.community_id = ${communityId} and t.kind = any(${[...worksKinds]}::text[]) and t.phase <> 'done'`;
const unseen = raw(`e.kind = 'collect' and not exists (select 1 from entries s where s.of_id = e.id)`);
const account = raw(
  `a.account, a.payer, a.payer_name as "payerName", e.ticket_id as "ticketId", t.number, u.label as unit`,
);
const homeOf = raw('left join units u on u.community_id = t.community_id and u.id = t.unit_id');
const refundOn = raw(`t.own #>> '{finish,refundOn}'`);
const held = raw(`coalesce((t.own #>> '{money,held}')::int, 0)`);

/** What was taken in and finance has not seen yet, the oldest first; only running works have any. */
export const toConfirm = (communityId: string, after: Cursor | null, limit: number): Sql => sql`
  select ${entryColumns}, ${account}, false as "isUndone", true as "isUnconfirmed"
  from tickets t join entries e on e.community_id = t.community_id and e.ticket_id = t.id
  join accounts a on a.id = e.account_id ${homeOf}
  where ${running(communityId)} and ${unseen} and ${after ? sql`(e.at, e.id) > (${after.at}, ${after.id})` : raw('true')}
  order by e.at, e.id limit ${limit}`;

/** Deposits that go back, the first due on top. */
const dueBack = (communityId: string, after: Cursor | null, limit: number): Sql => sql`
  select t.id, t.number, u.label as unit, ${refundOn} as "refundOn", ${held} as "heldFen",
    t.own #>> '{finish,rechecked}' as rechecked,
    jsonb_array_length(coalesce(jsonb_path_query_array(t.own::jsonb,
      '$.money.deductions[*] ? (@.state == "proposed" || @.state == "objected")'), '[]')) as undecided
  from tickets t ${homeOf}
  where ${running(communityId)} and t.step = 'passed' and ${held} > 0 and ${refundOn} is not null
    and ${after ? sql`(${refundOn}, t.id) > (${localDay(after.at)}, ${after.id})` : raw('true')}
  order by ${refundOn}, t.id limit ${limit}`;

/** The days of a month, 'YYYY-MM', as moments. */
const monthBounds = (month: string): [Date, Date] => {
  const first = `${month}-01`;
  return [atLocal(first, 0), atLocal(plusMonths(first, 1), 0)];
};

/** A month of the ledger, the newest entry first. */
export function ledgerOf(communityId: string, month: string, after: Cursor | null, limit: number): Sql {
  const [from, to] = monthBounds(month);
  return sql`with e as materialized (
      select * from entries where community_id = ${communityId} and at >= ${from} and at < ${to}
        and ${after ? sql`(at, id) < (${after.at}, ${after.id})` : raw('true')}
      order by at desc, id desc limit ${limit})
    select ${entryColumns}, ${account},
      coalesce('reverse' = any(f.kinds), false) as "isUndone",
      e.kind = 'collect' and f.kinds is null as "isUnconfirmed"
    from e cross join lateral (select array_agg(s.kind) as kinds from entries s where s.of_id = e.id) f
    join accounts a on a.id = e.account_id
    join tickets t on t.community_id = e.community_id and t.id = e.ticket_id ${homeOf}
    order by e.at desc, e.id desc`;
}

/** What came in, was kept and went back in a month; a correction counts against what it takes back, on its own day. */
export function monthTotals(communityId: string, month: string): Sql {
  const [from, to] = monthBounds(month);
  const sum = (kind: string) => sql`coalesce(abs(sum(m.fen) filter (where m.kind = ${kind})), 0)::float8`;
  return sql`select ${sum('collect')} as collected, ${sum('deduct')} as deducted, ${sum('refund')} as refunded
    from (select e.fen, case when e.kind = 'reverse' then (select o.kind from entries o where o.id = e.of_id) else e.kind end as kind
      from entries e where e.community_id = ${communityId} and e.at >= ${from} and e.at < ${to}) m`;
}

/** Deposits held in the community, what waits for finance, and how many deposits are due back. */
export const totalsOf = (communityId: string, today: Day): Sql => sql`
  select (select coalesce(sum(balance_fen), 0)::float8 from accounts
      where community_id = ${communityId} and account = 'deposit' and balance_fen > 0) as "heldFen",
    w.fen as "confirmFen", w.count as confirms,
    (select count(*)::int from tickets t where ${running(communityId)} and t.step = 'passed' and ${held} > 0
      and ${refundOn} <= ${today}) as due
  from (select coalesce(sum(e.fen), 0)::float8 as fen, count(*)::int as count
    from tickets t join entries e on e.community_id = t.community_id and e.ticket_id = t.id
    where ${running(communityId)} and ${unseen}) w`;
