import { type Sql, sql } from '@/db/sql';
import { brokenActs } from '@/lib/acts/record';
import { holds, type Sealed, sealedEvents } from '@/lib/tickets/chain';

export type Ask = <T>(statement: Sql) => Promise<T[]>;
/** `broken` names each contradiction in a line; empty when every seal holds. */
export type Verdict = { events: number; acts: number; broken: string[] };

const AT_ONCE = 5000;
const FIRST: Pick<Sealed, 'ticketId' | 'seq'> = { ticketId: '00000000-0000-0000-0000-000000000000', seq: 0 };

/** Checks every seal of the tickets' history and of the record of acts, as a login that sees all communities. */
export async function verifySeals(ask: Ask): Promise<Verdict> {
  const tickets = await verifyTickets(ask);
  const cut = await ask<{ id: string }>(
    sql`select t.id from tickets t left join events e on e.ticket_id = t.id and e.seq = t.version
        where e.hash is distinct from t.head`,
  );
  const acts = await ask<{ communityId: string | null; place: string }>(brokenActs);
  const [counted] = await ask<{ count: number }>(sql`select count(*)::int as count from acts`);
  const broken = [
    ...tickets.broken,
    ...cut.map(({ id }) => `ticket ${id}: its last event is missing or another`),
    ...acts.map(({ communityId, place }) => `acts of ${communityId ?? 'no community'}: broken at ${place}`),
  ];
  return { events: tickets.count, acts: counted?.count ?? 0, broken };
}

async function verifyTickets(ask: Ask) {
  const broken: string[] = [];
  let count = 0;
  let before: Sealed | undefined;
  let events: Sealed[];
  do {
    events = await ask<Sealed>(sealedEvents(before ?? FIRST, AT_ONCE));
    for (const event of events) {
      if (!holds(event, before)) broken.push(`ticket ${event.ticketId}: event ${event.seq} does not hold`);
      before = event;
    }
    count += events.length;
  } while (events.length === AT_ONCE);
  return { count, broken };
}
