import { expect, test } from 'vitest';
import { courseOf, END, isOneTap, keysIn, stepsOf } from '@/components/surveys/steps';
import type { Question, SurveyDefinition } from '@/lib/surveys/definition';
import { lowScores } from '@/lib/surveys/low-scores';
import { nameOf, postedOf } from '@/lib/surveys/posted';

const words = (text: string) => ({ 'zh-CN': text });
const scale = { id: 'whole', type: 'scale', topic: 'overall', title: words('总体'), required: true } as const;
const rows = [
  { id: 'clean', words: words('清洁'), topic: 'cleaning' as const },
  { id: 'guard', words: words('秩序') },
];
const questions: Question[] = [
  { id: 'hello', type: 'text', title: words('您好'), required: false },
  scale,
  { id: 'why', type: 'long', title: words('为什么'), required: true, when: { of: 'whole', from: 1, to: 2 } },
  { id: 'parts', type: 'matrix', title: words('各项'), required: true, rows },
  { id: 'thanks', type: 'text', title: words('谢谢'), required: false },
];
const definition: SurveyDefinition = { pages: [{ id: 'one', questions }] };
const ids = (given: Record<string, string>) => courseOf(definition, given).steps.map(({ id }) => id);

test('A text stands with the question after it, the last one with the one before', () => {
  expect(stepsOf(questions).map((step) => step.questions.map(({ id }) => id))).toEqual([
    ['hello', 'whole'],
    ['why'],
    ['parts', 'thanks'],
  ]);
});

test('A question on a condition comes and goes with the answer it looks at, and the last step sends', () => {
  expect(ids({})).toEqual(['whole', 'parts', END]);
  expect(ids({ [nameOf('whole')]: '2' })).toEqual(['whole', 'why', 'parts', END]);
  expect(ids({ [nameOf('whole')]: '9' })).toEqual(['whole', 'parts', END]);
});

test('One tap leads on where it is the whole answer', () => {
  expect(stepsOf(questions).map(isOneTap)).toEqual([true, false, false]);
  expect(keysIn({ id: 'parts', questions })).toContain('parts.guard');
});

test('Only answers are read as answers', () => {
  expect(postedOf({ survey: '1', 'q.whole': '2', again: '1' })).toEqual({ whole: '2' });
});

test('Low is 2 and under, called by its row or its topic', () => {
  expect(lowScores(definition, { whole: 2, 'parts.clean': 1, 'parts.guard': 3 })).toEqual([
    { name: 'whole', topic: 'overall', score: 2 },
    { name: 'parts.clean', words: words('清洁'), topic: 'cleaning', score: 1 },
  ]);
});
