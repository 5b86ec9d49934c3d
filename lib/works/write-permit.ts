import type { Tx } from '@/db/client';
import { sql } from '@/db/sql';
import type { WorksSide } from '@/lib/services/works/sides';
import type { TicketAt } from '@/lib/tickets/own-side';

/** What becomes of a permit; its passes go with it (REN-8). */
export async function writePermit(
  tx: Tx,
  side: Extract<WorksSide, { to: 'permit' }>,
  { ticket: { id: ticketId }, now }: TicketAt,
) {
  if (side.make === 'end') {
    await tx.rows(
      sql`update permits set state = 'ended' where ticket_id = ${ticketId} and state in ('asked', 'valid', 'suspended')`,
    );
    await tx.rows(
      sql`update passes set state = 'ended', ended_at = ${now} where ticket_id = ${ticketId} and state <> 'ended'`,
    );
    return;
  }
  if (side.make === 'extend') return extend(tx, ticketId, side.until);
  const [from, to] = side.make === 'suspend' ? ['valid', 'suspended'] : ['suspended', 'valid'];
  await tx.rows(sql`update permits set state = ${to} where ticket_id = ${ticketId} and state = ${from}`);
  await tx.rows(sql`update passes set state = ${to} where ticket_id = ${ticketId} and state = ${from}`);
}

/** The permit for the works as a whole ends later, and with it the passes; what was for one day stays on that day. */
async function extend(tx: Tx, ticketId: string, until: string) {
  const running = sql`ticket_id = ${ticketId} and state in ('valid', 'suspended')`;
  await tx.rows(
    sql`update passes p set to_day = ${until} from permits m
        where m.id = p.permit_id and m.what = 'works' and p.ticket_id = ${ticketId} and p.state in ('valid', 'suspended')
          and p.to_day = m.to_day`,
  );
  await tx.rows(sql`update permits set to_day = ${until} where ${running} and what = 'works'`);
}
