import { type Sql, sql } from '@/db/sql';
import type { Timetable } from '@/lib/clock/calendar';
import { addWorkingDays } from '@/lib/clock/count';
import { atLocal, type Day, daysBetween, localDay, plusDays } from '@/lib/clock/day';
import { kindsWith } from './kinds';

const WORKING_DAYS = 2;

/** FUP-2: until when what was done on each day is followed up, from `first` on; the moments in order of days. */
export type FollowTerms = { first: Day; untils: string[] };

export function followTerms(from: Date, now: Date, timetable: Timetable): FollowTerms {
  const first = localDay(from);
  const days = Math.max(0, daysBetween(first, localDay(now))) + 1;
  const until = (ahead: number) => addWorkingDays(atLocal(plusDays(first, ahead), 0), WORKING_DAYS, timetable);
  return { first, untils: Array.from({ length: days }, (_, ahead) => until(ahead).toISOString()) };
}

/** Local day of a moment, for SQL; China has no summer time. */
export const localDayOf = (moment: Sql): Sql => sql`((${moment} at time zone 'UTC') + interval '8 hours')::date`;

/** FUP-1, FUP-2: valid complaints, and what a household was asked to confirm; each once it has a result. */
export const followOwed = (): Sql =>
  sql`(t.result_at is not null and t.outcome is distinct from 'duplicate'
       and (t.verdict = 'valid' or t.kind = any(${kindsWith('confirm')}::text[])))`;

/** The end of work on the second working day after the day of the result. */
export const followUntil = ({ first, untils }: FollowTerms): Sql =>
  sql`(${untils}::timestamptz[])[(${localDayOf(sql`t.result_at`)} - ${first}::date) + 1]`;

/**
 * When a ticket was followed up since it was last opened: somebody's call or visit, else the household's own rating (业主自评).
 * This is the one place that says so.
 */
export const followedAt = (): Sql => sql`(case when t.score is null then null
  when t.verdict = 'valid' then (select min(e.at) from events e
    where e.ticket_id = t.id and e.move = 'followUp' and e.at >= t.counts_from)
  else (select r.at from ratings r where r.ticket_id = t.id and r.round = t.reopened) end)`;

/** FUP-3: homes visited in a month, of all homes; nobody keeps visits yet, so that there is nothing to count. */
export const visitsKept = (): { n: number; of: number } | null => null;
