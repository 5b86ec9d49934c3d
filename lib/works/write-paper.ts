import type { Tx } from '@/db/client';
import type { PaperSide } from '@/lib/services/works/permit-sides';
import type { TicketAt } from '@/lib/tickets/own-side';
import { attachPapers } from '@/lib/tickets/papers';

/** Papers that a move brings become the ticket's. */
export const writePaper = (tx: Tx, { ids }: PaperSide, { ticket }: TicketAt): Promise<void> =>
  attachPapers(tx, ticket.id, ids);
