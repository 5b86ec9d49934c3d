import type { Sums, Tally } from '../tally';
import type { Topic } from '../topics';

/** Where a topic stands: how good it is, and how much it moves with the whole. */
export type Placed = { topic: Topic; score: number; importance: number; place: Place };
export const places = ['first', 'keep', 'later', 'enough'] as const;
export type Place = (typeof places)[number];
export type Priority = { placed: Placed[]; score: number; importance: number };

/** Pearson's r of sums over pairs, −1…1. Null with fewer than three pairs, or where one of the two is all the same. */
export function correlation([n, x, y, xy, xx, yy]: Sums): number | null {
  const [vx, vy] = [n * xx - x * x, n * yy - y * y];
  return n < 3 || vx <= 0 || vy <= 0 ? null : (n * xy - x * y) / Math.sqrt(vx * vy);
}

export function addSums(keys: readonly string[], drivers: Tally['drivers']): Sums | null {
  const told = keys.flatMap((key) => drivers[key] ?? []);
  if (told.length === 0) return null;
  const sums: Sums = [0, 0, 0, 0, 0, 0];
  told.forEach((value, at) => {
    sums[at % 6] = (sums[at % 6] as number) + value;
  });
  return sums;
}

/**
 * The four fields of the quadrant, parted at the means of the topics: what matters much and is poor comes first. Null of
 * fewer than three topics, where a mean parts nothing.
 */
export function priorityOf(
  topics: { topic: Topic; score: number | null; importance: number | null }[],
): Priority | null {
  const known = topics.flatMap(({ topic, score, importance }) =>
    score === null || importance === null ? [] : [{ topic, score, importance }],
  );
  if (known.length < 3) return null;
  const mean = (of: (one: (typeof known)[number]) => number) =>
    known.reduce((sum, one) => sum + of(one), 0) / known.length;
  const [score, importance] = [mean((one) => one.score), mean((one) => one.importance)];
  const placed = known.map((one) => ({ ...one, place: placeOf(one.score < score, one.importance >= importance) }));
  return { placed, score, importance };
}

function placeOf(poor: boolean, matters: boolean): Place {
  if (matters) return poor ? 'first' : 'keep';
  return poor ? 'later' : 'enough';
}
