import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priorityOf } from '@/lib/surveys/figures/priority';
import {
  type Five,
  importance,
  interval,
  intervalOfChange,
  meanOf,
  moreThanChance,
  netRecommendation,
  satisfactionIndex,
  satisfiedShare,
  weightings,
} from '@/lib/surveys/statistics';
import { topics } from '@/lib/surveys/topics';

const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 60 });
const word = fc.integer({ min: 1, max: 5 });
const countsOf = (answers: number[]): Five =>
  [1, 2, 3, 4, 5].map((five) => answers.filter((one) => one === five).length) as Five;
const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;

/** log n!, by adding. */
const logs = [0];
for (let n = 1; n <= 500; n += 1) logs[n] = (logs[n - 1] ?? 0) + Math.log(n);
const logChoose = (n: number, k: number) => (logs[n] ?? 0) - (logs[k] ?? 0) - (logs[n - k] ?? 0);
/** How likely `hits` are among `n` drawn from `of` of which `good` are content. */
function drawn(hits: number, n: number, good: number, of: number): number {
  if (hits > good || n - hits > of - good) return 0;
  return Math.exp(logChoose(good, hits) + logChoose(of - good, n - hits) - logChoose(of, n));
}

describe('An answer at a time (SUR-6)', () => {
  test('Satisfaction with 基本满意 and without, top two, index by both weightings, mean', () => {
    fc.assert(
      fc.property(some(word), (answers) => {
        const counts = countsOf(answers);
        const from = (least: number) => answers.filter((one) => one >= least).length / answers.length;
        expect(satisfiedShare(counts, true)).toBeCloseTo(from(3), 12);
        expect(satisfiedShare(counts, false)).toBeCloseTo(from(4), 12);
        expect(meanOf(counts)).toBeCloseTo(mean(answers), 12);
        expect(satisfactionIndex(counts, 'from20')).toBeCloseTo(mean(answers.map((one) => 20 * one)), 10);
        expect(satisfactionIndex(counts, 'from0')).toBeCloseTo(mean(answers.map((one) => 25 * (one - 1))), 10);
      }),
    );
    expect(weightings.from20.map((weight, at) => weight === 20 * (at + 1))).not.toContain(false);
  });

  test('Recommendation: each answer counts one for, one against or nothing', () => {
    fc.assert(
      fc.property(some(fc.integer({ min: 0, max: 10 })), (answers) => {
        const counts = Array.from({ length: 11 }, (_, score) => answers.filter((one) => one === score).length);
        const marks = answers.map((one) => (one >= 9 ? 100 : one <= 6 ? -100 : 0));
        expect(netRecommendation(counts)).toBeCloseTo(mean(marks), 10);
      }),
    );
  });

  test('Importance: r is the mean product of how many deviations each lies off its mean', () => {
    const deviation = (all: number[]) => Math.sqrt(mean(all.map((one) => (one - mean(all)) ** 2)));
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { maxLength: 60 }), (pairs) => {
        const [x, y] = [pairs.map(([one]) => one), pairs.map(([, one]) => one)];
        const found = importance(pairs);
        if (pairs.length < 3 || new Set(x).size < 2 || new Set(y).size < 2) {
          expect(found).toBeNull();
          return;
        }
        const r = mean(pairs.map(([a, b]) => ((a - mean(x)) / deviation(x)) * ((b - mean(y)) / deviation(y))));
        expect(found).toBeCloseTo(r, 9);
        expect(Math.abs(found ?? 2)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

describe('What to mend first', () => {
  const known = topics.slice(1, 9);
  const placeOf = (score: number, importance: number, scores: number[], importances: number[]) => {
    const poor = scores.reduce((sum, one) => sum + one, 0) > score * scores.length;
    const matters = importances.reduce((sum, one) => sum + one, 0) <= importance * importances.length;
    return matters ? (poor ? 'first' : 'keep') : poor ? 'later' : 'enough';
  };

  test('Each topic against the means of all, in whole numbers', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: -100, max: 100 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 3, maxLength: known.length }), (pairs) => {
        const asked = pairs.map(([score, r], at) => ({
          ...{ topic: known[at] ?? 'overall', score, importance: r / 100 },
        }));
        const [scores, importances] = [pairs.map(([score]) => score), pairs.map(([, r]) => r)];
        const wanted = pairs.map(([score, r]) => placeOf(score, r, scores, importances));
        expect(priorityOf(asked)?.placed.map(({ place }) => place)).toEqual(wanted);
      }),
    );
  });

  test('All the same: nothing is below the mean', () => {
    for (let n = 3; n <= known.length; n += 1) {
      const same = known.slice(0, n).map((topic) => ({ topic, score: 70.1, importance: 0.1 }));
      expect(new Set(priorityOf(same)?.placed.map(({ place }) => place))).toEqual(new Set(['keep']));
    }
    expect(priorityOf([])).toBeNull();
    expect(priorityOf([{ topic: 'repairs', score: 70, importance: 0.1 }])).toBeNull();
  });
});

describe('How sure it is, by every draw there is', () => {
  /** How often the interval holds the truth, over all draws of `n` out of `of` and every truth there may be. */
  function held(n: number, of: number): number {
    const found = Array.from({ length: n + 1 }, (_, hits) => interval(hits / n, n, of));
    const truths = Array.from({ length: of + 1 }, (_, good) => {
      const holds = found.map((span, hits) => {
        const inside = span && good / of >= span.low - 1e-12 && good / of <= span.high + 1e-12;
        return inside ? drawn(hits, n, good, of) : 0;
      });
      return holds.reduce((sum, one) => sum + one, 0);
    });
    return mean(truths);
  }

  test('The interval holds the truth about 95 times of 100, however many of all have answered', () => {
    for (const [n, of] of [
      [10, 40],
      [20, 60],
      [60, 80],
      [30, 300],
      [150, 300],
    ] as const) {
      expect(held(n, of)).toBeGreaterThan(0.935);
      expect(held(n, of)).toBeLessThan(0.975);
    }
    expect(held(40, 40)).toBeCloseTo(1, 9);
  });

  test('It would promise far too little without the correction for those who did answer', () => {
    const [with_, without] = [interval(0.8, 60, 80), interval(0.8, 60, 1e9)];
    const width = (span: typeof with_) => (span ? span.high - span.low : 0);
    expect(width(with_) / width(without)).toBeCloseTo(Math.sqrt(20 / 79), 1);
  });

  /** Newcombe 1998 (Statistics in Medicine 17, 873–890), table II, method 10. */
  test('The interval of a change is the printed one', () => {
    for (const [a, m, b, n, low, high] of [
      [56, 70, 48, 80, 0.0524, 0.3339],
      [9, 10, 3, 10, 0.1705, 0.809],
      [6, 7, 2, 7, 0.0582, 0.8062],
      [5, 56, 0, 29, -0.0381, 0.1926],
      [0, 10, 0, 20, -0.1611, 0.2775],
      [0, 10, 0, 10, -0.2775, 0.2775],
      [10, 10, 0, 20, 0.6791, 1],
      [10, 10, 0, 10, 0.6075, 1],
    ] as const) {
      const found = intervalOfChange({ share: a / m, n: m, of: 1e12 }, { share: b / n, n, of: 1e12 });
      expect(found?.low).toBeCloseTo(low, 4);
      expect(found?.high).toBeCloseTo(high, 4);
      expect(moreThanChance({ share: a / m, n: m, of: 1e12 }, { share: b / n, n, of: 1e12 })).toBe(low > 0);
    }
  });

  test('Two rounds of the same truth differ by more than chance about 5 times of 100', () => {
    for (const [n, of, good] of [
      [30, 60, 45],
      [40, 200, 150],
      [25, 100, 60],
    ] as const) {
      let alarms = 0;
      for (let one = 0; one <= n; one += 1)
        for (let other = 0; other <= n; other += 1)
          if (moreThanChance({ share: one / n, n, of }, { share: other / n, n, of }))
            alarms += drawn(one, n, good, of) * drawn(other, n, good, of);
      expect(alarms).toBeGreaterThan(0.015);
      expect(alarms).toBeLessThan(0.07);
    }
  });

  test('Of none, of one, and all of all', () => {
    expect(intervalOfChange({ share: null, n: 0, of: 9 }, { share: 1, n: 9, of: 9 })).toBeNull();
    expect(moreThanChance({ share: 1, n: 9, of: 9 }, { share: 1, n: 0, of: 9 })).toBeNull();
    expect(moreThanChance({ share: 1, n: 1, of: 50 }, { share: 0, n: 1, of: 50 })).toBe(false);
    expect(intervalOfChange({ share: 1, n: 1, of: 1 }, { share: 0, n: 1, of: 1 })).toEqual({ low: 1, high: 1 });
    expect(moreThanChance({ share: 0.5, n: 8, of: 8 }, { share: 0.5, n: 8, of: 8 })).toBe(false);
  });
});
