import { sql } from '@/db/sql';
import { atLocal, type Day, localDay, plusDays, plusMonths } from '@/lib/clock/day';
import { readAs, type Viewer } from '@/lib/viewer';
import { maySurvey } from './powers';

/** Half a year, and the last day on which its survey goes out: before June and before December (SUR-1). */
export type HalfYear = { year: number; half: 'first' | 'second'; from: Day; dueDay: Day };

/** The half-year in which a day lies. */
export function halfYearOf(day: Day): HalfYear {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const half = month <= 6 ? 'first' : 'second';
  const from = `${year}-${half === 'first' ? '01' : '07'}-01`;
  return { year, half, from, dueDay: plusDays(plusMonths(from, 5), -1) };
}

export type HalfYearDue = HalfYear & { late: boolean };

/**
 * The half-yearly survey that a community still has to send: from two months before its day, late after it. Null when it is
 * out, when its time has not come, and for who sends none.
 */
export async function findHalfYearDue(viewer: Viewer, communityId: string): Promise<HalfYearDue | null> {
  const today = localDay(viewer.now);
  const half = halfYearOf(today);
  if (!maySurvey(viewer, communityId, 'send') || plusMonths(today, 2) < half.dueDay) return null;
  const from = atLocal(half.from, 0);
  const [sent] = await readAs<[unknown[]]>(
    viewer,
    sql`select 1 where exists (select 1 from surveys where community_id = ${communityId} and state = 'out'
            and kind = 'halfYear' and sent_at >= ${from})
          or exists (select 1 from survey_counts c join surveys s on s.id = c.survey_id where c.community_id = ${communityId}
            and c.kind = 'halfYear' and c.closed_at >= ${from} and s.sent_at >= ${from})`,
  );
  return sent.length > 0 ? null : { ...half, late: today > half.dueDay };
}
