import type { acceptances } from '@/db/schema';
import { sql } from '@/db/sql';
import type { Ticket } from '@/lib/services/ticket';
import { worksOf } from '@/lib/services/works/state';
import { isAgreed, type TextsState } from '@/lib/services/works/texts';
import { readAs, type Viewer } from '@/lib/viewer';
import { findOffered, type Offered } from './offer-agreement';

export type Accepted = Pick<
  typeof acceptances.$inferSelect,
  'what' | 'version' | 'party' | 'name' | 'items' | 'signatureId' | 'way' | 'at'
>;
export type Texts = {
  state: TextsState;
  accepted: Accepted[];
  /** The agreement as it is signed by all, else as it is offered now. */
  agreement: Offered;
  whole: boolean;
};

const MOST = 60;

/** Who accepted which texts of a ticket, and the agreement as it stands; whose page it is was asked before. */
export async function findTexts(viewer: Viewer, ticket: Ticket): Promise<Texts> {
  const { texts, plan } = worksOf(ticket);
  const whole = isAgreed(texts, plan.builder === 'contractor');
  const [[accepted, kept], offered] = await Promise.all([
    readAs<[Accepted[], { body: string }[]]>(
      viewer,
      sql`select what, version, party, name, items, signature_id as "signatureId", way, at from acceptances
          where community_id = ${ticket.communityId} and ticket_id = ${ticket.id} order by at, id limit ${MOST}`,
      sql`select body from agreed_texts
          where community_id = ${ticket.communityId} and ticket_id = ${ticket.id} and version = ${texts.agreement?.version ?? ''}`,
    ),
    findOffered(viewer, ticket),
  ]);
  const signed = whole && texts.agreement && kept[0] ? { version: texts.agreement.version, body: kept[0].body } : null;
  return { state: texts, accepted, agreement: signed ?? offered, whole };
}
