import { type Sql, sql } from '@/db/sql';
import { standingsBy } from '@/lib/people/roles';
import { hasOverview } from '@/lib/services/standing';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { readAs, rolesIn, type Viewer } from '@/lib/viewer';

export type CallMate = { id: string; number: string; summary: string };
export type CallOf = { id: string; unitId: string | null; mates: CallMate[] };

type Row = CallMate & { callId: string; callUnit: string | null };

/** The call a ticket came of, with what else came of it (HOT-4); null when it was filed otherwise. */
export async function findCallOf(viewer: Viewer, { communityId, id }: TicketPage['ticket']): Promise<CallOf | null> {
  const [rows] = await readAs<[Row[]]>(viewer, matesOf(viewer, communityId, id));
  const [first] = rows;
  if (!first) return null;
  const mates = rows.map(({ id: of, number, summary }) => ({ id: of, number, summary }));
  return { id: first.callId, unitId: first.callUnit, mates };
}

/**
 * All tickets of the call that one came of, itself among them; none of an anonymous one, whose home the others would tell
 * (CMP-10), and a filer's own only for who has the overview (GEN-8).
 */
export const matesOf = (viewer: Viewer, communityId: string, ticketId: string): Sql => sql`
  select t.id, t.number, t.summary, c.id as "callId", c.unit_id as "callUnit" from call_tickets own
  join calls c on c.community_id = own.community_id and c.id = own.call_id
  join call_tickets k on k.community_id = own.community_id and k.call_id = own.call_id
  join tickets t on t.community_id = k.community_id and t.id = k.ticket_id and t.about_id is distinct from me()
    and not t.anonymous
    and (t.id = ${ticketId} or t.sight = 'household' or ${hasOverview(standingsBy(rolesIn(viewer, communityId)))})
  where own.community_id = ${communityId} and own.ticket_id = ${ticketId}
    and not exists (select from tickets a where a.community_id = own.community_id and a.id = own.ticket_id and a.anonymous)
  order by t.id limit 12`;
