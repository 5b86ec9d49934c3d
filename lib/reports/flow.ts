import { type Sql, sql } from '@/db/sql';
import { notAbout } from '@/lib/tickets/desk-list';
import { readAs, type Viewer } from '@/lib/viewer';
import { type Month, plusMonths, spanOf } from './month';
import { requireReader } from './reader';

/** What a month began with, took in, ended and was left with: carried + received − closed = left. */
export const flowNames = ['carried', 'received', 'closed', 'left'] as const;
export type FlowName = (typeof flowNames)[number];
export type Flow = Record<FlowName, number>;

/** Never over is after every month. Word for word as the index has it; not coalesce, which policies keep out of an index. */
export const over = sql`(case when t.closed_at is null then 'infinity'::timestamptz else t.closed_at end)`;

/**
 * 上月结转 · 本月受理 · 本月办结 · 月末未结, as the tickets stand today: one opened again after the month was over counts as left.
 * Conditions on a row `t`.
 */
export function flowOf(name: FlowName, month: Month): Sql {
  const { from, to } = spanOf(month);
  if (name === 'carried') return sql`(t.opened_at < ${from} and ${over} >= ${from})`;
  if (name === 'left') return sql`(t.opened_at < ${to} and ${over} >= ${to})`;
  const moment = name === 'received' ? sql`t.opened_at` : over;
  return sql`(${moment} >= ${from} and ${moment} < ${to})`;
}

/** Of a month and of the one before, in one scan of what was not over when that began. */
export function flowStatement({ communityId, personId }: { communityId: string; personId: string }, month: Month): Sql {
  const before = plusMonths(month, -1);
  const count = (name: FlowName, of: Month) => sql`count(*) filter (where ${flowOf(name, of)})::int`;
  const all = (of: Month) =>
    sql`array[${count('carried', of)}, ${count('received', of)}, ${count('closed', of)}, ${count('left', of)}]`;
  return sql`select ${all(month)} as later, ${all(before)} as earlier from tickets t
    where t.community_id = ${communityId} and ${over} >= ${spanOf(before).from} and t.opened_at < ${spanOf(month).to}
      and t.channel <> 'ledger' and ${notAbout({ personId })}`;
}

export async function findFlow(
  viewer: Viewer,
  communityId: string,
  month: Month,
): Promise<{ later: Flow; earlier: Flow }> {
  requireReader(viewer, communityId);
  const desk = { communityId, personId: viewer.personId };
  const [[row]] = await readAs<[{ later: number[]; earlier: number[] }[]]>(viewer, flowStatement(desk, month));
  const named = (counts: number[] = []) =>
    Object.fromEntries(flowNames.map((name, i) => [name, counts[i] ?? 0])) as Flow;
  return { later: named(row?.later), earlier: named(row?.earlier) };
}
