import { z } from 'zod';
import type { Tx } from '@/db/client';
import { sql } from '@/db/sql';
import { idInput } from '@/lib/id';
import { log } from '@/lib/log';
import { type AlarmLevel, nextAlarm, runningPromise } from '@/lib/services/alarms';
import type { Audience } from '@/lib/services/move';
import type { Ticket } from '@/lib/services/ticket';
import { alarmJob } from '@/lib/tickets/alarm-job';
import { enqueue } from '@/lib/tickets/queue';
import { recordEvent } from '@/lib/tickets/record';
import { type TicketRow, ticketColumns, ticketOf } from '@/lib/tickets/row';
import { jobTime } from './clock';
import { wasSwitchedOff } from './heartbeat';
import { settingFor } from './setting';
import { whoIs } from './tell';
import { asCommunity } from './worker-database';

const payload = z.object({ community: idInput, ticket: idInput });

/** GEN-4, GEN-14: 80 % warns who does it, 100 % the supervisor, 150 % the manager; who is on duty and the backup hear of each. */
const audiences: Record<AlarmLevel, (Audience | 'desk')[]> = {
  80: ['responsible', 'executor', 'desk'],
  100: ['supervisor', 'desk', 'responsible', 'executor', 'household'],
  150: ['manager', 'supervisor', 'desk', 'responsible'],
};

/** Whom of the staff an alarm reaches now, by post and roster: the event keeps it, and the desk reads it there. */
async function staffTold(tx: Tx, level: AlarmLevel, ticketId: string, community: string): Promise<string[]> {
  const people = audiences[level]
    .filter((to) => to !== 'household')
    .map((to) => tx.rows<{ id: string | null }>(whoIs(to, { ticketId, community, event: '' })));
  return [...new Set((await Promise.all(people)).flat().flatMap(({ id }) => id ?? []))];
}

/** Looks at a ticket's next deadline: raises the alarm that has come, and sets the next. A stale wake-up changes nothing. */
export async function alarm(input: unknown): Promise<void> {
  const { community, ticket: id } = payload.parse(input);
  const now = jobTime();
  await asCommunity(community, now, async (tx) => {
    const row = await tx.one<TicketRow>(sql`select ${ticketColumns} from tickets t where t.id = ${id} for update`);
    if (!row) return log.warn({ alarm: id, why: 'no such ticket' });
    const setting = await settingFor(tx, community, now);
    const ticket = ticketOf(row);
    const next = nextAlarm(ticket, setting);
    if (!next) return log.info({ alarm: id, why: 'nothing promised any more' });
    if (next.at > now) return void (await Promise.all(alarmJob(ticket, setting).map((job) => tx.rows(job))));
    const which = runningPromise(ticket, setting)?.which ?? 'result';
    const isPast = wasSwitchedOff(next.at);
    const told = isPast ? [] : (await staffTold(tx, next.level, id, community)).filter((one) => one !== row.aboutId);
    const after = { ...ticket, alarm: next.level, version: ticket.version + 1, changedAt: now };
    const event = raisedOf(row, after, { which, level: next.level, told });
    await tx.rows(
      sql`update tickets set alarm = ${next.level}, version = ${after.version}, changed_at = ${now}, head = ${event.hash} where id = ${id}`,
    );
    for (const statement of event.statements) await tx.rows(statement);
    if (isPast) log.info({ alarm: id, why: 'was switched off at that time, nobody is told' });
    else {
      await tx.rows(enqueue('tell', { community, event: event.id, audience: audiences[next.level] }));
    }
    for (const job of alarmJob(after, setting)) await tx.rows(job);
  });
}

/** The line of the history that says how far a promise has run out, and whom that reached. */
const raisedOf = (row: TicketRow, after: Ticket, content: { which: string; level: AlarmLevel; told: string[] }) =>
  recordEvent(row.head, {
    communityId: row.communityId,
    ticketId: row.id,
    seq: after.version,
    at: after.changedAt,
    actorId: null,
    actorKind: 'clock',
    move: 'alarm',
    visible: content.level === 100,
    changes: {
      alarm: [row.alarm, after.alarm],
      version: [row.version, after.version],
      changedAt: [row.changedAt, after.changedAt],
    },
    content,
  });
