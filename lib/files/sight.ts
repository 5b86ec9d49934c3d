import { sql } from '@/db/sql';
import type { TicketRow } from '@/lib/tickets/row';
import { actorOf } from '@/lib/tickets/standing';
import type { Viewer } from '@/lib/viewer';

type Concerned =
  | 'communityId'
  | 'unitId'
  | 'filerId'
  | 'ownerId'
  | 'nextOwnerId'
  | 'executorId'
  | 'department'
  | 'place';
export type SeenTicket = Pick<TicketRow, Concerned | 'openedAt' | 'shared' | 'payer' | 'quoteState'> & {
  /** The filer rents the home it is about. */
  ofTenant: boolean;
  followed: boolean;
};

/** The columns of a SeenTicket, from `tickets t`. */
export const seenTicket = sql`t.community_id as "communityId", t.unit_id as "unitId", t.filer_id as "filerId",
  t.owner_id as "ownerId", t.next_owner_id as "nextOwnerId", t.executor_id as "executorId", t.department, t.place,
  t.opened_at as "openedAt", t.shared, t.payer, t.quote_state as "quoteState",
  exists (select 1 from residencies r where r.community_id = t.community_id and r.unit_id = t.unit_id
    and r.person_id = t.filer_id and r.relation = 'tenant') as "ofTenant",
  exists (select 1 from followers f where f.ticket_id = t.id and f.person_id = me()) as followed`;

/**
 * GEN-8: whether this person sees the photos of a ticket. Staff of its community and those it concerns do; a landlord
 * doesn't see a tenant's home unless shared or on a quote the landlord pays; a neighbour who follows a public fault does.
 */
export function seesPhotosOf(viewer: Viewer, ticket: SeenTicket): boolean {
  if (actorOf(viewer, ticket, 'staff').standings.length > 0) return true;
  const { standings } = actorOf(viewer, ticket, 'resident');
  if (standings.includes('filer') || (standings.includes('neighbour') && ticket.followed)) return true;
  if (!standings.includes('household')) return false;
  const isLandlord = standings.includes('payer') && ticket.ofTenant;
  return !isLandlord || ticket.shared || (ticket.payer === 'household' && ticket.quoteState !== null);
}
