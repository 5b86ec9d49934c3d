import { type Sql, sql } from '@/db/sql';
import { visitFigures } from '@/lib/follow-ups/figures';
import { readAs, type Viewer } from '@/lib/viewer';
import { type Month, plusMonths } from './month';
import { requireReader } from './reader';

/** Local day of a moment, for SQL; China has no summer time. */
export const localDayOf = (moment: Sql): Sql => sql`((${moment} at time zone 'UTC') + interval '8 hours')::date`;

/** What the follow-up says that a ticket `t` is owed since it was last done; null when none is, or none any more. */
const call = (says: Sql): Sql => sql`(t.result_at is not null and (select ${says} from follow_ups f
  where f.ticket_id = t.id and f.round = t.reopened and f.about = 'ticket' and f.state <> 'void') is true)`;

/** FUP-1, FUP-2: followed up, or due by now. Lists of what to call count by the day it falls due; reports by the filing, as all else. */
export const followOwed = (now: Date): Sql => call(sql`f.state = 'done' or f.due_at < ${now}`);

/** By a person, or by the household's own rating (业主自评), until it was due: working days with 调休. */
export const followedInTime = (): Sql => call(sql`f.state = 'done' and f.ended_at <= f.due_at`);

type Visits = { households: number; planned: number; done: number };
export type VisitShare = { n: number; of: number } | null;

/** FUP-3: homes visited, of all that somebody lives in, in a month and the one before; null where no visits were planned. */
export async function findVisits(
  viewer: Viewer,
  communityId: string,
  month: Month,
): Promise<{ now: VisitShare; before: VisitShare }> {
  requireReader(viewer, communityId);
  const [[now], [before]] = await readAs<[Visits[], Visits[]]>(
    viewer,
    visitFigures(communityId, month),
    visitFigures(communityId, plusMonths(month, -1)),
  );
  const share = (found: Visits | undefined): VisitShare =>
    found && found.planned > 0 ? { n: found.done, of: found.households } : null;
  return { now: share(now), before: share(before) };
}
