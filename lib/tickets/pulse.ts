import { sql } from '@/db/sql';
import { readAs, type Viewer } from '@/lib/viewer';
import { type TicketRow, ticketColumns } from './row';
import { actorOf } from './standing';

/** The version of a ticket that the viewer may see, by one indexed read; null otherwise. */
export async function ticketPulse(viewer: Viewer, ticketId: string): Promise<string | null> {
  const [rows] = await readAs<[TicketRow[]]>(
    viewer,
    sql`select ${ticketColumns} from tickets t where t.id = ${ticketId}`,
  );
  const row = rows[0];
  const seen = row && (['resident', 'staff'] as const).some((as) => actorOf(viewer, row, as).standings.length > 0);
  return seen ? String(row.version) : null;
}

/** Changes with every change of any ticket of a community: its latest moment, by one indexed read. */
export async function communityPulse(viewer: Viewer, communityId: string): Promise<string | null> {
  if (!viewer.posts.some((post) => post.communityId === communityId)) return null;
  const [rows] = await readAs<[{ id: string; changedAt: Date }[]]>(
    viewer,
    sql`select id, changed_at as "changedAt" from tickets where community_id = ${communityId}
        order by changed_at desc, id desc limit 1`,
  );
  return rows[0] ? `${rows[0].id.slice(-6)}${rows[0].changedAt.getTime()}` : '0';
}
