import { sql } from '@/db/sql';
import { notFound } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';

/** Marks an own message as read and answers where it leads: the desk's page of the ticket, the home's, or for praise one's own file. */
export function openReminder(viewer: Viewer, id: string): Promise<string> {
  return writeAs(viewer, async (tx) => {
    const row = await tx.one<{ ticketId: string | null; side: string | null; notice: string | null; praised: boolean }>(
      sql`update inbox set read_at = coalesce(read_at, ${viewer.now}) where id = ${id} and person_id = me()
          returning ticket_id as "ticketId", values->>'side' as side, values->>'notice' as notice,
            values->>'side' = 'desk' and exists (
            select 1 from events e join commendations c on c.ticket_id = e.ticket_id and c.seq = e.seq
            where e.id::text = inbox.cause and e.ticket_id = inbox.ticket_id and c.person_id = me()) as praised`,
    );
    if (!row) throw notFound();
    if (row.notice) return `/admin/notices/${row.notice}`;
    if (!row.ticketId) return '/admin/reminders';
    if (row.praised) return '/admin/settings/account';
    return row.side === 'home' ? `/tickets/${row.ticketId}` : `/admin/tickets/${row.ticketId}`;
  });
}
