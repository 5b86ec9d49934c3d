import type { Tx } from '@/db/client';
import { permits } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { newId } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import type { WorksSide } from '@/lib/services/works/sides';
import type { TicketAt } from '@/lib/tickets/own-side';

type Side = Extract<WorksSide, { to: 'permit' }>;
type Made<Make> = Extract<Side, { make: Make }>;

/** A permit is given, asked for or decided; what becomes of the one for the works, its passes go with it (REN-8). */
export async function writePermit(tx: Tx, side: Side, at: TicketAt): Promise<void> {
  const { id: ticketId } = at.ticket;
  if (side.make === 'issue') return issue(tx, side, at);
  if (side.make === 'ask') return ask(tx, side, at);
  if (side.make === 'allow' || side.make === 'refuse') return settle(tx, side, ticketId);
  if (side.make === 'end') return end(tx, ticketId, at.now);
  if (side.make === 'extend') return extend(tx, ticketId, side.until);
  const [from, to] = side.make === 'suspend' ? ['valid', 'suspended'] : ['suspended', 'valid'];
  await tx.rows(sql`update permits set state = ${to} where ticket_id = ${ticketId} and state = ${from}`);
  await tx.rows(sql`update passes set state = ${to} where ticket_id = ${ticketId} and state = ${from}`);
}

const rowOf = ({ ticket, personId: byId, now: at }: TicketAt) => {
  if (!ticket.unitId) throw new Error(`no home for a permit of ${ticket.number}`);
  return { id: newId(), communityId: ticket.communityId, ticketId: ticket.id, unitId: ticket.unitId, byId, at };
};

/** One running permit a home; whose days are over, without an acceptance, stands in the way until somebody looks at it. */
async function issue(tx: Tx, { no, from: fromDay, until: toDay }: Made<'issue'>, at: TicketAt) {
  const row = { ...rowOf(at), no, what: 'works' as const, fromDay, toDay, state: 'valid' as const };
  const written = await tx.one(
    sql`${insert(permits, row)} on conflict (unit_id) where what = 'works' and state in ('valid', 'suspended')
        do nothing returning id`,
  );
  if (!written) throw new Refusal('permitRunning');
}

async function ask(tx: Tx, { no, what, day, fromMinute, toMinute, place, watch }: Made<'ask'>, at: TicketAt) {
  const when = { fromDay: day, toDay: day, fromMinute, toMinute };
  await tx.rows(insert(permits, { ...rowOf(at), no, what, ...when, place, details: { watch }, state: 'asked' }));
}

async function settle(tx: Tx, { no, make }: Made<'allow' | 'refuse'>, ticketId: string) {
  const state = make === 'allow' ? 'valid' : 'void';
  await tx.rows(
    sql`update permits set state = ${state} where ticket_id = ${ticketId} and no = ${no} and state = 'asked'`,
  );
}

async function end(tx: Tx, ticketId: string, now: Date) {
  await tx.rows(
    sql`update permits set state = 'ended' where ticket_id = ${ticketId} and state in ('asked', 'valid', 'suspended')`,
  );
  await tx.rows(
    sql`update passes set state = 'ended', ended_at = ${now} where ticket_id = ${ticketId} and state <> 'ended'`,
  );
}

/** The permit for the works as a whole ends later, and with it the passes, but for those whose person is
 * forgotten already; what was for one day stays on that day. */
async function extend(tx: Tx, ticketId: string, until: string) {
  const running = sql`ticket_id = ${ticketId} and state in ('valid', 'suspended')`;
  await tx.rows(
    sql`update passes p set to_day = ${until} from permits m
        where m.id = p.permit_id and m.what = 'works' and p.ticket_id = ${ticketId} and p.state in ('valid', 'suspended')
          and p.to_day = m.to_day and p.erased_at is null`,
  );
  await tx.rows(sql`update permits set to_day = ${until} where ${running} and what = 'works'`);
}
