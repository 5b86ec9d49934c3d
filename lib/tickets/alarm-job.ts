import type { Sql } from '@/db/sql';
import { nextAlarm } from '@/lib/services/alarms';
import type { Setting } from '@/lib/services/move';
import type { Ticket } from '@/lib/services/ticket';
import { enqueue } from './queue';

/** The job that looks at a ticket's next deadline; one per ticket, replaced when the deadline moves. */
export function alarmJob(ticket: Ticket, setting: Setting): Sql[] {
  const next = nextAlarm(ticket, setting);
  if (!next) return [];
  return [enqueue('alarm', { community: ticket.communityId, ticket: ticket.id }, `alarm:${ticket.id}`, next.at)];
}
