import { z } from 'zod';
import { sql } from '@/db/sql';
import { idInput } from '@/lib/id';
import { log } from '@/lib/log';
import { type AlarmLevel, nextAlarm, runningPromise, type Which } from '@/lib/services/alarms';
import type { Audience } from '@/lib/services/move';
import { alarmJob } from '@/lib/tickets/alarm-job';
import { enqueue } from '@/lib/tickets/queue';
import { recordEvent } from '@/lib/tickets/record';
import { type TicketRow, ticketColumns, ticketOf } from '@/lib/tickets/row';
import { jobTime } from './clock';
import { wasSwitchedOff } from './heartbeat';
import { settingFor } from './setting';
import { asCommunity } from './worker-database';

const payload = z.object({ community: idInput, ticket: idInput });

/** GEN-4, GEN-14: 80 % warns who does it, 100 % the supervisor and who is on duty, 150 % the manager. */
const audiences: Record<AlarmLevel, (Audience | 'desk')[]> = {
  80: ['responsible', 'executor'],
  100: ['supervisor', 'desk', 'responsible', 'executor', 'household'],
  150: ['manager', 'supervisor'],
};

/** REP-8: a late worker is announced before the slot ends; whoever sits at the desk can call the home. */
const toldOf = (which: Which, level: AlarmLevel): (Audience | 'desk')[] =>
  which === 'visit' && level === 80 ? [...audiences[80], 'desk'] : audiences[level];

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
    const after = { ...ticket, alarm: next.level, version: ticket.version + 1, changedAt: now };
    const event = recordEvent(row.head, {
      communityId: community,
      ticketId: id,
      seq: after.version,
      at: now,
      actorId: null,
      actorKind: 'clock',
      move: 'alarm',
      visible: next.level === 100,
      changes: {
        alarm: [ticket.alarm, next.level],
        version: [ticket.version, after.version],
        changedAt: [ticket.changedAt, now],
      },
      content: { which, level: next.level },
    });
    await tx.rows(
      sql`update tickets set alarm = ${next.level}, version = ${after.version}, changed_at = ${now}, head = ${event.hash} where id = ${id}`,
    );
    for (const statement of event.statements) await tx.rows(statement);
    if (wasSwitchedOff(next.at)) log.info({ alarm: id, why: 'was switched off at that time, nobody is told' });
    else {
      await tx.rows(enqueue('tell', { community, event: event.id, audience: toldOf(which, next.level) }));
    }
    for (const job of alarmJob(after, setting)) await tx.rows(job);
  });
}
