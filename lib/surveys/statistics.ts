/** How many gave each of the five words, from 非常不满意 (1) to 非常满意 (5). */
export type Five = [number, number, number, number, number];

/** What an index counts for each of the five words, from 1 to 5; printed beside the number. */
export const weightings = {
  from20: [20, 40, 60, 80, 100],
  from0: [0, 25, 50, 75, 100],
} as const satisfies Record<string, Five>;
export type Weighting = keyof typeof weightings;

/** z of 95 %. */
const Z = 1.959963984540054;

export type Interval = { low: number; high: number };

const total = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0);

/** 满意率: satisfied of valid answers, 0–1; whether 基本满意 (3) counts is the survey's setting. Null of no answers. */
export function satisfiedShare(counts: Five, fairCounts: boolean): number | null {
  const n = total(counts);
  return n === 0 ? null : (counts[3] + counts[4] + (fairCounts ? counts[2] : 0)) / n;
}

/** 满意度指数: Σ(weight × n) ÷ Σn, 0–100. Null of no answers. */
export function satisfactionIndex(counts: Five, weighting: Weighting): number | null {
  const n = total(counts);
  return n === 0 ? null : counts.reduce((sum, count, at) => sum + count * (weightings[weighting][at] as number), 0) / n;
}

/** Mean of the five words as 1–5. Null of no answers. */
export function meanOf(counts: Five): number | null {
  const n = total(counts);
  return n === 0 ? null : counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / n;
}

/** Net recommendation, −100…100: those who gave 9–10 less those who gave 0–6, of all who answered. Null of no answers. */
export function netRecommendation(counts: readonly number[]): number | null {
  const n = total(counts);
  return n === 0 ? null : (100 * (total(counts.slice(9)) - total(counts.slice(0, 7)))) / n;
}

/**
 * Wilson's 95 % interval of `share` out of `n` answers, narrowed for a population of `of` that was asked whole: its
 * effective size is n ÷ (1 − (n − 1) ÷ (of − 1)), so that all answers of all leave no doubt. Null of no answers.
 * (Wilson 1927; finite correction as Cochran, Sampling Techniques, §2.6.)
 */
export function interval(share: number | null, n: number, of: number): Interval | null {
  if (share === null || n <= 0) return null;
  if (n >= of) return { low: share, high: share };
  const size = n / (1 - (n - 1) / (of - 1));
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * size)) / (1 + z2 / size);
  const half = (Z * Math.sqrt((share * (1 - share)) / size + z2 / (4 * size * size))) / (1 + z2 / size);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

type Share = { share: number | null; n: number; of: number };

/**
 * Newcombe's 95 % interval of the difference of two shares, squares and roots of the two intervals above. Null where either
 * has no answers. (Newcombe 1998, Statistics in Medicine 17, 873–890, method 10.)
 */
export function intervalOfChange(now: Share, before: Share): Interval | null {
  const [a, b] = [interval(now.share, now.n, now.of), interval(before.share, before.n, before.of)];
  if (!a || !b || now.share === null || before.share === null) return null;
  const change = now.share - before.share;
  return {
    low: change - Math.hypot(now.share - a.low, b.high - before.share),
    high: change + Math.hypot(a.high - now.share, before.share - b.low),
  };
}

/** Whether two rounds differ by more than chance (「不是偶然波动」): the interval of the difference leaves out nought. */
export function moreThanChance(now: Share, before: Share): boolean | null {
  const found = intervalOfChange(now, before);
  return found && (found.low > 0 || found.high < 0);
}

/** SUR-3: under half of those it was sent to, it stands for nobody (「样本不足」). */
export const isRepresentative = (answered: number, sent: number, least = 0.5): boolean =>
  sent > 0 && answered / sent >= least;

type Stratum = { counts: Five; of: number };

/** How far an answer of a building with few may count for those who gave none, and the least it counts. */
const CAP = { least: 0.3, most: 3 };

/**
 * Counts of each word weighted so that each building stands for as many as live there: w = (N_h ÷ n_h) ÷ (N ÷ n), kept
 * within 0.3–3. Buildings without answers can't be stood for and are left out.
 */
export function postStratified(strata: readonly Stratum[]): Five {
  const answered = strata.filter(({ counts }) => total(counts) > 0);
  const n = total(answered.map(({ counts }) => total(counts)));
  const all = total(answered.map(({ of }) => of));
  const sum: Five = [0, 0, 0, 0, 0];
  for (const { counts, of } of answered) {
    const weight = Math.min(CAP.most, Math.max(CAP.least, of / total(counts) / (all / n)));
    counts.forEach((count, at) => {
      sum[at as 0] += count * weight;
    });
  }
  return sum;
}

/**
 * How a topic moves with the whole, −1…1 (Pearson's r over those who answered both): its importance in the quadrant. Null
 * with fewer than three pairs, or where one of the two is all the same.
 */
export function importance(pairs: readonly (readonly [number, number])[]): number | null {
  const n = pairs.length;
  if (n < 3) return null;
  const mean = (at: 0 | 1) => total(pairs.map((pair) => pair[at])) / n;
  const [x, y] = [mean(0), mean(1)];
  const [xy, xx, yy] = [
    total(pairs.map(([a, b]) => (a - x) * (b - y))),
    total(pairs.map(([a]) => (a - x) ** 2)),
    total(pairs.map(([, b]) => (b - y) ** 2)),
  ];
  return xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy);
}
