import type { Kind } from '@/lib/services';
import { communityOf, readAs, type Viewer } from '@/lib/viewer';
import { countStatement, type Dim, maskOf, type Narrowed, type Scope } from './cohort';
import type { MeasureName, Setting } from './measures';
import { type Month, plusMonths, spanOf } from './month';
import { requireReader } from './reader';

/** Of one month, or of the one before, and of one value of each dimension of its set. */
export type Group = {
  later: boolean;
  by: Narrowed;
  counts: Partial<Record<MeasureName, number>>;
  /** Minutes to the first answer, of all that were answered. */
  minutes: number;
};
type Row = { mask: number; later: boolean; counts: number[]; minutes: number } & Partial<Record<Dim, string | null>>;

export type Wanted = { kinds?: readonly Kind[]; sets: readonly Dim[][]; names: readonly MeasureName[] };

/** What measures are counted with. */
export const reportSetting = (viewer: Viewer, communityId: string): Setting => ({
  now: viewer.now,
  manyHomes: communityOf(viewer, communityId).settings.manyHomes,
});

export const scopeOf = (viewer: Viewer, communityId: string, month: Month, kinds?: readonly Kind[]): Scope => ({
  communityId,
  personId: viewer.personId,
  span: { from: spanOf(plusMonths(month, -1)).from, to: spanOf(month).to },
  ...(kinds ? { kinds } : {}),
});

/** The counts of a month and of the one before, each set of dimensions in a list of its own; one round trip, one scan. */
export async function findCounts(
  viewer: Viewer,
  communityId: string,
  month: Month,
  { kinds, sets, names }: Wanted,
): Promise<Group[][]> {
  requireReader(viewer, communityId);
  const setting = reportSetting(viewer, communityId);
  const scope = scopeOf(viewer, communityId, month, kinds);
  const [rows] = await readAs<[Row[]]>(viewer, countStatement(scope, spanOf(month).from, sets, names, setting));
  return sets.map((set) => {
    const mask = maskOf(set, sets);
    return rows.filter((row) => row.mask === mask).map((row) => groupOf(row, set, names));
  });
}

function groupOf(row: Row, set: Dim[], names: readonly MeasureName[]): Group {
  const by = Object.fromEntries(set.map((dim) => [dim, row[dim] ?? null]));
  const counts = Object.fromEntries(names.map((name, i) => [name, row.counts[i] ?? 0]));
  return { later: row.later, by, counts, minutes: row.minutes };
}

/** One measure of those groups that are as said, added up. */
export const add = (groups: Group[], name: MeasureName): number =>
  groups.reduce((sum, { counts }) => sum + (counts[name] ?? 0), 0);

export const pick = (groups: Group[], later: boolean, by: Narrowed = {}): Group[] =>
  groups.filter(
    (group) =>
      group.later === later && (Object.keys(by) as Dim[]).every((dim) => (group.by[dim] ?? null) === (by[dim] ?? null)),
  );
