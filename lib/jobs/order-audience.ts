import { join, type Sql, sql } from '@/db/sql';
import { heardBy } from '@/lib/people/roles';
import type { Audience } from '@/lib/services/move';

type OfOrders = Extract<Audience, 'tasked' | `order:${number}` | `lead:${number}`>;

export const isOfOrders = (to: string): to is OfOrders => to === 'tasked' || /^(order|lead):\d+$/.test(to);

/**
 * Whose a task order is: the person, or the department until somebody took it; and who leads that department, else who leads
 * the desk. `tasked`: those whose orders were open until this event.
 */
export function whoHasOrders(to: OfOrders, ticketId: string, event: string): Sql {
  if (to === 'tasked') {
    return sql`select o.executor_id as id from task_orders o join events e on e.id = ${event} and e.ticket_id = o.ticket_id
               where o.ticket_id = ${ticketId} and o.no > 0 and (o.ended_at is null or o.ended_at >= e.at)`;
  }
  const order = sql`from task_orders o where o.ticket_id = ${ticketId} and o.no = ${Number(to.split(':')[1])}`;
  if (to.startsWith('order:')) {
    return sql`select o.executor_id as id ${order} and o.executor_id is not null union
      select p.person_id from posts p where p.ended_at is null and exists (
        select 1 ${order} and o.executor_id is null and o.community_id = p.community_id and o.department = p.department)`;
  }
  const leading = [...heardBy('supervisor'), ...heardBy('manager')];
  const leads = sql`p.ended_at is null and p.roles && array[${join(leading.map((role) => sql`${role}`))}]::text[]`;
  return sql`with own as (select p.person_id as id from posts p where ${leads} and exists (
        select 1 ${order} and o.community_id = p.community_id and o.department = p.department))
    select id from own union
    select p.person_id from posts p where p.ended_at is null and not exists (select 1 from own)
      and p.roles && array[${join(heardBy('supervisor').map((role) => sql`${role}`))}]::text[]
      and exists (select 1 ${order} and o.community_id = p.community_id)`;
}
