import { describe, expect, test } from 'vitest';
import {
  type Five,
  importance,
  interval,
  isRepresentative,
  meanOf,
  moreThanChance,
  netRecommendation,
  postStratified,
  satisfactionIndex,
  satisfiedShare,
} from '@/lib/surveys/statistics';

const none: Five = [0, 0, 0, 0, 0];
const ten: Five = [1, 1, 2, 3, 3];
const eleven = (at: number, n = 1) => Array.from({ length: 11 }, (_, one) => (one === at ? n : 0));

describe('figures of one question (SUR-6)', () => {
  test('By hand: ten answers', () => {
    expect(satisfiedShare(ten, false)).toBe(0.6);
    expect(satisfiedShare(ten, true)).toBe(0.8);
    expect(meanOf(ten)).toBe(3.6);
    expect(satisfactionIndex(ten, 'from20')).toBe(72);
    expect(satisfactionIndex(ten, 'from0')).toBe(65);
  });

  test('Of nobody there is no figure', () => {
    for (const figure of [satisfiedShare(none, true), meanOf(none), satisfactionIndex(none, 'from0')])
      expect(figure).toBeNull();
    expect(netRecommendation(eleven(0, 0))).toBeNull();
    expect(interval(null, 0, 100)).toBeNull();
    expect(interval(0.5, 0, 100)).toBeNull();
  });

  test('Of one, and of all the same', () => {
    expect(satisfiedShare([0, 0, 0, 0, 1], false)).toBe(1);
    expect(satisfactionIndex([7, 0, 0, 0, 0], 'from20')).toBe(20);
    expect(satisfactionIndex([0, 0, 0, 0, 7], 'from20')).toBe(100);
    expect(netRecommendation(eleven(9, 4))).toBe(100);
    expect(netRecommendation(eleven(8, 4))).toBe(0);
    expect(netRecommendation(eleven(6, 4))).toBe(-100);
  });

  test('Net recommendation takes 9–10 less 0–6 of all', () => {
    expect(netRecommendation([1, 0, 0, 0, 0, 0, 1, 2, 1, 3, 2])).toBe(30);
  });

  test('Half of those it was sent to, or it stands for nobody (SUR-3)', () => {
    expect(isRepresentative(50, 100)).toBe(true);
    expect(isRepresentative(49, 100)).toBe(false);
    expect(isRepresentative(0, 0)).toBe(false);
  });
});

/** The interval by trying: shares for which what was seen is not further off than 95 % allow. */
function tried(share: number, n: number, of: number) {
  const size = n / (1 - (n - 1) / (of - 1));
  const holds = (p: number) => Math.abs(share - p) <= 1.959963984540054 * Math.sqrt((p * (1 - p)) / size) + 1e-15;
  const edge = (from: number, to: number) => {
    let [inside, outside] = [from, to];
    for (let step = 0; step < 80; step += 1) {
      const middle = (inside + outside) / 2;
      if (holds(middle)) inside = middle;
      else outside = middle;
    }
    return inside;
  };
  return { low: holds(0) ? 0 : edge(share, 0), high: holds(1) ? 1 : edge(share, 1) };
}

describe('how sure a share is', () => {
  test('Wilson of 8 in 10, out of so many that it is as of endless ones', () => {
    const { low, high } = interval(0.8, 10, 1e12) ?? { low: 0, high: 0 };
    expect(low).toBeCloseTo(0.4901625, 6);
    expect(high).toBeCloseTo(0.9433178, 6);
  });

  test('Everybody asked has answered: no doubt is left', () => {
    expect(interval(0.8, 10, 10)).toEqual({ low: 0.8, high: 0.8 });
    expect(interval(1, 1, 1)).toEqual({ low: 1, high: 1 });
  });

  test('One answer of many says next to nothing', () => {
    const { low, high } = interval(1, 1, 1000) ?? { low: 0, high: 0 };
    expect(low).toBeCloseTo(0.2065, 3);
    expect(high).toBe(1);
  });

  test('The same as by trying every share', () => {
    for (const of of [2, 7, 60, 2000])
      for (const n of [1, 2, 5, 50, 400].filter((one) => one < of))
        for (let hits = 0; hits <= n; hits += Math.max(1, Math.floor(n / 7))) {
          const found = interval(hits / n, n, of) ?? { low: -1, high: -1 };
          const wanted = tried(hits / n, n, of);
          expect(found.low).toBeCloseTo(wanted.low, 6);
          expect(found.high).toBeCloseTo(wanted.high, 6);
        }
  });

  test('A change is more than chance when the interval of the difference leaves out nought', () => {
    const round = (share: number | null, n: number, of = 2000) => ({ share, n, of });
    expect(moreThanChance(round(0.9, 400), round(0.75, 400))).toBe(true);
    expect(moreThanChance(round(0.75, 400), round(0.9, 400))).toBe(true);
    expect(moreThanChance(round(0.9, 20), round(0.75, 20))).toBe(false);
    expect(moreThanChance(round(0.9, 20, 20), round(0.75, 20, 20))).toBe(true);
    expect(moreThanChance(round(0.8, 100), round(0.8, 100))).toBe(false);
    expect(moreThanChance(round(null, 0), round(0.75, 20))).toBeNull();
  });
});

describe('buildings weighted by who lives there', () => {
  /** The same, an answer at a time. */
  const oneByOne = (strata: { counts: Five; of: number }[]) => {
    const lines = strata.flatMap(({ counts, of }) => {
      const n = counts.reduce((a, b) => a + b, 0);
      return counts.flatMap((count, word) => Array.from({ length: count }, () => ({ word, of, n })));
    });
    const homes = strata.filter(({ counts }) => counts.some((one) => one > 0)).reduce((sum, { of }) => sum + of, 0);
    const sum = [0, 0, 0, 0, 0];
    for (const { word, of, n } of lines)
      sum[word] = (sum[word] ?? 0) + Math.min(3, Math.max(0.3, of / n / (homes / lines.length)));
    return sum;
  };

  test('By hand: a tower of 90 where 10 answered and a house of 10 where 10 did', () => {
    const strata = [
      { counts: [0, 0, 0, 0, 10] as Five, of: 90 },
      { counts: [10, 0, 0, 0, 0] as Five, of: 10 },
    ];
    expect(postStratified(strata)[4]).toBeCloseTo(18, 10);
    // 0.2 would be right; no answer counts less than 0.3.
    expect(postStratified(strata)[0]).toBeCloseTo(3, 10);
  });

  test('A building without answers is left out, and nothing of nothing is nothing', () => {
    expect(
      postStratified([
        { counts: ten, of: 40 },
        { counts: none, of: 400 },
      ]),
    ).toEqual(ten);
    expect(postStratified([])).toEqual(none);
  });

  test('The same as an answer at a time', () => {
    let seed = 7;
    const dice = (to: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % to;
    };
    for (let round = 0; round < 200; round += 1) {
      const strata = Array.from({ length: 1 + dice(6) }, () => {
        const counts = [dice(9), dice(9), dice(9), dice(9), dice(9)] as Five;
        return { counts, of: counts.reduce((a, b) => a + b, 0) + dice(200) };
      });
      const [found, wanted] = [postStratified(strata), oneByOne(strata)];
      for (const at of [0, 1, 2, 3, 4]) expect(found[at]).toBeCloseTo(wanted[at] ?? 0, 8);
    }
  });
});

describe('what moves with the whole', () => {
  test('By hand, and none where nothing varies', () => {
    expect(
      importance([
        [1, 1],
        [2, 2],
        [3, 3],
      ]),
    ).toBeCloseTo(1, 12);
    expect(
      importance([
        [1, 3],
        [2, 2],
        [3, 1],
      ]),
    ).toBeCloseTo(-1, 12);
    expect(
      importance([
        [1, 2],
        [2, 1],
        [3, 3],
      ]),
    ).toBeCloseTo(0.5, 12);
    expect(
      importance([
        [5, 1],
        [5, 2],
        [5, 3],
      ]),
    ).toBeNull();
    expect(
      importance([
        [1, 1],
        [2, 2],
      ]),
    ).toBeNull();
    expect(importance([])).toBeNull();
  });
});
