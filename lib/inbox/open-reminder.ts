import { sql } from '@/db/sql';
import { notFound } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';

/** Marks an own message as read and answers where it leads: to the desk's page of the ticket, or to the home's. */
export function openReminder(viewer: Viewer, id: string): Promise<string> {
  return writeAs(viewer, async (tx) => {
    const row = await tx.one<{ ticketId: string | null; side: string | null; notice: string | null }>(
      sql`update inbox set read_at = coalesce(read_at, ${viewer.now}) where id = ${id} and person_id = me()
          returning ticket_id as "ticketId", values->>'side' as side, values->>'notice' as notice`,
    );
    if (!row) throw notFound();
    if (row.notice) return `/admin/notices/${row.notice}`;
    if (!row.ticketId) return '/admin/reminders';
    return row.side === 'home' ? `/tickets/${row.ticketId}` : `/admin/tickets/${row.ticketId}`;
  });
}
