import type { Question } from '../definition';
import type { Counts } from '../tally';

type Single = Extract<Question, { type: 'single' }>;

/**
 * The mean of what the options count, 0–100, over the answers that chose one that counts something; null where none did or
 * no option has a score.
 */
export function optionScore({ options }: Single, counts: Counts): { mean: number; n: number } | null {
  const scored = options.flatMap(({ id, score }) => (score === undefined ? [] : [{ score, n: counts[id] ?? 0 }]));
  const n = scored.reduce((sum, one) => sum + one.n, 0);
  return n === 0 ? null : { mean: scored.reduce((sum, one) => sum + one.score * one.n, 0) / n, n };
}
