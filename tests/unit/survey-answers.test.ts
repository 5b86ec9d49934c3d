import { describe, expect, test } from 'vitest';
import { type SurveyDefinition, surveyDefinition } from '@/lib/surveys/definition';
import { holds } from '@/lib/surveys/holds';
import { minutesOf, problemsOf } from '@/lib/surveys/problems';
import { readAnswers } from '@/lib/surveys/read-answers';
import { walk } from '@/lib/surveys/shown';

const words = (text: string) => ({ 'zh-CN': text });
const options = ['clean', 'safe', 'green'].map((id) => ({ id, words: words(id) }));
const none = { id: 'none', words: words('none'), alone: true };
const title = words('题目');

/** A survey of these questions on one page. */
const survey = (...questions: unknown[]): SurveyDefinition =>
  surveyDefinition.parse({ pages: [{ id: 'p1', questions }] });

const satisfied = { id: 'whole', type: 'scale', title };
const why = { id: 'why', type: 'multiple', title, options: [...options, none], other: true, max: 2 };
const low = survey(
  satisfied,
  { ...why, when: { of: 'whole', to: 2 } },
  { id: 'more', type: 'long', title, required: false },
);

const SHOT = '0191f0c2-7a3b-7c4d-8e5f-0123456789ab';

describe('a condition (SUR-4)', () => {
  test('Looks at what was chosen, at a number, and at others', () => {
    expect(holds({ of: 'a', is: ['x'] }, { a: 'x' })).toBe(true);
    expect(holds({ of: 'a', is: ['x'] }, { a: ['y', 'x'] })).toBe(true);
    expect(holds({ of: 'a', is: ['x'] }, {})).toBe(false);
    expect(holds({ not: { of: 'a', is: ['x'] } }, {})).toBe(true);
    expect(holds({ of: 'a', from: 2, to: 3 }, { a: 3 })).toBe(true);
    expect(holds({ of: 'a', from: 2, to: 3 }, { a: 4 })).toBe(false);
    expect(holds({ of: 'a', from: 2 }, { a: '3' })).toBe(false);
    expect(
      holds(
        {
          all: [
            { of: 'a', to: 2 },
            {
              any: [
                { of: 'b', is: ['y'] },
                { of: 'b', is: ['z'] },
              ],
            },
          ],
        },
        { a: 1, b: 'z' },
      ),
    ).toBe(true);
  });

  test('A hidden answer shows no other question', () => {
    const chain = survey(
      satisfied,
      { ...why, when: { of: 'whole', to: 2 } },
      { id: 'safe', type: 'short', title, when: { of: 'why', is: ['safe'] } },
    );
    const given = { whole: 5, why: ['safe'], safe: '门禁坏了' };
    expect(walk(chain, given).asked.map(({ id }) => id)).toEqual(['whole']);
    expect(walk(chain, given).counted).toEqual({ whole: 5 });
    expect(walk(chain, { ...given, whole: 1 }).counted).toEqual({ ...given, whole: 1 });
  });
});

describe('answers as posted', () => {
  test('Answers to questions that are not asked are dropped, and to none at all', () => {
    expect(readAnswers(low, { whole: '5', why: ['safe'], strange: 'x' })).toEqual({
      answers: { whole: 5 },
      objections: {},
    });
    expect(readAnswers(low, { whole: '1', why: ['safe'] }).answers).toEqual({ whole: 1, why: ['safe'] });
  });

  test('Each objection stands beside its question', () => {
    const objections = (posted: Record<string, string | string[]>) => readAnswers(low, posted).objections;
    expect(objections({})).toEqual({ whole: 'missing' });
    for (const forged of ['0', '6', '3.5', 'x', '-1', '99'])
      expect(objections({ whole: forged })).toEqual({ whole: 'notOne' });
    expect(objections({ whole: '1' })).toEqual({ why: 'missing' });
    expect(objections({ whole: '1', why: ['forged'] })).toEqual({ why: 'notOne' });
    expect(objections({ whole: '1', why: ['clean', 'safe', 'green'] })).toEqual({ why: 'many' });
    expect(objections({ whole: '1', why: ['none', 'safe'] })).toEqual({ why: 'alone' });
    expect(objections({ whole: '1', why: ['other'] })).toEqual({ why: 'otherWords' });
    expect(objections({ whole: '1', why: ['other'], 'why.other': '啊'.repeat(101) })).toEqual({ why: 'long' });
    expect(objections({ whole: '1', why: ['other'], 'why.other': '停车' })).toEqual({});
    expect(objections({ whole: '5', more: '长'.repeat(5000) })).toEqual({ more: 'long' });
  });

  test('The same tick twice counts once', () => {
    expect(readAnswers(low, { whole: '2', why: ['safe', 'safe'] }).answers.why).toEqual(['safe']);
  });

  test('Every type takes what it asks for and nothing else', () => {
    const all = survey(
      { id: 'one', type: 'single', title, options },
      {
        id: 'rows',
        type: 'matrix',
        title,
        rows: [
          { id: 'a', words: words('甲') },
          { id: 'b', words: words('乙') },
        ],
      },
      { id: 'nps', type: 'recommend', title },
      { id: 'stars', type: 'stars', title },
      { id: 'order', type: 'ranking', title, options },
      { id: 'yes', type: 'yesNo', title },
      { id: 'day', type: 'date', title },
      { id: 'shot', type: 'photo', title },
      { id: 'said', type: 'short', title },
      { id: 'part', type: 'text', title },
    );
    const good = {
      one: 'clean',
      'rows.a': '5',
      'rows.b': '1',
      nps: '0',
      stars: '5',
      order: ['green', 'safe', 'clean'],
      yes: 'no',
      day: '2026-11-21',
      shot: SHOT,
      said: '好',
    };
    expect(readAnswers(all, good)).toEqual({
      answers: { ...good, 'rows.a': 5, 'rows.b': 1, nps: 0, stars: 5, shot: [SHOT] },
      objections: {},
    });
    const bad = {
      one: 'x',
      'rows.a': '6',
      'rows.b': '',
      nps: '11',
      stars: '0',
      order: ['green', 'safe'],
      yes: 'maybe',
      day: '2026-02-30',
      shot: [SHOT, SHOT.replace('c', 'd')],
      said: '长'.repeat(101),
      part: 'x',
    };
    expect(readAnswers(all, bad).objections).toEqual({
      one: 'notOne',
      'rows.a': 'notOne',
      'rows.b': 'missing',
      nps: 'notOne',
      stars: 'notOne',
      order: 'few',
      yes: 'notOne',
      day: 'notOne',
      shot: 'many',
      said: 'long',
    });
    for (const shot of ['f1', '../../etc', [SHOT, 'x'], `${SHOT} `.repeat(2)])
      expect(readAnswers(all, { ...good, shot }).objections).toEqual({ shot: 'photoGone' });
    expect(readAnswers(all, { ...good, shot: [] }).objections).toEqual({});
  });
});

describe('the check before sending', () => {
  const problems = (...questions: unknown[]) =>
    problemsOf(survey(...questions)).map(({ why: said, id }) => [said, id].filter(Boolean).join(' '));

  test('A good one has none', () => {
    expect(problemsOf(low)).toEqual([]);
    expect(minutesOf(low)).toBe(1);
  });

  test('A condition on itself, on a later question, in a circle, or on nothing', () => {
    expect(problems({ ...satisfied, when: { of: 'whole', to: 2 } })).toEqual(['laterRef whole']);
    expect(
      problems({ ...satisfied, when: { of: 'b', to: 2 } }, { ...satisfied, id: 'b', when: { of: 'whole', to: 2 } }),
    ).toEqual(['laterRef whole']);
    expect(problems({ ...satisfied, when: { of: 'gone', to: 2 } })).toEqual(['unknownRef whole']);
  });

  test('A question that no answer leads to', () => {
    const led = (when: unknown) => problems(satisfied, { id: 'q', type: 'short', title, when });
    expect(led({ of: 'whole', is: ['x'] })).toEqual(['unreachable q']);
    expect(
      led({
        all: [
          { of: 'whole', to: 2 },
          { of: 'whole', from: 3 },
        ],
      }),
    ).toEqual(['unreachable q']);
    expect(led({ not: { of: 'whole', from: 1, to: 5 } })).toEqual(['unreachable q']);
    expect(
      led({
        any: [
          { of: 'whole', to: 2 },
          { of: 'whole', from: 5 },
        ],
      }),
    ).toEqual([]);
  });

  test('One that cannot be answered, the same name twice, nothing asked, too long', () => {
    expect(problems({ ...why, min: 3, max: 2 })).toEqual(['unanswerable why']);
    expect(problems({ ...why, max: 9, other: false, min: 4 })).toEqual(['unanswerable why']);
    expect(problems({ ...why, options: [...options, options[0]] })).toEqual(['sameOption why']);
    expect(problems(satisfied, satisfied)).toEqual(['sameId whole']);
    expect(problems({ id: 't', type: 'text', title })).toEqual(['nothingAsked']);
    expect(problems(...Array.from({ length: 21 }, (_, at) => ({ id: `q${at}`, type: 'long', title })))).toEqual([
      'long',
    ]);
  });
});
