import type { Question, SurveyDefinition } from './definition';

/** What a question lets one choose from, or the rows of a matrix: each with its id and words. */
export const choicesIn = (question: Question) =>
  'options' in question ? question.options : question.type === 'matrix' ? question.rows : [];

/** Every id of a survey: of pages, questions, options and rows. */
export const idsOf = ({ pages }: SurveyDefinition): string[] =>
  pages.flatMap((page) => [
    page.id,
    ...page.questions.flatMap((question) => [question.id, ...choicesIn(question).map(({ id }) => id)]),
  ]);
