import { raw, type Sql, sql } from '@/db/sql';
import { dayStart, localDay } from '@/lib/clock/day';
import type { Viewer } from '@/lib/viewer';
import type { OrderShelf } from './order-shelves';
import { type TicketRow, ticketColumns } from './row';
import { hidesFiler, veil } from './veil';

/** A task order of a ticket as it lies on a worker's list. */
export type Task = {
  ticket: TicketRow;
  place: { unit: string | null; building: string | null };
  no: number;
  department: string;
  executorId: string | null;
  state: 'issued' | 'accepted' | 'done';
  due: Date;
  what: string;
  presses: number;
  endedAt: Date | null;
};

export type TaskRow = TicketRow &
  Task['place'] & {
    no: number;
    orderDepartment: string;
    orderExecutorId: string | null;
    orderState: Task['state'];
    orderDue: Date | null;
    what: string | null;
    presses: number;
    orderEndedAt: Date | null;
  };

const MOST = 60;
const OPEN = raw("o.no > 0 and o.state in ('issued', 'accepted')");

/** A worker's task orders: what is theirs, what their department may still take, what they did today. Each over an index. */
export function tasksOf(viewer: Viewer, communityId: string, departments: readonly string[]): [Sql, Sql, Sql] {
  const own = sql`o.executor_id = ${viewer.personId}`;
  const due = raw('o.due_at, o.id');
  return [
    rowsOf(sql`${OPEN} and ${own}`, communityId, due),
    rowsOf(
      sql`${OPEN} and o.executor_id is null and o.department = any(${[...departments]}::text[])`,
      communityId,
      due,
    ),
    rowsOf(
      sql`o.no > 0 and o.state = 'done' and ${own} and o.ended_at >= ${new Date(dayStart(viewer.now))}`,
      communityId,
      raw('o.ended_at desc, o.id desc'),
    ),
  ];
}

export function taskOf(viewer: Viewer, row: TaskRow): Task {
  const {
    unit,
    building,
    no,
    orderDepartment,
    orderExecutorId,
    orderState,
    orderDue,
    what,
    presses,
    orderEndedAt,
    ...ticket
  } = row;
  const veiled = hidesFiler(viewer, row.communityId, row);
  return {
    ticket: veiled ? veil(ticket as TicketRow) : (ticket as TicketRow),
    place: veiled ? { unit: null, building: null } : { unit, building },
    no,
    department: orderDepartment,
    executorId: orderExecutorId,
    state: orderState,
    due: orderDue ?? row.resultDue,
    what: what ?? row.summary,
    presses,
    endedAt: orderEndedAt,
  };
}

/** As a ticket of one's own: to be signed for, the department's to take, today's with all that is late, of later days, done. */
export function shelfOfTask({ state, executorId, due }: Task, now: Date): OrderShelf {
  if (state === 'done') return 'done';
  if (executorId === null) return 'grab';
  if (state === 'issued') return 'accept';
  return localDay(due) > localDay(now) ? 'later' : 'today';
}

const rowsOf = (which: Sql, communityId: string, by: Sql): Sql => sql`
  select ${ticketColumns}, u.label as unit, b.name as building, o.no, o.department as "orderDepartment",
    o.executor_id as "orderExecutorId", o.state as "orderState", o.due_at as "orderDue", o.what, o.presses, o.ended_at as "orderEndedAt"
  from task_orders o
  join tickets t on t.community_id = o.community_id and t.id = o.ticket_id
  left join units u on u.community_id = t.community_id and u.id = t.unit_id
  left join buildings b on b.community_id = t.community_id and b.id = t.building_id
  where o.community_id = ${communityId} and t.about_id is distinct from me() and ${which} order by ${by} limit ${MOST}`;
