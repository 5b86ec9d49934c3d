import type { Tx } from '@/db/client';
import { reviewPoints } from '@/db/schema';
import { insert } from '@/db/sql';
import { newId } from '@/lib/id';
import type { WorksSide } from '@/lib/services/works/sides';
import type { TicketAt } from '@/lib/tickets/own-side';

/** One point of an application that a review gave back (REN-6). */
export function writeReviewPoint(
  tx: Tx,
  { to: _to, ...point }: Extract<WorksSide, { to: 'reviewPoint' }>,
  { ticket: { id: ticketId, communityId }, personId: byId, now: at }: TicketAt,
) {
  return tx.rows(insert(reviewPoints, { id: newId(), communityId, ticketId, ...point, byId, at }));
}
