import { sql } from '@/db/sql';
import { dayStart, MINUTE } from '@/lib/clock/day';
import { type Contact, openContact } from '@/lib/people/reveal';
import { readAs, type Viewer } from '@/lib/viewer';

/** How long a number that was looked up stays on the page. */
const SHOWN = 10 * MINUTE;

export type OwnCalls = {
  /** How often the viewer looked up the number today: as many calls, for 到访无人. */
  today: number;
  /** The number itself, for ten minutes after a look that is on record. */
  phone: string | null;
};

type Row = { today: number; last: Date | null } & Contact;

/** The viewer's own looks at a ticket's telephone. Shows nothing that `revealPhone` has not put on record (GEN-8). */
export async function findOwnCalls(
  viewer: Viewer,
  { id, communityId }: { id: string; communityId: string },
): Promise<OwnCalls> {
  const [rows] = await readAs<[Row[]]>(
    viewer,
    sql`select l.today, l.last, t.id, t.contact_phone as "contactPhone",
          t.filer_id as "filerId", sealed_phone_of(t.filer_id, t.community_id) as "filerSealed"
        from tickets t cross join lateral (
          select count(*)::int as today, max(at) as last from acts
          where community_id = ${communityId} and ticket_id = t.id and person_id = me() and what = 'phone'
            and at >= ${new Date(dayStart(viewer.now))}) l
        where t.id = ${id} and t.community_id = ${communityId}`,
  );
  const [row] = rows;
  const shown = row?.last && viewer.now.getTime() - row.last.getTime() < SHOWN;
  return { today: row?.today ?? 0, phone: shown ? openContact(row) : null };
}
