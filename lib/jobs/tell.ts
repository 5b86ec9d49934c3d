import { z } from 'zod';
import type { Tx } from '@/db/client';
import { inbox } from '@/db/schema';
import { insert, join, raw, type Sql, sql } from '@/db/sql';
import { idInput, newId } from '@/lib/id';
import { log } from '@/lib/log';
import { type HeardAs, heardBy } from '@/lib/people/roles';
import type { SharedWith } from '@/lib/services/departments';
import type { Audience } from '@/lib/services/move';
import { jobTime } from './clock';
import { isOfOrders, whoHasOrders } from './order-audience';
import { asCommunity } from './worker-database';

const payload = z.object({ community: idInput, event: idInput, audience: z.array(z.string()) });

type Told = {
  ticketId: string;
  number: string;
  kind: string;
  move: string;
  actorId: string | null;
  step: string;
  at: Date;
  /** Of a task order that is late: which one, whose and until when. */
  order: { order: number; department: string; due: string } | null;
  /** Whom it is about hears nothing of it (CMP-10). */
  aboutId: string | null;
};

/** An audience, a post of the roster or somebody by name. */
export type Hearer = Audience | 'desk' | `duty:${string}` | `person:${string}`;

/** Puts a message about one event into the inbox of everybody it is for; told once, however often the job runs. */
export async function tell(input: unknown): Promise<void> {
  const { community, event, audience } = payload.parse(input);
  const now = jobTime();
  await asCommunity(community, now, async (tx) => {
    const told = await tx.one<Told>(
      sql`select t.id as "ticketId", t.number, t.kind, e.move, e.actor_id as "actorId", t.step, e.at, t.about_id as "aboutId",
            case when e.move = 'orderLate' then w.content - 'told' end as "order"
          from events e join tickets t on t.id = e.ticket_id left join event_content w on w.event_id = e.id
          where e.id = ${event}`,
    );
    if (!told) return log.warn({ tell: event, why: 'no such event' });
    const heard = new Set<string>();
    for (const to of audience as Hearer[]) {
      const people = await tx.rows<{ id: string | null }>(whoIs(to, { ticketId: told.ticketId, community, event }));
      if (people.every((row) => row.id === null)) noteNobody(to, event, told.ticketId);
      const fresh = hearing(people, told, isHousehold(to)).filter((id) => !heard.has(id));
      for (const personId of fresh) heard.add(personId);
      await send(tx, fresh, { told, community, event, side: isHousehold(to) ? 'home' : 'desk' });
    }
  });
}

/** Nobody is told of what they did themselves, nor at the desk of what is about them (CMP-10). */
const hearing = (people: { id: string | null }[], { actorId, aboutId }: Told, atHome: boolean): string[] =>
  people.flatMap(({ id }) => (id && id !== actorId && (atHome || id !== aboutId) ? [id] : []));

/** Nobody does the work yet, nobody follows: that is ordinary. A post or a home without anybody isn't. */
function noteNobody(to: string, event: string, ticket: string) {
  const ordinary = ['executor', 'nextOwner', 'followers', 'tasked'].includes(to);
  log[ordinary ? 'debug' : 'warn']({ tell: event, ticket, nobody: to });
}

const isHousehold = (to: string) => to === 'household' || to === 'followers';

type Message = { told: Told; community: string; event: string; side: 'home' | 'desk' };

async function send(tx: Tx, people: string[], { told, community, event, side }: Message) {
  if (people.length === 0) return;
  const rows = people.map((personId) =>
    insert(inbox, {
      id: newId(),
      communityId: community,
      personId,
      ticketId: told.ticketId,
      key: told.move,
      values: { number: told.number, kind: told.kind, side, ...told.order },
      sentAt: told.at,
      cause: event,
    }),
  );
  for (const row of rows) await tx.rows(sql`${row} on conflict (person_id, cause) do nothing`);
}

type Asked = { ticketId: string; community: string; event: string };

/** The people whom an audience, a post of the roster or a name stands for, of one ticket. */
export function whoIs(to: Hearer, asked: Asked): Sql {
  const [of, name = ''] = to.split(':');
  const { community } = asked;
  if (of === 'duty') return onDutyOr(sql`${name}`, sql`select null::uuid as id where false`, community);
  if (of !== 'person') return whoStands(to as Audience | 'desk', asked);
  return sql`select person_id as id from posts
    where community_id = ${community} and person_id = ${name}::uuid and ended_at is null`;
}

function whoStands(to: Audience | 'desk', { ticketId, community, event }: Asked): Sql {
  if (isOfOrders(to)) return whoHasOrders(to, ticketId, event);
  if (isOfDepartment(to)) return whoWorksAt(to.slice('at:'.length), community);
  const ticket = sql`from tickets t where t.id = ${ticketId}`;
  const heardAs = (post: HeardAs) =>
    sql`select person_id as id from posts where community_id = ${community} and ended_at is null
        and roles && array[${join(heardBy(post).map((role) => sql`${role}`))}]::text[]`;
  const desk = onDutyOr(sql`'desk'`, heardAs('desk'), community);
  switch (to) {
    case 'responsible':
      // Until somebody takes the ticket the desk answers for it.
      return sql`select t.owner_id as id ${ticket} and t.owner_id is not null union
        select d.id from (${desk}) d where exists (select 1 ${ticket} and t.owner_id is null)`;
    case 'executor':
      return sql`select t.executor_id as id ${ticket}`;
    case 'nextOwner':
      return sql`select t.next_owner_id as id ${ticket}`;
    case 'followers':
      return sql`select person_id as id from followers where community_id = ${community} and ticket_id = ${ticketId}`;
    case 'department':
      return sql`select p.person_id as id from posts p join tickets t on t.department = p.department
                 where t.id = ${ticketId} and p.community_id = ${community} and p.ended_at is null`;
    case 'praised':
      return whoIsPraised({ ticketId, community, event });
    case 'desk':
      return desk;
    case 'supervisor':
      return heardAs('supervisor');
    case 'manager':
      return heardAs('manager');
    case 'household':
      return sql`select t.filer_id as id ${ticket} and t.place = 'public' union
        select r.person_id from residencies r join tickets t on t.unit_id = r.unit_id and t.community_id = r.community_id
        where t.id = ${ticketId} and t.place = 'home' and (t.sight = 'household' or t.shared or r.person_id = t.filer_id
            or t.sight = 'owners' and r.relation in ('owner', 'agent'))
          and ${livesThere}`;
  }
}

/** Of `residencies r`: there when `tickets t` was filed, and still. */
const livesThere = sql`r.from_day <= (t.opened_at at time zone 'Asia/Shanghai')::date
  and (r.until_day is null or r.until_day >= (business_time() at time zone 'Asia/Shanghai')::date)`;

const isOfDepartment = (to: Audience | 'desk'): to is `at:${SharedWith}` => to.startsWith('at:');

const whoWorksAt = (department: string, community: string): Sql =>
  sql`select person_id as id from posts where community_id = ${community} and department = ${department} and ended_at is null`;

/** GEN-1: whose file the praise of this event went into, or everybody of the department. */
const whoIsPraised = ({ ticketId, community, event }: Asked): Sql => sql`
  with praised as (
    select c.person_id, c.department from commendations c join events e on e.ticket_id = c.ticket_id and e.seq = c.seq
    where c.community_id = ${community} and c.ticket_id = ${ticketId} and e.id = ${event})
  select person_id as id from praised where person_id is not null
  union select p.person_id from praised join posts p on p.community_id = ${community} and p.department = praised.department
  where p.ended_at is null`;

/** GEN-14: who is on duty now for a post, with the backup; everybody of that post when nobody is. */
function onDutyOr(post: Sql, everybody: Sql, community: string): Sql {
  const duty = raw('duties');
  return sql`with now_on as (
      select person_id, backup_id from ${duty} where community_id = ${community} and post = ${post}
        and starts_at <= business_time() and ends_at > business_time() order by id desc limit 1)
    select person_id as id from now_on union select backup_id from now_on where backup_id is not null
    union select e.id from (${everybody}) e where not exists (select 1 from now_on)`;
}
