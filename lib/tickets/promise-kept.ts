import { sql } from '@/db/sql';
import { atLocal, localDay } from '@/lib/clock/day';
import { measures } from '@/lib/reports/measures';
import { readAs, type Viewer } from '@/lib/viewer';

export type Kept = { kept: number; due: number };
type Known = { at: number; month: number; kept: Kept };

const KEEP = 10 * 60_000;
const FEWEST = 20;
const known = new Map<string, Known>();

/**
 * How many first replies were due this month in a community and how many came in time; null while they are too few to
 * say anything. Counted at most once in ten minutes, by the index of newest tickets.
 */
export async function findPromiseKept(viewer: Viewer, communityId: string): Promise<Kept | null> {
  const month = atLocal(`${localDay(viewer.now).slice(0, 8)}01`, 0);
  const fresh = known.get(communityId);
  const kept = fresh && isGood(fresh, month, viewer.now) ? fresh.kept : await count(viewer, communityId, month);
  if (kept !== fresh?.kept) known.set(communityId, { at: viewer.now.getTime(), month: month.getTime(), kept });
  return kept.due >= FEWEST ? kept : null;
}

const isGood = ({ at, month }: Known, now: Date, then: Date) =>
  month === now.getTime() && Math.abs(then.getTime() - at) < KEEP;

async function count(viewer: Viewer, communityId: string, month: Date): Promise<Kept> {
  const [rows] = await readAs<[Kept[]]>(
    viewer,
    sql`select count(*) filter (where ${measures.replyKept()})::int as kept, count(*)::int as due from tickets t
        where t.community_id = ${communityId} and t.opened_at >= ${month} and t.channel <> 'ledger'
          and ${measures.replyOwed(viewer)}`,
  );
  return rows[0] ?? { kept: 0, due: 0 };
}
