import { sql } from '@/db/sql';
import { dayStart } from '@/lib/clock/day';
import { readAs, type Viewer } from '@/lib/viewer';

/** How many of a service were answered today, by category: the figure on the buttons of HOT-3. Reads today's tickets alone. */
export async function countAnsweredToday(
  viewer: Viewer,
  communityId: string,
  kind: string,
): Promise<Map<string, number>> {
  const [rows] = await readAs<[{ category: string; count: number }[]]>(
    viewer,
    sql`select category, count(*)::int as count from tickets
        where community_id = ${communityId} and opened_at >= ${new Date(dayStart(viewer.now))} and kind = ${kind}
          and phase = 'done' and outcome = 'solved' group by category`,
  );
  return new Map(rows.map(({ category, count }) => [category, count]));
}
