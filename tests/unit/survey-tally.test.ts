import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SurveyDefinition } from '@/lib/surveys/definition';
import { placesOf } from '@/lib/surveys/figures/places';
import { importanceIn } from '@/lib/surveys/figures/priority';
import { walk } from '@/lib/surveys/shown';
import { importance } from '@/lib/surveys/statistics';
import { type Given, type Sums, tallyOf } from '@/lib/surveys/tally';

const words = (text: string) => ({ 'zh-CN': text });
const asked = { required: true };
/** Why, of those alone to whom the repairs were poor; and what to mend first. */
const definition: SurveyDefinition = {
  pages: [
    {
      id: 'one',
      questions: [
        { id: 'whole', type: 'scale', topic: 'overall', title: words('whole'), ...asked },
        { id: 'pipes', type: 'scale', topic: 'repairs', title: words('pipes'), ...asked },
        { id: 'lamps', type: 'scale', topic: 'repairs', title: words('lamps'), required: false },
        {
          ...{ id: 'speed', type: 'scale', topic: 'attitude', title: words('speed'), ...asked },
          when: { of: 'pipes', to: 2 },
        },
        {
          ...{ id: 'order', type: 'ranking', title: words('order'), ...asked },
          options: ['lift', 'light', 'lawn'].map((id) => ({ id, words: words(id) })),
        },
      ],
    },
  ],
};
const times = (n: number, building: string | null, answers: Given['answers']): Given[] =>
  Array.from({ length: n }, () => ({ building, answers }));

describe('Ranking (SUR-4, SUR-6)', () => {
  const order = (...order: string[]): Given['answers'] => ({ whole: 4, order });
  const given = [
    ...times(4, 'east', order('light', 'lift', 'lawn')),
    ...times(3, 'east', order('lift', 'light', 'lawn')),
    ...times(2, 'west', order('lift', 'lawn', 'light')),
  ];
  const five = fc.array(fc.shuffledSubarray(['lift', 'light', 'lawn'], { minLength: 3 }), { minLength: 5 });

  test('By hand: nine orders of three things', () => {
    const places = tallyOf(definition, given).places?.order ?? {};
    expect(places).toEqual({ lift: [5, 4, 0], light: [4, 3, 2], lawn: [0, 2, 7] });
    expect(placesOf(places)).toEqual([
      { option: 'lift', counts: [5, 4, 0], n: 9, mean: 13 / 9, first: 5 / 9 },
      { option: 'light', counts: [4, 3, 2], n: 9, mean: 16 / 9, first: 4 / 9 },
      { option: 'lawn', counts: [0, 2, 7], n: 9, mean: 25 / 9, first: 0 },
    ]);
  });

  test('The same as looking through every order', () => {
    fc.assert(
      fc.property(five, (orders) => {
        const all = orders.map((one) => ({ building: null, answers: order(...one) }));
        for (const { option, mean, first, n } of placesOf(tallyOf(definition, all).places?.order ?? {})) {
          const places = orders.map((one) => one.indexOf(option) + 1);
          expect(n).toBe(orders.length);
          expect(mean).toBeCloseTo(places.reduce((sum, place) => sum + place, 0) / places.length, 10);
          expect(first).toBeCloseTo(places.filter((place) => place === 1).length / places.length, 10);
        }
      }),
    );
  });

  test('All in the same order, and options as good as each other: who is first more often stands first', () => {
    const same = placesOf(tallyOf(definition, times(5, null, order('lawn', 'lift', 'light'))).places?.order ?? {});
    expect(same.map(({ option, mean, first }) => [option, mean, first])).toEqual([
      ['lawn', 1, 1],
      ['lift', 2, 0],
      ['light', 3, 0],
    ]);
    expect(placesOf({ a: [0, 4, 0], b: [2, 0, 2] }).map(({ option }) => option)).toEqual(['b', 'a']);
  });

  test('Of fewer than five there is no place, nor of nobody, nor in a count of before', () => {
    expect(tallyOf(definition, given.slice(0, 4)).places).toEqual({});
    expect(tallyOf(definition, given.slice(0, 4)).whole).toEqual({});
    expect(placesOf({ lift: [0, 0, 0] })).toEqual([]);
    expect(placesOf({})).toEqual([]);
  });
});

describe('What moves with the whole is kept finished (SUR-5)', () => {
  const both = times(6, null, { whole: 4, pipes: 5 }).concat(times(3, null, { whole: 2, pipes: 1 }));

  test('One who left out the whole: nothing kept, taken from the counts, gives that one answer', () => {
    const tally = tallyOf(definition, [...both, ...times(1, null, { pipes: 3 })]);
    expect(tally.whole.pipes).toEqual({ 1: 3, 3: 1, 5: 6 });
    expect(Object.keys(tally).sort()).toEqual(['buildings', 'importance', 'places', 'whole']);
    expect(tally.importance).toEqual({ repairs: 1 });
  });

  test('Two decimals of r over all pairs of a topic, of questions with five pairs or more', () => {
    const answer = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
    const sheet = fc.record({ whole: answer, pipes: answer, lamps: answer });
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 40 }), (sheets) => {
        const given = sheets.map((one) => ({ building: null, answers: JSON.parse(JSON.stringify(one)) }));
        const pairs = (['pipes', 'lamps'] as const).flatMap((key) => {
          const found = sheets.flatMap((one) => (one[key] && one.whole ? [[one[key], one.whole] as const] : []));
          return found.length >= 5 ? found : [];
        });
        const wanted = importance(pairs);
        const found = tallyOf(definition, given).importance?.repairs;
        expect(found === undefined).toBe(wanted === null);
        if (found === undefined || wanted === null) return;
        expect(Math.abs(found - wanted)).toBeLessThanOrEqual(0.005 + 1e-12);
        expect(Math.abs(found * 100 - Math.round(found * 100))).toBeLessThan(1e-9);
      }),
    );
  });

  test('A count of before still tells it from its sums', () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }));
    const sumsOf = (pairs: [number, number][]): Sums => {
      const sum = (of: (x: number, y: number) => number) => pairs.reduce((all, [x, y]) => all + of(x, y), 0);
      const [xy, xx, yy] = [sum((x, y) => x * y), sum((x) => x * x), sum((_, y) => y * y)];
      return [pairs.length, sum((x) => x), sum((_, y) => y), xy, xx, yy];
    };
    fc.assert(
      fc.property(fc.array(pair), fc.array(pair), (pipes, lamps) => {
        const old = { whole: {}, buildings: {}, returned: {}, drivers: { pipes: sumsOf(pipes), lamps: sumsOf(lamps) } };
        const found = importanceIn(old, 'repairs', ['pipes', 'lamps', 'none']);
        const wanted = importance([...pipes, ...lamps]);
        if (wanted === null) expect(found).toBeNull();
        else expect(found).toBeCloseTo(wanted, 9);
      }),
    );
    expect(importanceIn({ whole: {}, buildings: {}, returned: {} }, 'repairs', ['pipes'])).toBeNull();
  });
});

describe('Being asked is an answer too (SUR-5)', () => {
  test('Three of a building none of whom was asked why: nothing says that none of them was', () => {
    const given = [...times(5, 'east', { whole: 2, pipes: 1, speed: 2 }), ...times(3, 'west', { whole: 5, pipes: 5 })];
    const tally = tallyOf(definition, given);
    expect(tally.whole.speed).toEqual({ 2: 5 });
    expect(tally.buildings).toEqual({});
  });

  test('Whatever was asked, whoever is not told apart is five people together or nobody', () => {
    const sheet = fc.record({
      building: fc.constantFrom('east', 'east', 'east', 'east', 'west', null),
      whole: fc.integer({ min: 1, max: 5 }),
      pipes: fc.integer({ min: 1, max: 5 }),
      speed: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 16 }), (sheets) => {
        const given = sheets.map(({ building, ...answers }) => ({
          building,
          answers: walk(definition, answers).counted,
        }));
        const { buildings } = tallyOf(definition, given);
        for (const key of ['whole', 'pipes', 'speed']) {
          const told = Object.keys(buildings).filter((building) => buildings[building]?.[key]);
          const rest = given.filter(({ building }) => !told.includes(building ?? ''));
          const answered = rest.filter(({ answers }) => key in answers);
          if (told.length > 0) for (const some of [rest, answered]) expect([0, 5]).toContain(Math.min(5, some.length));
        }
      }),
      { numRuns: 500 },
    );
  });
});
