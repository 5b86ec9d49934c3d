import { sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { notFound, Refusal } from '@/lib/refusal';
import { type TicketRow, ticketColumns } from '@/lib/tickets/row';
import { actorOf } from '@/lib/tickets/standing';
import { hidesFiler } from '@/lib/tickets/veil';
import { type Viewer, writeAs } from '@/lib/viewer';
import { openPhone, openPhoneOf } from './phone';

/** The sealed numbers of a ticket, with whose they are. */
export type Contact = {
  id: string;
  contactPhone: string | null;
  filerId: string | null;
  filerSealed: string | null;
};

type Row = TicketRow & Contact;

/** Who works on a ticket has its own reason to call; everybody else says why. */
export const needsNoReason = (standings: readonly string[]) =>
  standings.includes('responsible') || standings.includes('executor');

/**
 * The telephone of a ticket's contact, else of who filed it. Each look is on record with its reason (GEN-8): the ticket
 * itself for the responsible and the executor, a typed one for others. Refuses staff of elsewhere as not there.
 */
export function revealPhone(viewer: Viewer, ticketId: string, why: string): Promise<string> {
  return writeAs(viewer, async (tx) => {
    const row = await tx.one<Row>(
      sql`select ${ticketColumns}, sealed_phone_of(t.filer_id, t.community_id) as "filerSealed"
          from tickets t where t.id = ${ticketId}`,
    );
    const { standings } = row ? actorOf(viewer, row, 'staff') : { standings: [] };
    if (!row || standings.length === 0) throw notFound();
    if (hidesFiler(viewer, row.communityId, row)) throw new Refusal('anonymous');
    const reason = needsNoReason(standings) ? row.number : why.trim();
    if (reason.length < 2) throw new Refusal('input', {}, { why: 'whyLook' });
    const phone = openContact(row);
    if (!phone) throw new Refusal('noPhone');
    const { communityId } = row;
    const { personId, now } = viewer;
    await tx.rows(record({ what: 'phone', communityId, personId, ticketId, reason }, now));
    return phone;
  });
}

/** The number given for this ticket, else that of who filed it: each opens only where it was sealed for. */
export function openContact({ id, contactPhone, filerId, filerSealed }: Contact): string | null {
  if (contactPhone) return openPhone(contactPhone, 'tickets|contact_phone', id);
  return filerSealed && filerId ? openPhoneOf(filerSealed, filerId) : null;
}
