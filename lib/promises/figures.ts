import { raw, type Sql, sql } from '@/db/sql';
import { atLocal, localDay } from '@/lib/clock/day';
import { type Desk, notAbout } from '@/lib/tickets/desk-list';
import type { Grouping, PromiseQuery, Span } from './promise-query';

/** No figure reads further: past it, it says so (docs/decisions/004). */
export const MOST = 20_000;

/** From when a span counts: midnight of today, or of the first of this month, at +08:00. */
export function beginOf(span: Exclude<Span, 'now'>, now: Date): Date {
  const day = localDay(now);
  return atLocal(span === 'today' ? day : `${day.slice(0, 8)}01`, 0);
}

const HOUR = 3_600_000;

/**
 * 快到期: tickets under way whose next promise falls due within the hour, or that were warned of at 80 % of its time, and is
 * not broken yet. 已超时: those whose next promise is past. The clock is the promise's own; a pause is promised until its date.
 */
export const standsNow = (now: Date): { risk: Sql; late: Sql } => ({
  risk: sql`due_at >= ${now} and (due_at < ${new Date(now.getTime() + HOUR)} or alarm >= 80)`,
  late: sql`due_at < ${now}`,
});

const OURS = raw("channel <> 'ledger'");

/** Tickets under way with a promise that is at risk or broken, soonest due first, over the index of what is open. */
export const openPromises = (desk: Desk, which: Sql): Sql => sql`
  select * from tickets where community_id = ${desk.communityId} and phase <> 'done' and ${notAbout(desk)} and (${which})`;

/**
 * First replies and results that were given from a moment on, one line each, the latest first. In time (按时): given no
 * later than promised, on the promise's own calendar with its pauses left out (`diff` ≥ 0). What is still owed counts in
 * 已超时, not here; what was copied from the office's old book counts nowhere.
 */
export function givenSince(
  desk: Desk,
  since: Date,
  { narrow = raw('true'), most = MOST, after = null, inTime }: Narrowed = {},
): Sql {
  const part = (which: Which, at: Sql, diff: Sql) => {
    const further = after
      ? sql`${at} <= ${after.at} and (${at}, id, ${which}::text) < (${after.at}, ${after.id}, ${after.which}::text)`
      : raw('true');
    const timely = inTime === undefined ? raw('true') : inTime ? sql`${diff} >= 0` : sql`${diff} < 0`;
    return sql`(select id, number, kind, place, summary, department, owner_id, unit_id, building_id, anonymous, about_department,
        contact_name, ${which}::text as which, ${at} as at, ${diff} as diff
      from tickets where community_id = ${desk.communityId} and ${at} >= ${since} and ${notAbout(desk)} and ${OURS}
        and ${narrow} and ${further} and ${timely} order by ${at} desc, id desc limit ${most})`;
  };
  return sql`${part('reply', raw('replied_at'), raw('reply_diff'))} union all ${part('result', raw('result_at'), raw('result_diff'))}`;
}

type Which = 'reply' | 'result';
export type After = { at: Date; id: string; which: string };
type Narrowed = { narrow?: Sql; most?: number; after?: After | null; inTime?: boolean };

const columns: Record<Grouping, Sql> = {
  kind: raw('kind'),
  department: raw('department'),
  owner: raw('owner_id'),
};

/** Narrows to one kind, department or owner. */
export function narrowOf({ by, of }: Pick<PromiseQuery, 'by' | 'of'>): Sql {
  if (!by || !of) return raw('true');
  return of === 'none' ? sql`${columns[by]} is null` : sql`${columns[by]} = ${of}`;
}
