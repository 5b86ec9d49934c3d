import { describe, expect, it } from 'vitest';
import { surveyDefinition } from '@/lib/surveys/definition';
import { gapsOf } from '@/lib/surveys/gaps';
import { minutesOf, problemsOf } from '@/lib/surveys/problems';
import { answerKeys, questionsOf } from '@/lib/surveys/questions';
import { templates } from '@/lib/surveys/templates';

describe.each(Object.entries(templates))('the template %s', (_kind, template) => {
  it('Can be sent as it stands, is answered in three minutes, and says everything in both languages', () => {
    expect(surveyDefinition.parse(template)).toEqual(template);
    expect([...problemsOf(template), ...gapsOf(template)]).toEqual([]);
    expect(minutesOf(template)).toBeLessThanOrEqual(3);
    const texts = JSON.stringify(template);
    expect(texts.match(/"zh-CN"/g)?.length).toBe(texts.match(/"en"/g)?.length);
  });
});

it('The half-yearly survey asks after the whole, nine services, the reasons of who is dissatisfied, and a recommendation', () => {
  const questions = questionsOf(templates.halfYear);
  expect(questions.map(({ type }) => type)).toEqual(['scale', 'multiple', 'matrix', 'recommend', 'long']);
  expect(questions.flatMap(answerKeys)).toHaveLength(13);
  expect(questions[1]?.when).toEqual({ of: 'q1', from: 1, to: 2 });
});
