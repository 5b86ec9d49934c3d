import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SurveyDefinition } from '@/lib/surveys/definition';
import { weightedOf } from '@/lib/surveys/figures/weighted';
import { type Given, tallyOf } from '@/lib/surveys/tally';

const definition: SurveyDefinition = {
  pages: [
    {
      id: 'one',
      questions: [{ id: 'whole', type: 'scale', topic: 'overall', title: { 'zh-CN': 'whole' }, required: true }],
    },
  ],
};
const counting = { fairCounts: false, weighting: 'from20' } as const;
/** One who answered: at home in a building that the sheet bears too, unless it is paper. */
type Sheet = { home: string; paper?: boolean; whole: number };
const times = (n: number, sheet: Sheet): Sheet[] => Array.from({ length: n }, () => sheet);

function weighted(sheets: Sheet[], sent: Record<string, number>, more = counting) {
  const given: Given[] = sheets.map(({ home, paper, whole }) => ({
    building: paper ? null : home,
    answers: { whole },
  }));
  const returned = Object.fromEntries(
    Object.entries(sent).map(([building, of]) => [
      building,
      { sent: of, answered: sheets.filter(({ home }) => home === building).length },
    ]),
  );
  const tally = { ...tallyOf(definition, given), returned };
  return weightedOf({ definition, tally, paper: sheets.filter(({ paper }) => paper).length }, more);
}

describe('Weighted by building, of the answers of a survey (SUR-6)', () => {
  test('By hand: a building that did not answer at all is stood for by the others that are too small', () => {
    const sheets = [...times(20, { home: 'a', whole: 5 }), ...times(6, { home: 'b', whole: 1 })];
    // a: 20 of 40, b: 6 of 20 and c: 0 of 20; b is told apart, c by nobody, so that it is left out.
    expect(weighted(sheets, { a: 40, b: 20, c: 20 })?.share).toBeCloseTo((20 * 2) / (20 * 2 + 6 * (20 / 6)), 10);
    // d has three: with b they are one, and stand for c too.
    const more = [...sheets, ...times(3, { home: 'd', whole: 5 })];
    const rest = 70 / 9;
    expect(weighted(more, { a: 40, b: 20, c: 20, d: 30 })?.share).toBeCloseTo(
      (20 * 2 + 3 * Math.min(3 * (110 / 29), rest)) / (20 * 2 + 9 * Math.min(3 * (110 / 29), rest)),
      10,
    );
  });

  test('By hand: paper stands for the homes that answered on paper', () => {
    const sheets = [
      ...times(10, { home: 'tower', whole: 5 }),
      ...times(10, { home: 'tower', paper: true, whole: 1 }),
      ...times(10, { home: 'house', whole: 5 }),
    ];
    // Half of the tower’s 90 are content, and all ten of the house.
    expect(weighted(sheets, { tower: 90, house: 10 })?.share).toBeCloseTo(0.55, 10);
    expect(weighted(sheets, { tower: 90, house: 10 })?.index).toBeCloseTo(0.55 * 100 + 0.45 * 20, 10);
  });

  test('The same as giving each who answered as many homes as answered for, where every building is told apart', () => {
    const home = fc.record({
      sent: fc.integer({ min: 40, max: 60 }),
      phone: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 20, maxLength: 40 }),
    });
    fc.assert(
      fc.property(fc.array(home, { minLength: 1, maxLength: 6 }), fc.boolean(), (homes, fairCounts) => {
        const sheets = homes.flatMap(({ phone }, at) => phone.map((whole) => ({ home: `h${at}`, whole })));
        const sent = Object.fromEntries(homes.map((one, at) => [`h${at}`, one.sent]));
        const least = fairCounts ? 3 : 4;
        let [good, all] = [0, 0];
        for (const { sent: of, phone } of homes)
          for (const whole of phone) {
            good += whole >= least ? of / phone.length : 0;
            all += of / phone.length;
          }
        const found = weighted(sheets, sent, { ...counting, fairCounts } as typeof counting);
        expect(found?.share).toBeCloseTo(good / all, 10);
      }),
    );
  });

  test('Of none, of four, of one building, all the same', () => {
    expect(weighted([], { a: 10 })).toBeNull();
    expect(weighted(times(4, { home: 'a', whole: 5 }), { a: 10 })).toBeNull();
    expect(weighted(times(5, { home: 'a', whole: 5 }), { a: 10, b: 90 })).toEqual({ share: 1, index: 100 });
    expect(weighted(times(6, { home: 'a', paper: true, whole: 1 }), { a: 10 })).toEqual({ share: 0, index: 20 });
  });
});
