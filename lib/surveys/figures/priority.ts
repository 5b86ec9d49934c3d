import type { Sums, Tally } from '../tally';
import type { Topic } from '../topics';

/** Where a topic stands: how good it is, and how much it moves with the whole. */
export type Placed = { topic: Topic; score: number; importance: number; place: Place };
export const places = ['first', 'keep', 'later', 'enough'] as const;
export type Place = (typeof places)[number];
export type Priority = { placed: Placed[]; score: number; importance: number };

/** Where arithmetic alone would part what is the same. */
const TINY = 1e-9;

/** Pearson's r of sums over pairs, −1…1. Null with fewer than three pairs, or where one of the two is all the same. */
function correlation([n, x, y, xy, xx, yy]: Sums): number | null {
  const [vx, vy] = [n * xx - x * x, n * yy - y * y];
  return n < 3 || vx <= 0 || vy <= 0 ? null : (n * xy - x * y) / Math.sqrt(vx * vy);
}

/** How a topic moves with the whole, as the count kept it; counts of before kept sums for each of its questions. */
export function importanceIn(
  { importance, drivers = {} }: Tally,
  topic: Topic,
  keys: readonly string[],
): number | null {
  if (importance) return importance[topic] ?? null;
  const told = keys.flatMap((key) => (drivers[key] ? [drivers[key]] : []));
  return correlation([0, 1, 2, 3, 4, 5].map((at) => told.reduce((sum, one) => sum + (one[at] ?? 0), 0)) as Sums);
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
  const placed = known.map((one) => ({
    ...one,
    place: placeOf(one.score < score - TINY, one.importance > importance - TINY),
  }));
  return { placed, score, importance };
}

function placeOf(poor: boolean, matters: boolean): Place {
  if (matters) return poor ? 'first' : 'keep';
  return poor ? 'later' : 'enough';
}
