import { type Sql, sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { notFound, Refusal } from '@/lib/refusal';
import { type TicketRow, ticketColumns } from '@/lib/tickets/row';
import { actorOf } from '@/lib/tickets/standing';
import { readAs, type Viewer, writeAs } from '@/lib/viewer';

/** What came from an office outside, GEN-1: 12345 or the street office. */
export const outsideChannels = ['hotline12345', 'street'] as const;

export type OutsideItem = {
  number: string;
  dueAt: Date;
  reply: string | null;
  who: string | null;
  repliedAt: Date | null;
  version: number;
};

export const outsideOfTicket = (communityId: string, ticketId: string): Sql => sql`
  select number, due_at as "dueAt", reply, name_of(replied_by) as who, replied_at as "repliedAt", version
  from outside_items where community_id = ${communityId} and ticket_id = ${ticketId}`;

/** Whether this office's number is in the book already: the same item isn't taken twice. */
export async function isTaken(viewer: Viewer, communityId: string, number: string): Promise<boolean> {
  const [items] = await readAs<[unknown[]]>(
    viewer,
    sql`select 1 from outside_items where community_id = ${communityId} and number = ${number}`,
  );
  return items.length > 0;
}

/** The text that was sent back to the outside office, kept as it was sent. Refuses who saw an older one. */
export function sendBack(viewer: Viewer, ticketId: string, words: string, seen: number): Promise<void> {
  return writeAs(viewer, async (tx) => {
    const row = await tx.one<TicketRow>(sql`select ${ticketColumns} from tickets t where t.id = ${ticketId}`);
    const { standings } = row ? actorOf(viewer, row, 'staff') : { standings: [] };
    if (!row || standings.length === 0) throw notFound();
    if (!standings.some((one) => one === 'desk' || one === 'supervisor' || one === 'manager' || one === 'responsible'))
      throw new Refusal('notYours');
    const { personId, now } = viewer;
    const sent = await tx.one(
      sql`update outside_items set reply = ${words}, replied_by = me(), replied_at = ${now}, version = version + 1
          where ticket_id = ${ticketId} and community_id = ${row.communityId} and version = ${seen} returning ticket_id`,
    );
    if (!sent) throw new Refusal('outsideOvertaken');
    const act = { what: 'outsideReplied' as const, communityId: row.communityId, personId, ticketId };
    await tx.rows(record(act, now));
  });
}
