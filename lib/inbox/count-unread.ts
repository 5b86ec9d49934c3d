import 'server-only';
import { cache } from 'react';
import { sql } from '@/db/sql';
import { readAs, type Viewer } from '@/lib/viewer';
import type { Side } from './side';

/** Unread ones among a person's newest hundred messages of each community on one side of the portal: one indexed read per request. */
export const countUnread = cache(async (viewer: Viewer, side: Side): Promise<number> => {
  const places = viewer.communities.map((one) => one.id);
  if (places.length === 0) return 0;
  const [rows] = await readAs<[{ count: number }[]]>(
    viewer,
    sql`select count(*)::int as count from unnest(${places}::uuid[]) as c(id)
        cross join lateral (
          select i.read_at from inbox i where i.community_id = c.id and i.person_id = me()
            and i.side = ${side} order by i.id desc limit 100
        ) newest where newest.read_at is null`,
  );
  return rows[0]?.count ?? 0;
});
