import type { Tx } from '@/db/client';
import { inspections } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { newId } from '@/lib/id';
import type { InspectionSide } from '@/lib/services/works/watch-sides';
import type { TicketAt } from '@/lib/tickets/own-side';

/** REN-9: a round, the answer to its notice, or what a second look found, by the round's number. */
export function writeInspection(tx: Tx, side: InspectionSide, { ticket, personId: byId, now: at }: TicketAt) {
  const { id: ticketId, communityId } = ticket;
  const which = sql`where ticket_id = ${ticketId} and no = ${side.no}`;
  if (side.make === 'record') {
    const { no, phase, checklist, words, photos, serious, due: rectifyDue } = side;
    const state = rectifyDue ? 'open' : 'clean';
    const found = { no, phase, checklist, words, photos, serious, rectifyDue, state } as const;
    return tx.rows(insert(inspections, { id: newId(), communityId, ticketId, ...found, byId, at }));
  }
  if (side.make === 'answer')
    return tx.rows(
      sql`update inspections set state = 'answered', answer = ${side.words}, answer_photos = ${side.photos}::uuid[],
            answered_at = ${at} ${which}`,
    );
  const closed = side.state === 'open' ? null : at;
  return tx.rows(
    sql`update inspections set state = ${side.state}, rectify_due = coalesce(${side.due}::timestamptz, rectify_due),
          closed_at = ${closed}::timestamptz ${which}`,
  );
}
