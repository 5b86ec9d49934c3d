import { sql } from '@/db/sql';
import { contentDigest, type Entry, eventHash } from './record';

/** An event as it stands, with what its seal is made of. */
export type Sealed = Omit<Entry, 'content'> & {
  prev: string;
  digest: string;
  hash: string;
  salt: string | null;
  content: Record<string, unknown> | null;
};

/** So many events after this place in the order of tickets; of one ticket when it is named. */
export const sealedEvents = (after: { ticketId: string; seq: number }, limit: number, only?: string) => sql`
  select e.community_id as "communityId", e.ticket_id as "ticketId", e.seq, e.at, e.actor_id as "actorId",
    e.actor_kind as "actorKind", e.move, e.visible, e.changes, e.digest, e.prev, e.hash, c.salt, c.content
  from events e left join event_content c on c.event_id = e.id
  where (e.ticket_id, e.seq) > (${after.ticketId}::uuid, ${after.seq}) ${only ? sql`and e.ticket_id = ${only}` : sql``}
  order by e.ticket_id, e.seq limit ${limit}`;

/** Whether an event is what its seal says and follows `before`, the event that stands ahead of it in its ticket. */
export function holds(event: Sealed, before: Pick<Sealed, 'ticketId' | 'hash' | 'seq'> | undefined): boolean {
  const first = before?.ticketId !== event.ticketId;
  const chained = event.prev === (first ? '' : before?.hash) && event.seq === (first ? 1 : (before?.seq ?? 0) + 1);
  const worded = event.content === null || contentDigest(event.salt ?? '', event.content) === event.digest;
  return chained && worded && eventHash(event) === event.hash;
}
