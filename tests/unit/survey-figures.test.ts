import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SurveyDefinition } from '@/lib/surveys/definition';
import type { Figure } from '@/lib/surveys/figures/figure';
import { figuresOf, type Round } from '@/lib/surveys/figures/figures';
import { priorityOf } from '@/lib/surveys/figures/priority';
import { type Given, tallyOf } from '@/lib/surveys/tally';

const words = (text: string) => ({ 'zh-CN': text });
const asked = { required: true };
const definition: SurveyDefinition = {
  pages: [
    {
      id: 'one',
      questions: [
        { id: 'whole', type: 'scale', topic: 'overall', title: words('whole'), ...asked },
        {
          id: 'of',
          type: 'matrix',
          title: words('services'),
          ...asked,
          rows: [
            { id: 'repairs', words: words('repairs'), topic: 'repairs' },
            { id: 'lift', words: words('lift'), topic: 'facilities' },
            { id: 'clean', words: words('clean'), topic: 'cleaning' },
          ],
        },
        { id: 'pipes', type: 'scale', topic: 'facilities', title: words('pipes'), ...asked },
        { id: 'tell', type: 'recommend', title: words('tell'), ...asked },
      ],
    },
  ],
};
const counting = { fairCounts: false, weighting: 'from20' } as const;

/** What a count would write down of these answers, with so many sent to each building. */
function roundOf(given: Given[], sent: Record<string, number>): Round {
  const returned = Object.fromEntries(
    Object.entries(sent).map(([building, of]) => [
      building,
      { sent: of, answered: given.filter((one) => one.building === building).length },
    ]),
  );
  const total = Object.values(sent).reduce((sum, one) => sum + one, 0);
  const tally = { ...tallyOf(definition, given), returned };
  return { definition, tally, sent: total, answered: given.length, paper: 0 };
}

const times = (n: number, building: string | null, answers: Given['answers']): Given[] =>
  Array.from({ length: n }, () => ({ building, answers }));

describe('By hand (SUR-6)', () => {
  const given = [
    ...times(6, 'east', { whole: 5, 'of.repairs': 5, 'of.lift': 4, pipes: 2, tell: 10 }),
    ...times(2, 'east', { whole: 2, 'of.repairs': 1, 'of.lift': 4, pipes: 2, tell: 0 }),
    ...times(3, 'west', { whole: 4, 'of.repairs': 4, 'of.lift': 4, pipes: 2, tell: 8 }),
    ...times(3, 'west', { whole: 3, 'of.repairs': 3, 'of.lift': 4, pipes: 2, tell: 9 }),
    ...times(4, 'west', { whole: 1, 'of.repairs': 1, 'of.lift': 4, pipes: 2, tell: 3 }),
  ];
  const figures = figuresOf(roundOf(given, { east: 10, west: 40 }), counting);

  test('The whole: 9 of 18, index 62.2, mean 3.11, of 50 that were asked', () => {
    expect(figures.overall).toMatchObject({ counts: [4, 2, 3, 3, 6], n: 18, of: 50, share: 0.5, topTwo: 0.5 });
    expect(figures.overall?.index).toBeCloseTo((4 * 20 + 2 * 40 + 3 * 60 + 3 * 80 + 6 * 100) / 18);
    expect(figures.overall?.mean).toBeCloseTo((4 + 4 + 9 + 12 + 30) / 18);
    expect(figures.returned).toEqual({ sent: 50, answered: 18, paper: 0, share: 0.36, enough: false });
  });

  test('基本满意 counts where the survey says so, and never in the top two', () => {
    const fair = figuresOf(roundOf(given, { east: 10, west: 40 }), { ...counting, fairCounts: true });
    expect(fair.overall).toMatchObject({ share: 12 / 18, topTwo: 0.5 });
  });

  test('Weighted by building: the west stands for forty, the east for ten', () => {
    const [east, west] = [10 / 8 / (50 / 18), 40 / 10 / (50 / 18)];
    const share = (6 * east + 3 * west) / (8 * east + 10 * west);
    expect(figures.weighted?.share).toBeCloseTo(share);
    expect(share).toBeCloseTo(0.39);
  });

  test('Two questions after a topic are counted together, and are of no more people than answered', () => {
    const facilities = figures.topics.find(({ topic }) => topic === 'facilities');
    expect(facilities?.figure).toMatchObject({ counts: [0, 18, 0, 18, 0], n: 36, people: 18, share: 0.5 });
    expect(figures.departments.find(({ department }) => department === 'engineering')?.figure).toMatchObject({
      n: 54,
      people: 18,
      share: (18 + 9) / 54,
    });
  });

  test('What was asked and not answered has no figure', () => {
    expect(figures.topics.find(({ topic }) => topic === 'cleaning')).toEqual({
      ...{ topic: 'cleaning', figure: null, importance: null, change: null },
    });
    expect(figures.departments.find(({ department }) => department === 'cleaning')?.figure).toBeNull();
  });

  test('Recommendation: 9 of 18 gave nine or ten, 6 gave six or less', () => {
    expect(figures.recommend?.n).toBe(18);
    expect(figures.recommend?.net).toBeCloseTo((100 * (9 - 6)) / 18);
  });

  test('A topic all gave the same says nothing of its importance; three known ones are placed', () => {
    expect(figures.priority).toBeNull();
    const placed = priorityOf([
      { topic: 'repairs', score: 60, importance: 0.9 },
      { topic: 'cleaning', score: 90, importance: 0.8 },
      { topic: 'parking', score: 50, importance: 0.1 },
      { topic: 'greening', score: 88, importance: 0.2 },
      { topic: 'fees', score: null, importance: 0.2 },
    ]);
    expect(placed?.placed.map(({ topic, place }) => [topic, place])).toEqual([
      ['repairs', 'first'],
      ['cleaning', 'keep'],
      ['parking', 'later'],
      ['greening', 'enough'],
    ]);
  });
});

describe('Against the round before', () => {
  const round = (good: number, bad: number, of: number) =>
    roundOf([...times(good, 'east', { whole: 5 }), ...times(bad, 'east', { whole: 1 })], { east: of });

  test('A large change of many is no chance, a small one of few may be', () => {
    const much = figuresOf(round(160, 40, 400), counting, round(110, 90, 400)).change;
    expect(much?.points).toBeCloseTo(25);
    expect(much?.chance).toBe(true);
    expect(figuresOf(round(8, 4, 400), counting, round(7, 5, 400)).change?.chance).toBe(false);
  });

  test('Nothing before, or fewer than five then: nothing is said', () => {
    expect(figuresOf(round(8, 4, 20), counting).change).toBeNull();
    expect(figuresOf(round(8, 4, 20), counting, round(2, 2, 20)).change).toBeNull();
  });
});

describe('Of none, one, and all the same', () => {
  test('None and one: the return rate, and nothing else', () => {
    for (const n of [0, 1, 4]) {
      const figures = figuresOf(
        roundOf(times(n, 'east', { whole: 5, 'of.repairs': 5, tell: 9 }), { east: 8 }),
        counting,
      );
      expect(figures).toMatchObject({ overall: null, weighted: null, recommend: null, priority: null, change: null });
      expect(figures.returned).toMatchObject({ sent: 8, answered: n, share: n / 8, enough: n >= 4 });
      expect(figures.topics.every(({ figure }) => figure === null)).toBe(true);
    }
  });

  test('Sent to nobody: no rate', () => {
    expect(figuresOf(roundOf([], {}), counting).returned).toMatchObject({ share: null, enough: false });
  });

  test('All the same: all or nothing, with doubt only while some are missing', () => {
    const some = figuresOf(roundOf(times(8, 'east', { whole: 5 }), { east: 16 }), counting);
    expect(some.overall).toMatchObject({ share: 1, index: 100, mean: 5 });
    expect(some.overall?.interval?.low).toBeLessThan(0.95);
    const all = figuresOf(roundOf(times(8, 'east', { whole: 1 }), { east: 8 }), counting);
    expect(all.overall).toMatchObject({ share: 0, index: 20, interval: { low: 0, high: 0 } });
  });
});

const buildings = ['east', 'west', 'north', 'south'];
const answer = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
const one: fc.Arbitrary<Given> = fc
  .record({ building: fc.constantFrom(...buildings, null), whole: answer, repair: answer, lift: answer, pipes: answer })
  .map(({ building, whole, repair, lift, pipes }) => ({
    building,
    answers: Object.fromEntries(
      Object.entries({ whole, 'of.repairs': repair, 'of.lift': lift, pipes }).filter(
        ([, value]) => value !== undefined,
      ),
    ) as Given['answers'],
  }));
const many = fc.array(one, { maxLength: 60 });
const sent = Object.fromEntries(buildings.map((building) => [building, 80]));

const valuesOf = (given: Given[], ...keys: string[]): number[] =>
  keys.flatMap((key) => given.flatMap(({ answers }) => (key in answers ? [Number(answers[key])] : [])));

describe('Against counting by brute force', () => {
  test('The whole, topics and departments are what counting one by one says', () => {
    const check = (figure: Figure | null | undefined, given: Given[], ...keys: string[]) => {
      const told = keys.filter((key) => valuesOf(given, key).length >= 5);
      const values = valuesOf(given, ...told);
      if (values.length === 0) return expect(figure ?? null).toBeNull();
      expect(figure?.n).toBe(values.length);
      expect(figure?.share).toBeCloseTo(values.filter((value) => value >= 4).length / values.length);
      expect(figure?.index).toBeCloseTo(values.reduce((sum, value) => sum + 20 * value, 0) / values.length);
      expect(figure?.mean).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / values.length);
    };
    fc.assert(
      fc.property(many, (given) => {
        const figures = figuresOf(roundOf(given, sent), counting);
        const of = (topic: string) => figures.topics.find((found) => found.topic === topic)?.figure;
        check(figures.overall, given, 'whole');
        check(of('repairs'), given, 'of.repairs');
        check(of('facilities'), given, 'of.lift', 'pipes');
        check(figures.departments[0]?.figure, given, 'of.repairs', 'of.lift', 'pipes');
      }),
    );
  });
});

describe('Nothing is of fewer than five (SUR-5)', () => {
  test('No figure, nor any figure of the whole less those of buildings', () => {
    fc.assert(
      fc.property(many, (given) => {
        const figures = figuresOf(roundOf(given, sent), counting);
        const overall = figures.buildings.map(({ overall: figure }) => figure);
        apart(figures.overall, overall);
        for (const { topic, figure } of figures.topics)
          apart(
            figure,
            figures.buildings.map(({ topics }) => topics[topic] ?? null),
          );
      }),
      { numRuns: 300 },
    );
  });

  function apart(whole: Figure | null, parts: (Figure | null)[]) {
    const sizes = parts.flatMap((part) => part?.people ?? []);
    for (const size of [whole?.people ?? 0, ...sizes]) expect(size === 0 || size >= 5).toBe(true);
    if (!whole) return expect(sizes).toEqual([]);
    for (let some = 0; some < 2 ** parts.length; some += 1) {
      const taken = parts.filter((_, at) => some & (1 << at)).reduce((sum, part) => sum + (part?.n ?? 0), 0);
      const left = whole.n - taken;
      expect(left === 0 || left >= 5).toBe(true);
    }
  }
});
