import { sql } from '@/db/sql';
import { requireLooksAfter } from '@/lib/people/leads';
import type { DutyPost } from '@/lib/people/on-duty';
import { readAs, type Viewer } from '@/lib/viewer';

export type OwnTicket = {
  id: string;
  number: string;
  kind: string;
  step: string;
  summary: string;
  owns: boolean;
  does: boolean;
};
export type AnswersFor = {
  tickets: OwnTicket[];
  more: boolean;
  duties: { post: DutyPost; from: Date; until: Date }[];
  buildings: string[];
};

const SHOWN = 20;

/** What would be left lying if a colleague went now: their open tickets, their duties to come, their buildings. */
export async function findAnswersFor(viewer: Viewer, communityId: string, personId: string): Promise<AnswersFor> {
  requireLooksAfter(viewer, communityId);
  const here = sql`community_id = ${communityId}`;
  const [tickets, duties, buildings] = await readAs<[OwnTicket[], AnswersFor['duties'], { name: string }[]]>(
    viewer,
    sql`select id, number, kind, step, summary, coalesce(owner_id = ${personId}, false) as owns,
          coalesce(executor_id = ${personId}, false) as does
        from tickets where ${here} and phase <> 'done' and (owner_id = ${personId} or executor_id = ${personId})
        order by due_at, id limit ${SHOWN + 1}`,
    sql`select post, starts_at as "from", ends_at as until from duties
        where ${here} and person_id = ${personId} and ends_at > ${viewer.now} order by starts_at, id limit ${SHOWN}`,
    sql`select name from buildings where ${here} and steward_id = ${personId} order by position, id limit ${SHOWN}`,
  );
  return {
    tickets: tickets.slice(0, SHOWN),
    more: tickets.length > SHOWN,
    duties,
    buildings: buildings.map(({ name }) => name),
  };
}
