import type { Question, SurveyDefinition } from './definition';
import type { Condition, Leaf } from './holds';
import { answerKeys, questionsOf } from './questions';
import { OTHER } from './shown';

/** Messages of the area `surveyDesk`, and of `surveys`. */
export type ConditionSay = {
  t: (key: string, values?: Record<string, string>) => string;
  five: (key: string) => string;
};

/** A condition in one sentence, whatever tree it is. */
export function conditionWords(condition: Condition, definition: SurveyDefinition, say: ConditionSay): string {
  const inner = (one: Condition) => {
    const words = conditionWords(one, definition, say);
    return 'of' in one ? words : say.t('when.group', { words });
  };
  if ('all' in condition) return condition.all.map(inner).join(say.t('when.and'));
  if ('any' in condition) return condition.any.map(inner).join(say.t('when.or'));
  if ('not' in condition) return say.t('when.not', { words: conditionWords(condition.not, definition, say) });
  return leafWords(condition, definition, say);
}

function leafWords(leaf: Leaf, definition: SurveyDefinition, say: ConditionSay): string {
  const question = questionsOf(definition).find((one) => one.id === leaf.of || answerKeys(one).includes(leaf.of));
  const of = say.t('when.of', { title: question ? titleOf(question, leaf.of) : leaf.of });
  if ('is' in leaf) {
    const chosen = leaf.is.map((id) => choiceWords(question, id, say)).join(say.t('comma'));
    return say.t('when.is', { of, chosen });
  }
  const number = (value: number) => (isFive(question) ? say.five(`five.${value}`) : String(value));
  if (leaf.from !== undefined && leaf.to !== undefined)
    return leaf.from === leaf.to
      ? say.t('when.is', { of, chosen: number(leaf.from) })
      : say.t('when.between', { of, from: number(leaf.from), to: number(leaf.to) });
  if (leaf.from !== undefined) return say.t('when.from', { of, from: number(leaf.from) });
  if (leaf.to !== undefined) return say.t('when.to', { of, to: number(leaf.to) });
  return say.t('when.answered', { of });
}

/** What a condition looks at, in words: a question, or a row of a matrix. */
export function titleOf(question: Question, key: string): string {
  const row = question.type === 'matrix' ? question.rows.find(({ id }) => `${question.id}.${id}` === key) : undefined;
  return (row?.words ?? question.title)['zh-CN'];
}

/** Whether its answers are the five words. */
export const isFive = (question: Question | undefined): boolean =>
  question?.type === 'scale' || question?.type === 'matrix';

/** What an answer that is chosen is called; its id where the question is gone. */
export function choiceWords(question: Question | undefined, id: string, say: ConditionSay): string {
  if (question?.type === 'yesNo') return say.five(id === 'yes' ? 'yes' : 'no');
  const option = question && 'options' in question ? question.options.find((one) => one.id === id) : undefined;
  if (option) return option.words['zh-CN'];
  return id === OTHER ? say.five('other') : id;
}
