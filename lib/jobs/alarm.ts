import { z } from 'zod';
import type { Tx } from '@/db/client';
import { tickets } from '@/db/schema';
import { assignments, sql } from '@/db/sql';
import { idInput } from '@/lib/id';
import { log } from '@/lib/log';
import { nextWakeUp } from '@/lib/services/alarms';
import type { Changes } from '@/lib/services/decide';
import type { Ticket } from '@/lib/services/ticket';
import { alarmJob } from '@/lib/tickets/alarm-job';
import { enqueue } from '@/lib/tickets/queue';
import { recordEvent } from '@/lib/tickets/record';
import { type TicketRow, ticketColumns, ticketOf } from '@/lib/tickets/row';
import { jobTime } from './clock';
import { wasSwitchedOff } from './heartbeat';
import { type Raised, raisedBy } from './raised';
import { settingFor } from './setting';
import { type Hearer, whoIs } from './tell';
import { asCommunity } from './worker-database';

const payload = z.object({ community: idInput, ticket: idInput });

/** Whom of the staff an alarm reaches now, by post and roster: the event keeps it, and the desk reads it there. */
async function staffTold(tx: Tx, hearers: Hearer[], ticketId: string, community: string): Promise<string[]> {
  const people = hearers
    .filter((to) => to !== 'household')
    .map((to) => tx.rows<{ id: string | null }>(whoIs(to, { ticketId, community, event: '' })));
  return [...new Set((await Promise.all(people)).flat().flatMap(({ id }) => id ?? []))];
}

/**
 * Looks at the next deadline of a ticket and its task orders: raises what has come, and sets the next wake-up. A stale one
 * changes nothing.
 */
export async function alarm(input: unknown): Promise<void> {
  const { community, ticket: id } = payload.parse(input);
  const now = jobTime();
  await asCommunity(community, now, async (tx) => {
    const row = await tx.one<TicketRow>(sql`select ${ticketColumns} from tickets t where t.id = ${id} for update`);
    if (!row) return log.warn({ alarm: id, why: 'no such ticket' });
    const setting = await settingFor(tx, community, now);
    const ticket = ticketOf(row);
    const next = nextWakeUp(ticket, setting);
    if (!next) return log.info({ alarm: id, why: 'nothing promised any more' });
    if (next.at > now) return void (await Promise.all(alarmJob(ticket, setting).map((job) => tx.rows(job))));
    const raised = raisedBy(next, ticket, setting);
    const isPast = wasSwitchedOff(next.at);
    const told = isPast
      ? []
      : (await staffTold(tx, raised.hearers, id, community)).filter((one) => one !== row.aboutId);
    const set = { ...raised.set, version: ticket.version + 1, changedAt: now };
    const event = lineOf(row, set, { ...raised, content: { ...raised.content, told } });
    await tx.rows(sql`update tickets set ${assignments(tickets, { ...set, head: event.hash })} where id = ${id}`);
    for (const statement of event.statements) await tx.rows(statement);
    if (isPast) log.info({ alarm: id, why: 'was switched off at that time, nobody is told' });
    else await sendOut(tx, row, event.id, raised);
    for (const job of alarmJob({ ...ticket, ...set }, setting)) await tx.rows(job);
  });
}

/** Inboxes, and of a late order the staff group; that a ticket is overdue goes to the group from the database itself. */
async function sendOut(tx: Tx, { id, communityId }: TicketRow, event: string, { move, content, hearers }: Raised) {
  await tx.rows(enqueue('tell', { community: communityId, event, audience: hearers }));
  if (move !== 'orderLate') return;
  await tx.rows(sql`select post_late_order(${communityId}, ${id}, ${event}, ${JSON.stringify(content)}::jsonb)`);
}

type After = Partial<Ticket> & Pick<Ticket, 'version' | 'changedAt'>;

/** The line of the history, with what it changes and whom it reached. */
function lineOf(row: TicketRow, set: After, { move, visible, content }: Omit<Raised, 'set' | 'hearers'>) {
  const before = ticketOf(row);
  const columns = Object.keys(set) as (keyof Ticket)[];
  const changes: Changes = Object.fromEntries(columns.map((column) => [column, [before[column], set[column]]]));
  return recordEvent(row.head, {
    communityId: row.communityId,
    ticketId: row.id,
    seq: set.version,
    at: set.changedAt,
    actorId: null,
    actorKind: 'clock',
    move,
    visible,
    changes,
    content,
  });
}
