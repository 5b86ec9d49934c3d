import { type Sql, sql } from '@/db/sql';

export type FollowUpFigures = {
  due: number;
  inTime: number;
  late: number;
  own: number;
  unreached: number;
  waiting: number;
};

/**
 * How the calls stand that fell due in [from, to) (FUP-1, FUP-2); 回访率 itself is the reports' (lib/reports/measures.ts). Clock:
 * working days with 调休, from completion to the follow-up's due moment.
 * Denominator `due`: valid complaints, repairs and services that were done and asked for by somebody who can be called; what
 * was opened again or taken back before anybody called is left out. Numerator `inTime`: followed up by then by a person other
 * than who did it, or, for a repair, rated in time by the resident (`own`, part of it). `late` was followed up afterwards,
 * `unreached` was tried and given up, `waiting` is still owed; none of them counts. What is about the reader is left out (CMP-10).
 */
export const followUpFigures = (communityId: string, from: Date, to: Date): Sql => sql`
  select count(*)::int as due,
    count(*) filter (where f.state = 'done' and f.ended_at <= f.due_at)::int as "inTime",
    count(*) filter (where f.state = 'done' and f.ended_at > f.due_at)::int as late,
    count(*) filter (where f.state = 'done' and f.channel = 'own')::int as own,
    count(*) filter (where f.state = 'unreached')::int as unreached,
    count(*) filter (where f.state = 'open')::int as waiting
  from follow_ups f
  where f.community_id = ${communityId} and f.about = 'ticket' and f.due_at >= ${from} and f.due_at < ${to}
    and f.state <> 'void' and (select t.about_id from tickets t
      where t.community_id = f.community_id and t.id = f.ticket_id) is distinct from me()`;

export type VisitFigures = { households: number; planned: number; done: number; left: number };

/**
 * 走访率 (FUP-3) of a month such as '2026-11'. Numerator `done`: homes where somebody was met, whatever day of the month.
 * Denominator `households`: homes of the community that somebody lives in now. `planned` is the month's list, `left` what of it
 * has no outcome yet; homes that declined or were missed are in neither.
 */
export const visitFigures = (communityId: string, month: string): Sql => sql`
  select (select count(*)::int from units where community_id = ${communityId} and occupied) as households,
    count(*)::int as planned, count(*) filter (where state = 'done')::int as done,
    count(*) filter (where state = 'open')::int as left
  from follow_ups where community_id = ${communityId} and about = 'visit' and month = ${month}`;
