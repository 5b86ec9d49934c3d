import { tickets } from '@/db/schema';
import { columns } from '@/db/sql';
import type { Ticket } from '@/lib/services/ticket';

/** The whole row as stored; the engine sees it as a Ticket. */
export type TicketRow = typeof tickets.$inferSelect;

export const ticketColumns = columns(tickets, 't');

/** The engine's columns of a row. JSON and text columns are what this program wrote, under checks of the schema. */
export function ticketOf(row: TicketRow): Ticket {
  const {
    details,
    summary,
    contactName,
    contactPhone,
    contactTail,
    formKey,
    bodyHash,
    head,
    recordedBy,
    channel,
    buildingId,
    ...rest
  } = row;
  return rest as unknown as Ticket;
}
