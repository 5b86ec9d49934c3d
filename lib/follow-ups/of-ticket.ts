import { sql } from '@/db/sql';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { readAs, type Viewer } from '@/lib/viewer';

type TryLine = {
  at: string;
  channel: string;
  outcome: string;
  score: number | null;
  words: string;
  nextAt: string | null;
  who: string | null;
};

/** One round of a ticket's follow-up: each time it was done. */
export type FollowUpRound = {
  id: string;
  why: 'done' | 'always' | 'again' | 'low';
  state: 'open' | 'done' | 'unreached' | 'void';
  dueAt: Date;
  tryAt: Date;
  tries: number;
  endedAt: Date | null;
  endedBy: string | null;
  log: TryLine[];
};

/** What a ticket owed and what became of it, the first round first; `page` was found for this viewer before. */
export async function findFollowUps(viewer: Viewer, { ticket }: Pick<TicketPage, 'ticket'>): Promise<FollowUpRound[]> {
  const [rounds] = await readAs<[FollowUpRound[]]>(
    viewer,
    sql`select f.id, f.why, f.state, f.due_at as "dueAt", f.try_at as "tryAt", f.tries, f.ended_at as "endedAt",
          name_of(f.ended_by) as "endedBy",
          (select coalesce(jsonb_agg(jsonb_build_object('at', y.at, 'channel', y.channel, 'outcome', y.outcome,
              'score', y.score, 'words', y.words, 'nextAt', y.next_at, 'who', name_of(y.person_id)) order by y.id), '[]')
           from follow_up_tries y where y.community_id = f.community_id and y.follow_up_id = f.id) as log
        from follow_ups f where f.community_id = ${ticket.communityId} and f.ticket_id = ${ticket.id} order by f.round`,
  );
  return rounds;
}
