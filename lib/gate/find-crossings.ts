import { sql } from '@/db/sql';
import { type Cursor, writeCursor } from '@/lib/tickets/cursor';
import { readAs, type Viewer } from '@/lib/viewer';
import type { Direction } from './cross';

export type CrossingLine = {
  id: string;
  direction: Direction;
  copy: boolean;
  at: Date;
  receivedAt: Date;
  no: string;
  name: string;
  by: string | null;
};

const PAGE = 20;

type Of = { id: string; communityId: string };

/** Who came and went under a ticket's permit, the last on top (REN-8). */
export async function findCrossings(viewer: Viewer, ticket: Of, after: Cursor | null) {
  const before = after ? sql`and (c.at, c.id) < (${after.at}, ${after.id}::uuid)` : sql``;
  const [found] = await readAs<[CrossingLine[]]>(
    viewer,
    sql`select c.id, c.direction, c.copy, c.at, c.received_at as "receivedAt", p.no, p.name, name_of(c.by_id) as "by"
        from crossings c join passes p on p.id = c.pass_id
        where c.community_id = ${ticket.communityId} and c.ticket_id = ${ticket.id} ${before}
        order by c.at desc, c.id desc limit ${PAGE + 1}`,
  );
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  return { rows, next: found.length > PAGE && last ? writeCursor(last) : null };
}

/** How many came in under a ticket's permit and have not left. */
export async function countInside(viewer: Viewer, ticket: Of): Promise<number> {
  const [rows] = await readAs<[{ count: number }[]]>(
    viewer,
    sql`select count(*)::int as count from passes p
        cross join lateral (select direction from crossings where pass_id = p.id order by at desc limit 1) c
        where p.community_id = ${ticket.communityId} and p.ticket_id = ${ticket.id} and c.direction = 'in'`,
  );
  return rows[0]?.count ?? 0;
}
