import type { Tx } from '@/db/client';
import { commendations, followers, quoteLines, ratings, taskOrders } from '@/db/schema';
import { insert, raw, type Sql, sql } from '@/db/sql';
import { newId } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import { moveOf } from '@/lib/services/decide';
import type { Side } from '@/lib/services/move';
import type { MoveName } from '@/lib/services/moves';
import type { OwnSide } from '@/lib/services/own';
import type { Ticket } from '@/lib/services/ticket';
import { isOwnSide, writeOwnSide } from './own-sides';

const PHOTOS_PER_TICKET = 9;

/** Attaches the viewer's own uploads that belong to no ticket yet; refuses when one is gone or another's. */
export async function attachPhotos(
  tx: Tx,
  ticketId: string,
  ids: readonly string[] = [],
  move?: MoveName,
): Promise<void> {
  if (ids.length === 0) return;
  const attached = await tx.rows(
    sql`update attachments a set ticket_id = ${ticketId}, purpose = ${(move && moveOf(move).shows) ?? 'photo'} from tickets t
        where t.id = ${ticketId} and a.community_id = t.community_id and a.id = any(${ids}::uuid[])
          and a.uploader_id = me() and a.ticket_id is null and a.purpose not in ('paper', 'survey') returning a.id`,
  );
  if (attached.length !== new Set(ids).size) throw new Refusal('photoGone', {}, { photos: 'photoGone' });
  const [all] = await tx.rows<{ count: number }>(
    sql`select count(*)::int as count from (select 1 from attachments where ticket_id = ${ticketId} and purpose = 'photo' limit 10) p`,
  );
  if ((all?.count ?? 0) > PHOTOS_PER_TICKET) throw new Refusal('photosFull', {}, { photos: 'photosFull' });
}

export const termRows = (ticket: { id: string; communityId: string }, terms: string[]): Sql =>
  sql`insert into ticket_terms (community_id, term, ticket_id)
      select ${ticket.communityId}::uuid, unnest(${terms}::text[]), ${ticket.id}::uuid on conflict do nothing`;

export type By = { personId: string; now: Date; seq: number };

/** Rows beside the ticket, in the move's own transaction and order. */
export async function writeSides(tx: Tx, ticket: Ticket, sides: readonly Side[], by: By) {
  for (const side of sides)
    await (isOwnSide(side) ? writeOwnSide(tx, side, { ticket, ...by }) : writeSide(tx, ticket, side, by));
}

async function writeSide(tx: Tx, ticket: Ticket, side: Exclude<Side, OwnSide>, by: By) {
  if (side.to === 'order') await writeOrder(tx, ticket, side, by.now);
  else if (side.to === 'task') await tx.rows(taskRow(ticket, side, by.now));
  else if (side.to === 'follower') await writeFollower(tx, ticket, side, by);
  else if (side.to === 'file') await writeCommendation(tx, ticket, side, by);
  else if (side.to !== 'followUp') for (const row of rowsOf(ticket, side, by)) await tx.rows(row);
}

function rowsOf(
  { id: ticketId, communityId, reopened }: Ticket,
  side: Extract<Side, { to: 'quote' | 'rating' }>,
  by: By,
): Sql[] {
  const of = { communityId, ticketId };
  if (side.to === 'quote')
    return side.lines.map((line) => insert(quoteLines, { id: newId(), ...of, offer: by.seq, ...line }));
  const { score, tags, words } = side;
  return [insert(ratings, { ...of, round: reopened, personId: by.personId, score, tags, words, at: by.now })];
}

function writeCommendation(tx: Tx, ticket: Ticket, { personId, department }: Side & { to: 'file' }, { now, seq }: By) {
  const { id: ticketId, communityId } = ticket;
  return tx.rows(insert(commendations, { ticketId, seq, communityId, personId, department, at: now }));
}

async function writeFollower(
  tx: Tx,
  { id: ticketId, communityId }: Ticket,
  { follows }: Side & { to: 'follower' },
  by: By,
) {
  const row = insert(followers, { communityId, ticketId, personId: by.personId, since: by.now });
  const gone = sql`delete from followers where ticket_id = ${ticketId} and person_id = me() returning ticket_id`;
  const changed = await tx.one(follows ? sql`${row} on conflict do nothing returning ticket_id` : gone);
  if (!changed) throw new Refusal('already');
}

const CURRENT = raw("no = 0 and state in ('issued', 'accepted', 'arrived')");

async function writeOrder(tx: Tx, { id: ticketId, communityId }: Ticket, side: Side & { to: 'order' }, now: Date) {
  const current = sql`where ticket_id = ${ticketId} and ${CURRENT}`;
  if (side.make === 'issue') {
    await tx.rows(sql`update task_orders set state = 'void', ended_at = ${now} ${current}`);
    const { department, executorId } = side;
    await tx.rows(
      insert(taskOrders, {
        id: newId(),
        communityId,
        ticketId,
        department,
        executorId,
        state: 'issued',
        issuedAt: now,
      }),
    );
  } else if (side.make === 'accepted') {
    await tx.rows(
      sql`update task_orders set state = 'accepted', accepted_at = ${now},
            executor_id = coalesce(${side.executorId ?? null}::uuid, executor_id) ${current}`,
    );
  } else if (side.make === 'arrived') {
    await tx.rows(sql`update task_orders set state = 'arrived', arrived_at = ${now} ${current}`);
  } else if (side.make === 'done') {
    await tx.rows(
      sql`update task_orders set state = 'done', ended_at = ${now}, work = ${side.work}, materials = ${side.materials}, minutes = ${side.minutes} ${current}`,
    );
  } else {
    await tx.rows(sql`update task_orders set state = ${side.make}, ended_at = ${now} ${current}`);
  }
}

/** A task order beside the ticket's own assignment; what may become of it the engine has decided on the locked ticket. */
function taskRow({ id: ticketId, communityId }: Ticket, side: Extract<Side, { to: 'task' }>, now: Date): Sql {
  const which = sql`where ticket_id = ${ticketId} and no = ${side.no}`;
  if (side.make === 'issue') {
    const { no, department, executorId, due, what } = side;
    const of = { id: newId(), communityId, ticketId };
    return insert(taskOrders, { ...of, no, department, executorId, state: 'issued', issuedAt: now, dueAt: due, what });
  }
  if (side.make === 'own') {
    return sql`update task_orders set no = ${side.no} where ticket_id = ${ticketId} and no = 0 and state = 'done' and ended_at = ${now}`;
  }
  if (side.make === 'press') return sql`update task_orders set presses = presses + 1, pressed_at = ${now} ${which}`;
  const whose = sql`executor_id = coalesce(${side.executorId ?? null}::uuid, executor_id)`;
  if (side.make === 'accepted') {
    return sql`update task_orders set state = 'accepted', accepted_at = ${now}, ${whose} ${which}`;
  }
  return sql`update task_orders set state = ${side.make}, ended_at = ${now}, work = ${side.work ?? null}, ${whose} ${which}`;
}
