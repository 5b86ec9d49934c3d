import type { SurveyDefinition } from './definition';
import { questionsOf } from './questions';
import type { Topic } from './topics';

/** What is asked in the five words, and after which topic. */
export type Asked = { key: string; topic: Topic };

/** Every question and row of a matrix that names a topic, in the order of the survey. */
export function topicKeys(definition: SurveyDefinition): Asked[] {
  return questionsOf(definition).flatMap((question) => {
    if (question.type === 'scale') return question.topic ? [{ key: question.id, topic: question.topic }] : [];
    if (question.type !== 'matrix') return [];
    return question.rows.flatMap(({ id, topic }) => (topic ? [{ key: `${question.id}.${id}`, topic }] : []));
  });
}

/** The topics that were asked, but for the whole, in the order of the survey. */
export const topicsAsked = (asked: readonly Asked[]): Topic[] =>
  [...new Set(asked.map(({ topic }) => topic))].filter((topic) => topic !== 'overall');

export const keysOf = (asked: readonly Asked[], topic: Topic): string[] =>
  asked.filter((one) => one.topic === topic).map(({ key }) => key);

/** The question after the whole. */
export function overallKey(definition: SurveyDefinition): string | null {
  const found = questionsOf(definition).find((question) => question.type === 'scale' && question.topic === 'overall');
  return found?.id ?? null;
}
