import type { Ticket } from '@/lib/services/ticket';

/** What a row beside a ticket is written with: the ticket after the move, who made it, when, and the event's number. */
export type TicketAt = { ticket: Ticket; personId: string; now: Date; seq: number };
