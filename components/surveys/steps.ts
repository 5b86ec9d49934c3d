import type { Values } from '@/lib/action-state';
import type { Question, SurveyDefinition } from '@/lib/surveys/definition';
import type { Answers } from '@/lib/surveys/holds';
import { nameOf, postedOf } from '@/lib/surveys/posted';
import { answerKeys } from '@/lib/surveys/questions';
import { type Objection, readAnswers } from '@/lib/surveys/read-answers';
import { walk } from '@/lib/surveys/shown';
import { boxesOf } from '../form/values';

/** What is asked at a time: one question, with the texts that stand before it. The last step asks nothing: it sends. */
export type Step = { id: string; questions: Question[] };

/** No question has this id. */
export const END = '$end';

export type Course = { steps: Step[]; answers: Answers; objections: Record<string, Objection> };

/** The way through the survey after what was answered so far; the same walk as the server's. */
export function courseOf(definition: SurveyDefinition, given: Values): Course {
  const { answers, objections } = readAnswers(definition, postedOf(given));
  return { steps: [...stepsOf(walk(definition, answers).asked), { id: END, questions: [] }], answers, objections };
}

export function stepsOf(asked: readonly Question[]): Step[] {
  const steps: Step[] = [];
  let texts: Question[] = [];
  for (const question of asked) {
    texts.push(question);
    if (question.type === 'text') continue;
    steps.push({ id: question.id, questions: texts });
    texts = [];
  }
  steps.at(-1)?.questions.push(...texts);
  return steps;
}

/** The names under which the answers of a step stand. */
export const keysIn = ({ questions }: Step): string[] => questions.flatMap(answerKeys);

/** Answered by one tap: then the next question comes by itself. */
export const isOneTap = ({ questions }: Step): boolean =>
  questions.every(({ type }) => ['single', 'scale', 'stars', 'recommend', 'yesNo', 'text'].includes(type));

/** What is sent as it is chosen: it goes on while other questions are answered, so its step never leaves the page. */
export const isSent = ({ questions }: Step): boolean => questions.some(({ type }) => type === 'photo');

/** What somebody chose or wrote in a step before the script was here, by field. */
export function changedIn(form: HTMLFormElement, step: Step): Values {
  const names = keysIn(step).map(nameOf);
  const found: Values = {};
  for (const { name, value, checked, defaultValue, defaultChecked } of boxesOf(form)) {
    const isChanged = checked ? !defaultChecked : value !== defaultValue;
    if (isChanged && names.includes(name)) found[name] = name in found ? [found[name] ?? [], value].flat() : value;
  }
  return found;
}
