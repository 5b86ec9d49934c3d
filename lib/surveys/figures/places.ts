import type { Places } from '../tally';
import { totalOf } from './figure';

/** One option of a ranking: how often it was put at each place, its mean place, and the share of those who put it first. */
export type PlaceFigure = { option: string; counts: number[]; n: number; mean: number; first: number };

/** The options of a ranking from the best mean place to the worst; of several with the same, who is first more often. */
export function placesOf(places: Places): PlaceFigure[] {
  const all = Object.entries(places).flatMap(([option, counts]) => {
    const n = totalOf(counts);
    if (n === 0) return [];
    const mean = counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / n;
    return [{ option, counts, n, mean, first: (counts[0] ?? 0) / n }];
  });
  return all.sort((a, b) => a.mean - b.mean || b.first - a.first);
}
