import { raw, type Sql, sql } from '@/db/sql';
import { atLocal } from '@/lib/clock/day';
import { readAs, type Viewer } from '@/lib/viewer';
import type { Cursor } from './cursor';
import { type Decider, decider } from './quote-decider';
import { type TicketRow, ticketColumns } from './row';
import { isTurn } from './say-promise';
import { awaitedOf, isOwners } from './standing';

/** 处理中 (a paused one is still with the office) · 待确认 (it is the household's turn) · 已结束. */
export const shelves = ['open', 'waiting', 'done'] as const;
export type Shelf = (typeof shelves)[number];

export type MyTicket = TicketRow & {
  unit: string | null;
  building: string | null;
  executor: string | null;
  /** A neighbour's: filed by somebody else, followed by the viewer. */
  followed: boolean;
  decider: Decider;
};
export type MyPage = { tickets: MyTicket[]; next: Cursor | null };

const PAGE = 20;
const HOME_PAGE = 60;
/** Nobody has more to answer; beyond it the number says no more. */
const MOST_TURNS = 99;
const START: Cursor = { at: new Date('9999-01-01T00:00:00.000Z'), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/**
 * One page of a resident's tickets, newest first (GEN-8): those of their present homes since they live there or own
 * it, public-area faults they filed, and those they follow. Read from `after` on.
 */
export async function findMine(viewer: Viewer, shelf: Shelf, after: Cursor | null): Promise<MyPage> {
  const rows = await read(viewer, onShelf[shelf], after ?? START, PAGE + 1);
  const tickets = rows.slice(0, PAGE);
  const last = tickets.at(-1);
  return { tickets, next: rows.length > PAGE && last ? { at: last.openedAt, id: last.id } : null };
}

/** What is not over yet: first what waits for the viewer, then what they said isn't settled, then by the promise that falls due next. */
export async function findMyOpen(viewer: Viewer): Promise<MyTicket[]> {
  const rows = await read(viewer, sql`t.phase <> 'done'`, START, HOME_PAGE);
  const rank = (ticket: MyTicket) => (isMyTurn(viewer, ticket) ? 0 : ticket.reopened > 0 && !ticket.followed ? 1 : 2);
  return rows.sort((a, b) => rank(a) - rank(b) || a.dueAt.getTime() - b.dueAt.getTime());
}

/** How many wait for the household, up to 99: it says whether it is done, or agrees to a price. A neighbour's don't. */
export async function countMyTurns(viewer: Viewer): Promise<number> {
  const rows = await read(viewer, onShelf.waiting, START, MOST_TURNS);
  return rows.filter((ticket) => isMyTurn(viewer, ticket)).length;
}

const isMyTurn = (viewer: Viewer, ticket: MyTicket) =>
  !ticket.followed && isTurn(ticket) && !(ticket.quoteState === 'offered' && awaitedOf(viewer, ticket));

const onShelf: Record<Shelf, Sql> = {
  open: sql`(t.phase = 'open' or (t.phase = 'waiting' and t.paused_until is not null))`,
  waiting: sql`t.phase = 'waiting' and t.paused_until is null`,
  done: sql`t.phase = 'done'`,
};

async function read(viewer: Viewer, which: Sql, after: Cursor, limit: number): Promise<MyTicket[]> {
  const { homes } = viewer;
  if (homes.length === 0) return [];
  const places = [...new Set(homes.map((home) => home.communityId))];
  const part = sql`and ${which} and (t.opened_at, t.id) < (${after.at}, ${after.id}::uuid)
    order by t.opened_at desc, t.id desc limit ${limit}`;
  const [rows] = await readAs<[MyTicket[]]>(
    viewer,
    sql`with mine as (
          select t.id from unnest(${homes.map((home) => home.communityId)}::uuid[], ${homes.map((home) => home.unitId)}::uuid[],
              ${homes.map((home) => atLocal(home.since, 0))}::timestamptz[], ${homes.map(isOwners)}::boolean[]) as h(community, unit, since, owns)
            cross join lateral (${inHome(part)}) t
          union select t.id from unnest(${places}::uuid[]) as c(id) cross join lateral (${filedPublic(part)}) t
          union select t.id from unnest(${places}::uuid[]) as c(id) cross join lateral (${followed(part)}) t)
        select ${ticketColumns}, u.label as unit, b.name as building, name_of(t.executor_id) as executor,
          (t.place = 'public' and t.filer_id is distinct from me()) as followed, ${decider} as decider
        from mine join tickets t on t.id = mine.id
        left join units u on u.community_id = t.community_id and u.id = t.unit_id
        left join buildings b on b.community_id = t.community_id and b.id = t.building_id
        order by t.opened_at desc, t.id desc limit ${limit}`,
  );
  return rows;
}

const columns = raw('t.id, t.opened_at');

const inHome = (part: Sql) => sql`select ${columns} from tickets t
  where t.community_id = h.community and t.unit_id = h.unit and t.place = 'home' and t.opened_at >= h.since
    and (t.sight = 'household' or t.shared or t.filer_id = me() or t.sight = 'owners' and h.owns) ${part}`;

const filedPublic = (part: Sql) => sql`select ${columns} from tickets t
  where t.community_id = c.id and t.filer_id = me() and t.place = 'public' ${part}`;

const followed = (part: Sql) => sql`select ${columns} from followers f
  join tickets t on t.community_id = f.community_id and t.id = f.ticket_id
  where f.community_id = c.id and f.person_id = me() and t.place = 'public' ${part}`;
