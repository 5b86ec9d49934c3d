import { expect, test } from 'vitest';
import type { Question } from '@/lib/surveys/definition';
import { optionScore } from '@/lib/surveys/figures/option-score';

const words = { 'zh-CN': '选项' };
const asked = (scores: (number | undefined)[]) =>
  ({
    ...{ id: 'q1', type: 'single', title: words, required: true, other: true },
    options: scores.map((score, at) => ({ id: `o${at}`, words, ...(score === undefined ? {} : { score }) })),
  }) as Extract<Question, { type: 'single' }>;

test('The mean of scored options, by hand: (3·100 + 1·60 + 1·0) / 5', () => {
  expect(optionScore(asked([100, 60, 0]), { o0: 3, o1: 1, o2: 1 })).toEqual({ mean: 72, n: 5 });
});

test('What counts nothing is left out: options without a score and words of one’s own', () => {
  expect(optionScore(asked([80, undefined]), { o0: 2, o1: 7, other: 4 })).toEqual({ mean: 80, n: 2 });
});

test('No scores, no answers: no mean; all the same: that', () => {
  expect(optionScore(asked([undefined, undefined]), { o0: 9 })).toBeNull();
  expect(optionScore(asked([100, 0]), {})).toBeNull();
  expect(optionScore(asked([100, 0]), { o1: 6 })).toEqual({ mean: 0, n: 6 });
});
