import type { Dim } from '@/lib/reports/cohort';
import type { Group } from '@/lib/reports/count';
import { plusMonths } from '@/lib/reports/month';
import { type Brute, dayOfRow, minutesToAnswer, monthOfRow, says } from './brute';
import type { YearRow } from './rows';

const fields: Record<Dim, (row: YearRow) => string | null> = {
  kind: (row) => row.kind,
  category: (row) => row.category,
  channel: (row) => row.channel,
  department: (row) => row.about_department,
  verdict: (row) => row.verdict,
  cause: (row) => row.cause,
  day: dayOfRow,
};

const keyOf = (month: string, set: readonly Dim[], of: (dim: Dim) => string | null | undefined) =>
  [month, ...set.map((dim) => of(dim) ?? '∅')].join('|');

/** All counts of two months by a set of dimensions, as one readable map. */
export function expectedCounts(brute: Brute, rows: YearRow[], month: string, set: readonly Dim[]) {
  const groups = new Map<string, YearRow[]>();
  for (const row of rows) {
    if (![month, plusMonths(month, -1)].includes(monthOfRow(row))) continue;
    const key = keyOf(monthOfRow(row), set, (dim) => fields[dim](row));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return Object.fromEntries(
    [...groups].map(([key, some]) => {
      const counts = Object.keys(says).map((name) => [name, some.filter((row) => says[name]?.(row, brute)).length]);
      return [key, { ...Object.fromEntries(counts), minutes: minutesToAnswer(some) }];
    }),
  );
}

/** What the program counted, in the same shape. */
export const foundCounts = (groups: Group[], month: string, set: readonly Dim[]) =>
  Object.fromEntries(
    groups.map(({ later, by, counts, minutes }) => [
      keyOf(later ? month : plusMonths(month, -1), set, (dim) => by[dim]),
      { ...counts, minutes },
    ]),
  );
