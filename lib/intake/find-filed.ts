import { sql } from '@/db/sql';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { readAs, type Viewer } from '@/lib/viewer';

export type CallMate = { id: string; number: string; summary: string };
export type CallOf = { id: string; unitId: string | null; mates: CallMate[] };

/** The call a ticket came of, with what else came of it (HOT-4); null when it was filed otherwise. */
export async function findCallOf(viewer: Viewer, { communityId, id }: TicketPage['ticket']): Promise<CallOf | null> {
  const [rows] = await readAs<[(CallMate & { callId: string; callUnit: string | null })[]]>(
    viewer,
    sql`select t.id, t.number, t.summary, c.id as "callId", c.unit_id as "callUnit" from call_tickets own
        join calls c on c.community_id = own.community_id and c.id = own.call_id
        join call_tickets k on k.community_id = own.community_id and k.call_id = own.call_id
        join tickets t on t.community_id = k.community_id and t.id = k.ticket_id and t.about_id is distinct from me()
        where own.community_id = ${communityId} and own.ticket_id = ${id} order by t.id limit 12`,
  );
  const [first] = rows;
  if (!first) return null;
  return {
    id: first.callId,
    unitId: first.callUnit,
    mates: rows.map(({ id: of, number, summary }) => ({ id: of, number, summary })),
  };
}
