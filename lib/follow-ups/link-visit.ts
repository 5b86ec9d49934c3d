import type { Tx } from '@/db/client';
import { sql } from '@/db/sql';
import { notFound } from '@/lib/refusal';

type Raised = { id: string; communityId: string; unitId: string | null };

/** FUP-3: what a visit raised is linked with it; refuses a visit to another home as not there. */
export async function linkVisit(tx: Tx, { id, communityId, unitId }: Raised, visitId: string): Promise<void> {
  const linked = await tx.one(
    sql`insert into visit_tickets (community_id, visit_id, ticket_id)
        select community_id, id, ${id}::uuid from follow_ups
        where id = ${visitId} and community_id = ${communityId} and about = 'visit'
          and (unit_id = ${unitId}::uuid or ${unitId}::uuid is null)
        on conflict do nothing returning ticket_id`,
  );
  if (!linked) throw notFound();
}
