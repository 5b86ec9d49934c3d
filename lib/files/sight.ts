import type { attachments } from '@/db/schema';
import { sql } from '@/db/sql';
import { serviceOf } from '@/lib/services';
import type { Actor, Standing } from '@/lib/services/standing';
import { type Decider, decider } from '@/lib/tickets/quote-decider';
import type { TicketRow } from '@/lib/tickets/row';
import { actorOf, type Seen } from '@/lib/tickets/standing';
import type { Viewer } from '@/lib/viewer';

export type Purpose = (typeof attachments.$inferSelect)['purpose'];

export type SeenTicket = Seen &
  Pick<TicketRow, 'shared' | 'payer' | 'quoteState'> & {
    /** The home it is about was let when it was filed. */
    wasLet: boolean;
    decider: Decider;
    followed: boolean;
  };

/**
 * Whether the home of `tickets t` was let on the day the ticket was filed: what its photos show is that tenant's, also
 * after they have left.
 */
export const wasLet = sql`exists (select 1 from residencies r where r.community_id = t.community_id and r.unit_id = t.unit_id
    and r.relation = 'tenant' and r.from_day <= (t.opened_at at time zone 'Asia/Shanghai')::date
    and (r.until_day is null or r.until_day >= (t.opened_at at time zone 'Asia/Shanghai')::date))`;

/** The columns of a SeenTicket, from `tickets t`. */
export const seenTicket = sql`t.community_id as "communityId", t.kind, t.unit_id as "unitId", t.filer_id as "filerId",
  t.urgency, t.phase, t.owner_id as "ownerId", t.next_owner_id as "nextOwnerId", t.executor_id as "executorId", t.department, t.place,
  t.opened_at as "openedAt", t.shared, t.sight, t.about_id as "aboutId", t.orders, t.payer, t.quote_state as "quoteState", ${wasLet} as "wasLet", ${decider} as decider,
  exists (select 1 from followers f where f.ticket_id = t.id and f.person_id = me()) as followed`;

/**
 * GEN-8: whether this person sees what of a ticket shows this. Staff with a need for it and those it concerns do; a landlord
 * doesn't see a tenant's home unless shared or on a quote the landlord pays; a neighbour who follows a public fault does.
 */
export function seesPhotosOf(viewer: Viewer, ticket: SeenTicket, purpose: Purpose): boolean {
  const staff = actorOf(viewer, ticket, 'staff');
  if (staff.standings.length > 0 && opens(staff, ticket.kind, purpose)) return true;
  const { standings } = actorOf(viewer, ticket, 'resident');
  if (
    standings.includes('filer') ||
    standings.includes('shown') ||
    (standings.includes('neighbour') && ticket.followed)
  )
    return true;
  return standings.includes('household') && !isHiddenFromLandlord(standings, ticket);
}

/**
 * GEN-8: whether whoever found a ticket of this kind opens what of it shows this: staff as the service says, residents all
 * that they find.
 */
export function opens({ kind: as, standings }: Pick<Actor, 'kind' | 'standings'>, kind: string, purpose: Purpose) {
  const readers = (serviceOf(kind).readers as Partial<Record<Purpose, readonly Standing[]>> | undefined)?.[purpose];
  return as !== 'staff' || !readers || standings.some((one) => readers.includes(one));
}

type Let = Pick<SeenTicket, 'wasLet' | 'shared' | 'sight' | 'payer' | 'quoteState' | 'decider'>;

/** GEN-8 for a landlord who didn't file it: neither shared by the tenant, nor a quote to judge and pay. */
export function isHiddenFromLandlord(
  standings: readonly Standing[],
  { wasLet, shared, sight, payer, quoteState, decider: by }: Let,
): boolean {
  const isLandlord = sight !== 'owners' && wasLet && standings.includes('payer') && !standings.includes('filer');
  return isLandlord && !shared && !(payer === 'household' && quoteState !== null && by !== 'tenant');
}
