import type { Sql } from '@/db/sql';
import { nextWakeUp } from '@/lib/services/alarms';
import type { Setting } from '@/lib/services/move';
import type { Ticket } from '@/lib/services/ticket';
import { enqueue } from './queue';

/** The job that looks at the next deadline of a ticket and its orders; one per ticket, replaced when that moves. */
export function alarmJob(ticket: Ticket, setting: Setting): Sql[] {
  const next = nextWakeUp(ticket, setting);
  if (!next) return [];
  return [enqueue('alarm', { community: ticket.communityId, ticket: ticket.id }, `alarm:${ticket.id}`, next.at)];
}
