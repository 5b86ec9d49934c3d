import { describe, expect, test } from 'vitest';
import { type SurveyDefinition, surveyDefinition } from '@/lib/surveys/definition';
import { readDefinition } from '@/lib/surveys/edit-input';
import { problemsOf } from '@/lib/surveys/problems';
import { readAnswers } from '@/lib/surveys/read-answers';

const title = { 'zh-CN': '题目' };
const options = ['a', 'b'].map((id) => ({ id, words: title }));
const survey = (...questions: unknown[]): SurveyDefinition =>
  surveyDefinition.parse({ pages: [{ id: 'p1', questions }] });
const long = '长'.repeat(5000);

describe('forged answers', () => {
  test('Words of 「其他」 count only where it is there and was chosen: else anything of any length would be kept', () => {
    const asks = survey(
      { id: 'whole', type: 'scale', title },
      { id: 'rows', type: 'matrix', title, rows: [{ id: 'one', words: title }] },
      { id: 'why', type: 'single', title, options, other: true },
      { id: 'more', type: 'multiple', title, options, other: true },
    );
    const given = { whole: '3', 'rows.one': '4', why: 'a', more: ['a', 'b'] };
    const hidden = Object.fromEntries(['whole', 'rows', 'why', 'more'].map((id) => [`${id}.other`, long]));
    const { answers, objections } = readAnswers(asks, { ...given, ...hidden });
    expect(objections).toEqual({});
    expect(answers).toEqual({ whole: 3, 'rows.one': 4, why: 'a', more: ['a', 'b'] });
    const chosen = readAnswers(asks, { ...given, why: 'other', 'why.other': long });
    expect(chosen.objections).toEqual({ why: 'long' });
  });

  test('Five thousand characters are refused beside their question', () => {
    const asks = survey({ id: 'said', type: 'long', title }, { id: 'short', type: 'short', title });
    expect(readAnswers(asks, { said: long, short: long }).objections).toEqual({ said: 'long', short: 'long' });
  });
});

describe('forged questions', () => {
  const definitionOf = (...questions: unknown[]) => JSON.stringify({ pages: [{ id: 'p1', questions }] });
  const scales = [1, 2, 3, 4, 5, 6].map((n) => ({ id: `q${n}`, type: 'scale', title }));

  test('An id that every object has, a row called as other words are, and signs no database takes', async () => {
    const unread = expect.objectContaining({ key: 'surveyUnread' });
    await expect(readDefinition(definitionOf({ id: 'constructor', type: 'yesNo', title }))).rejects.toEqual(unread);
    const optional = [{ id: 'constructor', words: title }, ...options];
    await expect(readDefinition(definitionOf({ id: 'q1', type: 'single', title, options: optional }))).rejects.toEqual(
      unread,
    );
    for (const sign of ['\u0000', '\ud83d'])
      await expect(
        readDefinition(definitionOf({ id: 'q1', type: 'yesNo', title: { 'zh-CN': `题${sign}目` } })),
      ).rejects.toEqual(unread);
    const rows = [{ id: 'other', words: title }];
    expect(problemsOf(survey({ id: 'q1', type: 'matrix', title, rows }))).toEqual([{ why: 'sameOption', id: 'q1' }]);
  });

  test('A condition deeper than anybody writes is refused', async () => {
    const deep = (depth: number) =>
      definitionOf(...scales, {
        ...{ id: 'z', type: 'yesNo', title },
        when: JSON.parse(`${'{"not":'.repeat(depth)}{"of":"q1","to":2}${'}'.repeat(depth)}`),
      });
    await expect(readDefinition(deep(8))).resolves.toBeTruthy();
    await expect(readDefinition(deep(9))).rejects.toMatchObject({ key: 'surveyUnread' });
    await expect(readDefinition(deep(1000))).rejects.toMatchObject({ key: 'surveyUnread' });
  });

  test('Conditions of thousands of leaves are checked in a moment', async () => {
    const never = (k: number): unknown =>
      k === 0 ? { not: { of: 'q1', from: 1 } } : { any: Array.from({ length: 8 }, () => never(k - 1)) };
    const touch = scales.map(({ id }) => ({ of: id, from: 1 }));
    const asks = [{ ...{ id: 'z', type: 'yesNo', title }, when: { all: [...touch, never(4)] } }];
    const small = scales.map(({ id }, at) => ({ ...{ id: `y${at}`, type: 'yesNo', title }, when: { of: id, to: 0 } }));
    const definition = await readDefinition(definitionOf(...scales, ...asks, ...small));
    const began = performance.now();
    const found = problemsOf(definition).map(({ why, id }) => [why, id]);
    expect(performance.now() - began).toBeLessThan(3000);
    // What is simple is looked at none the less.
    expect(found).toEqual(small.map(({ id }) => ['unreachable', id]));
  });
});
