import { join, raw, type Sql, sql } from '@/db/sql';
import { type Kind, serviceOf } from '@/lib/services';
import { notAbout } from '@/lib/tickets/desk-list';
import { localDayOf } from './follow-ups';
import { type MeasureName, measures, type Setting } from './measures';
import type { Span } from './month';

/** Whose tickets, filed when; `kinds` leaves out the other services. */
export type Scope = { communityId: string; personId: string; span: Span; kinds?: readonly Kind[] };

/** What counts are parted by. A ticket's department is the one that it is about. */
const columns = {
  kind: raw('t.kind'),
  category: raw('t.category'),
  channel: raw('t.channel'),
  department: raw('t.about_department'),
  verdict: raw('t.verdict'),
  cause: raw('t.cause'),
  day: sql`${localDayOf(raw('t.opened_at'))}::text`,
};
export type Dim = keyof typeof columns;
export const dims = Object.keys(columns) as Dim[];
/** Only these of a dimension; null: those that have none. */
export type Narrowed = Partial<Record<Dim, string | null>>;

/** Of a month's rows as this reader may see them (CMP-10: without what is about them); the old ledger's lines are none of ours. */
export function cohort({ communityId, personId, span, kinds }: Scope): Sql {
  const own = kinds?.every((kind) => serviceOf(kind).sight === 'filer');
  return join(
    [
      sql`t.community_id = ${communityId} and t.opened_at >= ${span.from} and t.opened_at < ${span.to}`,
      sql`t.channel <> 'ledger' and ${notAbout({ personId })}`,
      ...(kinds ? [sql`t.kind = any(${[...kinds]}::text[])`] : []),
      // Said outright, so that the planner knows the index of what is its filer's alone.
      ...(own ? [sql`t.sight = 'filer'`] : []),
    ],
    ' and ',
  );
}

export const narrowed = (by: Narrowed): Sql =>
  join(
    [
      raw('true'),
      ...dims.flatMap((dim) =>
        by[dim] === undefined
          ? []
          : [by[dim] === null ? sql`${columns[dim]} is null` : sql`${columns[dim]} = ${by[dim]}`],
      ),
    ],
    ' and ',
  );

/** Whole minutes from filing, or the last reopening, to the first answer; round the clock. */
const replyMinutes = sql`coalesce(sum(floor(extract(epoch from t.replied_at - t.counts_from) / 60)), 0)::int`;

/**
 * Counts of a month and of the one before, parted by each set of dimensions, in one scan of what was filed since `scope.span`
 * began. `split`: where the later month begins.
 */
export function countStatement(
  scope: Scope,
  split: Date,
  sets: readonly Dim[][],
  names: readonly MeasureName[],
  setting: Setting,
): Sql {
  const used = dims.filter((dim) => sets.some((set) => set.includes(dim)));
  const counts = names.map((name) => sql`count(*) filter (where ${measures[name](setting)})::int`);
  const cells = used.map((dim) => sql`${raw(`t.by_${dim}`)} as ${raw(dim)}`);
  const mask = used.length > 0 ? sql`grouping(${join(used.map((dim) => raw(`t.by_${dim}`)))})::int` : raw('0');
  const by = sets.map((set) => sql`(${join([raw('t.later'), ...set.map((dim) => raw(`t.by_${dim}`))])})`);
  const given = used.map((dim) => sql`${columns[dim]} as ${raw(`by_${dim}`)}`);
  return sql`
    select ${join([sql`${mask} as mask`, raw('t.later'), ...cells])}, array[${join(counts)}] as counts, ${replyMinutes} as minutes
    from (select ${join([raw('t.*'), sql`t.opened_at >= ${split} as later`, ...given])} from tickets t where ${cohort(scope)}) t
    group by grouping sets (${join(by)})`;
}

/** The bits that `grouping` sets for the dimensions that a set leaves out. */
export function maskOf(set: readonly Dim[], sets: readonly Dim[][]): number {
  const used = dims.filter((dim) => sets.some((one) => one.includes(dim)));
  return used.reduce((mask, dim) => mask * 2 + (set.includes(dim) ? 0 : 1), 0);
}
