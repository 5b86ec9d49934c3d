import { sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { requireOverview } from '@/lib/desk/community';
import { type Contact, openContact } from '@/lib/people/reveal';
import { notFound, Refusal } from '@/lib/refusal';
import { type TicketRow, ticketColumns } from '@/lib/tickets/row';
import { hidesFiler } from '@/lib/tickets/veil';
import { type Viewer, writeAs } from '@/lib/viewer';

type Row = TicketRow & Contact & { aboutMe: boolean };

/**
 * The telephone that a follow-up is made to, while it is owed. Each look is on record with the ticket as its reason (GEN-8).
 * Refuses who isn't of the desk as not there.
 */
export function callOwed(viewer: Viewer, followUpId: string): Promise<string> {
  return writeAs(viewer, async (tx) => {
    const row = await tx.one<Row>(
      sql`select ${ticketColumns}, sealed_phone_of(t.filer_id, t.community_id) as "filerSealed",
            t.about_id is not distinct from me() as "aboutMe"
          from follow_ups f join tickets t on t.community_id = f.community_id and t.id = f.ticket_id
          where f.id = ${followUpId} and f.state = 'open'`,
    );
    if (!row || row.aboutMe) throw notFound();
    requireOverview(viewer, row.communityId);
    if (hidesFiler(viewer, row.communityId, row)) throw new Refusal('anonymous');
    const phone = openContact(row);
    if (!phone) throw new Refusal('noPhone');
    const { communityId, id: ticketId, number } = row;
    const act = { what: 'phone' as const, communityId, personId: viewer.personId, ticketId, reason: number };
    await tx.rows(record(act, viewer.now));
    return phone;
  });
}
