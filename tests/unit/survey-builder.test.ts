import { describe, expect, it } from 'vitest';
import {
  addPage,
  freshQuestion,
  insertAt,
  joinPage,
  moveBy,
  moveTo,
  nextId,
  type QuestionType,
  remove,
} from '@/components/surveys/builder/changes';
import { isFlat, joinOf, treeOf } from '@/components/surveys/builder/when';
import type { SurveyDefinition } from '@/lib/surveys/definition';
import { surveyDefinition } from '@/lib/surveys/definition';
import { gapsOf } from '@/lib/surveys/gaps';
import { type Condition, leavesOf } from '@/lib/surveys/holds';
import { idsOf, questionsOf } from '@/lib/surveys/questions';
import { templates } from '@/lib/surveys/templates';

const yesNo = (id: string) => ({ id, type: 'yesNo' as const, title: { 'zh-CN': id }, required: true });
const survey: SurveyDefinition = {
  pages: [
    { id: 'p1', questions: [yesNo('q1'), yesNo('q2'), yesNo('q3')] },
    { id: 'p2', questions: [yesNo('q4')] },
  ],
};
const order = ({ pages }: SurveyDefinition) => pages.map(({ questions }) => questions.map(({ id }) => id).join(' '));

describe('the order of questions', () => {
  it('Changes by one place, over the border of a page too, and not beyond either end', () => {
    expect(order(moveBy(survey, 'q2', 1))).toEqual(['q1 q3 q2', 'q4']);
    expect(order(moveBy(survey, 'q2', -1))).toEqual(['q2 q1 q3', 'q4']);
    expect(order(moveBy(survey, 'q3', 1))).toEqual(['q1 q2', 'q3 q4']);
    expect(order(moveBy(survey, 'q4', -1))).toEqual(['q1 q2 q3 q4', '']);
    expect(order(moveBy(survey, 'q1', -1))).toEqual(order(survey));
    expect(order(moveBy(survey, 'q4', 1))).toEqual(order(survey));
  });

  it('Changes to where it was dropped, as places were counted before', () => {
    expect(order(moveTo(survey, 'q1', { page: 0, at: 3 }))).toEqual(['q2 q3 q1', 'q4']);
    expect(order(moveTo(survey, 'q3', { page: 0, at: 0 }))).toEqual(['q3 q1 q2', 'q4']);
    expect(order(moveTo(survey, 'q1', { page: 1, at: 0 }))).toEqual(['q2 q3', 'q1 q4']);
    expect(order(moveTo(survey, 'q2', { page: 0, at: 1 }))).toEqual(order(survey));
  });

  it('Is kept when pages are joined and questions come back', () => {
    expect(order(joinPage(survey, 1))).toEqual(['q1 q2 q3 q4']);
    expect(order(joinPage(survey, 0))).toEqual(['q1 q2 q3 q4']);
    const back = insertAt(remove(survey, 'q2'), yesNo('q2'), { page: 0, at: 1 });
    expect(order(back)).toEqual(order(survey));
    expect(gapsOf(addPage(survey, idsOf(survey)))).toEqual([{ why: 'emptyPage', page: 2 }]);
  });
});

describe('ids', () => {
  it('Are higher than any that was ever used, whatever went away', () => {
    expect(nextId('q', ['q1', 'q7', 'o9', 'p12', 'whole'])).toBe('q8');
    expect(nextId('o', [])).toBe('o1');
    expect(idsOf(templates.halfYear)).toContain('slow');
  });
});

const types: QuestionType[] = ['single', 'multiple', 'scale', 'matrix', 'recommend', 'stars', 'ranking'];
it.each([...types, ...(['yesNo', 'date', 'photo', 'short', 'long', 'text'] as const)])(
  'A new question of type %s lacks its words alone',
  (type) => {
    const fresh = freshQuestion(type, ['q3', 'o2', 'r5']);
    expect(fresh.id).toBe('q4');
    expect(gapsOf({ pages: [{ id: 'p1', questions: [fresh] }] }).every(({ why }) => why.startsWith('no'))).toBe(true);
    const written = JSON.parse(JSON.stringify(fresh).replaceAll('"zh-CN":""', '"zh-CN":"写了"'));
    const whole = { pages: [{ id: 'p1', questions: [written] }] };
    expect(surveyDefinition.parse(whole)).toEqual(whole);
    expect(gapsOf(whole)).toEqual([]);
    expect(questionsOf(whole)).toHaveLength(1);
  },
);

describe('conditions', () => {
  const low: Condition = { of: 'q1', from: 1, to: 2 };
  const yes: Condition = { of: 'q2', is: ['yes'] };

  it('Of one level are shown part by part, deeper ones and what was only answered are left as they are', () => {
    expect([low, { all: [low, yes] }, { any: [low] }].every(isFlat)).toBe(true);
    expect([{ not: low }, { all: [low, { any: [yes] }] }, { of: 'q1' }].some(isFlat)).toBe(false);
  });

  it('Come back as they were taken apart', () => {
    for (const tree of [low, { all: [low, yes] }, { any: [low, yes] }])
      expect(treeOf(leavesOf(tree), joinOf(tree))).toEqual(tree);
    expect(treeOf([], 'all')).toBeUndefined();
  });

  it('Of no answer are not written yet', () => {
    const question = { ...yesNo('q2'), when: { all: [low, { of: 'q2', is: [] }] } };
    expect(gapsOf({ pages: [{ id: 'p1', questions: [question] }] })).toEqual([{ why: 'noChoice', id: 'q2' }]);
  });
});
