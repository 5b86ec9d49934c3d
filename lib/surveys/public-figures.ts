import { topicKeys, topicsAsked } from './asked-topics';
import type { SurveyDefinition } from './definition';
import { questionsOf } from './questions';
import { topics } from './topics';

/** What residents may read of a survey: how many answered, the whole, whether it is recommended, or a topic (SUR-7). */
export const publicFigures = ['returned', 'recommend', ...topics] as const;
export type PublicFigure = (typeof publicFigures)[number];

/** Those that this survey asked for. */
export function figuresAsked(definition: SurveyDefinition): PublicFigure[] {
  const asked = topicKeys(definition);
  const recommend = questionsOf(definition).some(({ type }) => type === 'recommend');
  return [
    'returned',
    ...(asked.some(({ topic }) => topic === 'overall') ? ['overall' as const] : []),
    ...topicsAsked(asked),
    ...(recommend ? ['recommend' as const] : []),
  ];
}
