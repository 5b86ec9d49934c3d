import { raw, type Sql, sql } from '@/db/sql';
import { dayStart, localDay } from '@/lib/clock/day';
import { requireStaffOf } from '@/lib/desk/community';
import { needsNoReason } from '@/lib/people/reveal';
import { serviceOf } from '@/lib/services';
import { openMoves } from '@/lib/services/decide';
import type { Setting } from '@/lib/services/move';
import type { MoveName } from '@/lib/services/moves';
import { readAs, type Viewer } from '@/lib/viewer';
import { shelfOfTask, type Task, type TaskRow, taskOf, tasksOf } from './find-tasks';
import { nextMove } from './next-move';
import { byHour, type OrderShelf, shelfOf, shelves } from './order-shelves';
import { type TicketRow, ticketColumns, ticketOf } from './row';
import { settingOf } from './setting';
import { actorOf } from './standing';
import { hidesFiler, veil } from './veil';

export type Order = {
  ticket: TicketRow;
  place: { unit: string | null; building: string | null };
  moves: MoveName[];
  next: MoveName | null;
  /** The viewer does the work or answers for it, and may call without saying why (GEN-8). */
  mayCall: boolean;
};
export type Orders = {
  setting: Setting;
  shelves: Record<OrderShelf, Order[]>;
  /** Task orders of tickets that are somebody else's. */
  tasks: Record<OrderShelf, Task[]>;
};

const MOST = 60;
type Row = TicketRow & Order['place'];

/**
 * A worker's own list: what they do, what their department may still take, what they ended today. One round trip, each
 * part over an index and bounded.
 */
export async function findOrders(viewer: Viewer, communityId: string): Promise<Orders> {
  requireStaffOf(viewer, communityId);
  const departments = viewer.posts.filter((post) => post.communityId === communityId).map((post) => post.department);
  const [parts, setting] = await Promise.all([
    readAs<(Row | TaskRow)[][]>(
      viewer,
      rowsOf(sql`t.executor_id = ${viewer.personId} and t.phase <> 'done'`, communityId, raw('t.due_at, t.id')),
      rowsOf(
        sql`t.executor_id is null and t.phase <> 'done' and t.department = any(${departments}::text[])`,
        communityId,
        raw('t.due_at, t.id'),
      ),
      rowsOf(
        sql`t.executor_id = ${viewer.personId} and t.phase = 'done' and t.changed_at >= ${new Date(dayStart(viewer.now))}`,
        communityId,
        raw('t.changed_at desc, t.id desc'),
      ),
      ...tasksOf(viewer, communityId, departments),
    ),
    settingOf(viewer, communityId),
  ]);
  const orders = (parts.slice(0, 3).flat() as Row[]).map((row) => orderOf(viewer, row, setting));
  const tasks = (parts.slice(3).flat() as TaskRow[]).map((row) => taskOf(viewer, row));
  const today = localDay(viewer.now);
  const lying = (shelf: OrderShelf) => orders.filter((order) => shelfOf(order, today) === shelf).sort(byHour);
  const given = (shelf: OrderShelf) => tasks.filter((task) => shelfOfTask(task, viewer.now) === shelf);
  return { setting, shelves: eachShelf(lying), tasks: eachShelf(given) };
}

const eachShelf = <T>(of: (shelf: OrderShelf) => T[]) =>
  Object.fromEntries(shelves.map((shelf) => [shelf, of(shelf)])) as Record<OrderShelf, T[]>;

function orderOf(viewer: Viewer, { unit, building, ...row }: Row, setting: Setting): Order {
  const actor = actorOf(viewer, row, 'staff');
  const moves = openMoves(serviceOf(row.kind), ticketOf(row), actor, setting);
  const veiled = hidesFiler(viewer, row.communityId, row);
  const ticket = veiled ? veil(row) : row;
  const mayCall = needsNoReason(actor.standings);
  return {
    ticket,
    place: veiled ? { unit: null, building: null } : { unit, building },
    moves,
    next: nextMove(moves, ticket as Parameters<typeof nextMove>[1]),
    mayCall,
  };
}

const rowsOf = (which: Sql, communityId: string, by: Sql): Sql => sql`
  select ${ticketColumns}, u.label as unit, b.name as building
  from tickets t
  left join units u on u.community_id = t.community_id and u.id = t.unit_id
  left join buildings b on b.community_id = t.community_id and b.id = t.building_id
  where t.community_id = ${communityId} and t.about_id is distinct from me() and ${which} order by ${by} limit ${MOST}`;
