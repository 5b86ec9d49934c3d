import type { Tx } from '@/db/client';
import { acceptances } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { newId } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import type { AcceptanceSide } from '@/lib/services/works/sides';
import type { TicketAt } from '@/lib/tickets/own-side';
import { keepOffered } from './offer-agreement';

/** Without a person: who signed by the one-time link. */
type At = Omit<TicketAt, 'personId' | 'seq'> & { personId: string | null };

/**
 * Who agreed to which text, when and how (REN-2, REN-7). Of the agreement only what is offered at this moment can be signed,
 * and that text is kept as it was; a second signature of the same party under the same text is refused, but for an agreement
 * that has come to read again as they signed it: that signature is on record.
 */
export async function writeAcceptance(tx: Tx, side: AcceptanceSide, { ticket, personId, now }: At): Promise<void> {
  const { id: ticketId, communityId } = ticket;
  const { to: _to, signature, name, ...line } = side;
  if (side.what === 'agreement') await keepOffered(tx, ticket, side.version, now);
  if (side.what === 'notice' && signature) await attachSignature(tx, ticket, signature);
  const row = {
    id: newId(),
    communityId,
    ticketId,
    ...line,
    personId: side.way === 'paper' || side.way === 'link' ? null : personId,
    name: name ?? (await nameOf(tx, ticketId, side.party)),
    signatureId: signature,
    at: now,
  };
  const written = await tx.one(
    sql`${insert(acceptances, row)} on conflict (ticket_id, what, version, party) do nothing returning id`,
  );
  if (!written && side.what !== 'agreement') throw new Refusal('already');
}

/** What is signed with the filing itself; what a move brings is attached with its photos. */
async function attachSignature(tx: Tx, { id, communityId }: At['ticket'], signature: string): Promise<void> {
  const attached = await tx.one(
    sql`update attachments set ticket_id = ${id}, purpose = 'signature'
        where id = ${signature} and community_id = ${communityId} and uploader_id = me() and ticket_id is null
          and purpose not in ('paper', 'survey') returning id`,
  );
  if (!attached) throw new Refusal('photoGone', {}, { signature: 'photoGone' });
}

/** The applicant as they called themselves for this request, else by their account; of the office who pressed. */
async function nameOf(tx: Tx, ticketId: string, party: AcceptanceSide['party']): Promise<string> {
  const row = await tx.one<{ name: string | null }>(
    sql`select case when ${party} = 'applicant' then coalesce(nullif(t.contact_name, ''), name_of(me())) else name_of(me()) end as name
        from tickets t where t.id = ${ticketId}`,
  );
  return row?.name ?? '';
}
