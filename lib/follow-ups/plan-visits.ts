import type { Tx } from '@/db/client';
import { followUps } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { localDay } from '@/lib/clock/day';
import { newId } from '@/lib/id';
import type { Setting } from '@/lib/services/move';
import { chooseVisits, monthOf, spreadVisits, type VisitHome, visitDays } from './choose-visits';

/**
 * FUP-3, FUP-4: makes this month's list of visits, or what it still lacks; run again or twice at once it makes nothing more.
 * What an earlier month left undone is shown as missed, and its homes come first now. Says how many were added.
 */
export async function planVisits(tx: Tx, communityId: string, { now, settings, timetable }: Setting): Promise<number> {
  const month = monthOf(now);
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`visits ${communityId}`}, 0))`);
  await tx.rows(
    sql`update follow_ups set state = 'missed'
        where community_id = ${communityId} and about = 'visit' and month < ${month} and state = 'open'`,
  );
  const homes = await tx.rows<VisitHome>(sql`
    select u.id as "unitId", v.at as "visitedAt",
      exists (select 1 from follow_ups f where f.community_id = u.community_id and f.unit_id = u.id and f.about = 'visit'
        and f.month = ${month}) as planned
    from units u left join (select unit_id, max(ended_at) as at from follow_ups
      where community_id = ${communityId} and about = 'visit' and state = 'done' group by unit_id) v on v.unit_id = u.id
    where u.community_id = ${communityId} and u.occupied`);
  const chosen = chooseVisits(homes, settings.visitSharePercent);
  const days = visitDays(localDay(now), timetable);
  const tries = spreadVisits(chosen.length, days, timetable);
  const [dueAt = now] = spreadVisits(1, days.slice(-1), timetable);
  for (const [nth, unitId] of chosen.entries()) {
    const of = {
      id: newId(),
      communityId,
      about: 'visit',
      unitId,
      month,
      why: 'visit',
      madeAt: now,
      state: 'open',
    } as const;
    await tx.rows(sql`${insert(followUps, { ...of, dueAt, tryAt: tries[nth] ?? dueAt })} on conflict do nothing`);
  }
  return chosen.length;
}
