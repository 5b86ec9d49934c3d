import { sql } from '@/db/sql';
import { requireLooksAfter } from '@/lib/people/leads';
import { readAs, type Viewer } from '@/lib/viewer';

export type Commendation = { ticketId: string; number: string; at: Date; words: string | null };

const MOST = 50;

/** Praise in a colleague's file (GEN-1), newest first. Refuses who doesn't look after people there. */
export async function findCommendations(
  viewer: Viewer,
  communityId: string,
  personId: string,
): Promise<Commendation[]> {
  requireLooksAfter(viewer, communityId);
  return commendationsIn(viewer, [communityId], personId);
}

/** Praise for oneself, wherever one works or worked. */
export const ownCommendations = (viewer: Viewer): Promise<Commendation[]> =>
  commendationsIn(
    viewer,
    viewer.communities.map((one) => one.id),
    viewer.personId,
  );

/** The words are the office's; the ticket itself may not be for whom it praises. */
async function commendationsIn(viewer: Viewer, places: string[], personId: string): Promise<Commendation[]> {
  const [rows] = await readAs<[Commendation[]]>(
    viewer,
    sql`select c.ticket_id as "ticketId", t.number, c.at, w.content->>'words' as words
        from commendations c
        join tickets t on t.community_id = c.community_id and t.id = c.ticket_id
        left join events e on e.ticket_id = c.ticket_id and e.seq = c.seq
        left join event_content w on w.event_id = e.id
        where c.community_id = any(${places}::uuid[]) and c.person_id = ${personId}
        order by c.at desc, c.ticket_id limit ${MOST}`,
  );
  return rows;
}
