import type { Question, SurveyDefinition } from './definition';

export const questionsOf = ({ pages }: SurveyDefinition): Question[] => pages.flatMap(({ questions }) => questions);

/** Each thing that is answered by itself: a question, or a row of a matrix under `question.row`. */
export const answerKeys = (question: Question): string[] =>
  question.type === 'matrix' ? question.rows.map(({ id }) => `${question.id}.${id}`) : [question.id];

/** The questions that are answered with photos. */
export const photoKeys = (definition: SurveyDefinition): string[] =>
  questionsOf(definition).flatMap(({ id, type }) => (type === 'photo' ? [id] : []));

/** What a question lets one choose from, or the rows of a matrix: each with its id and words. */
export const choicesIn = (question: Question) =>
  'options' in question ? question.options : question.type === 'matrix' ? question.rows : [];

/** Every id of a survey: of pages, questions, options and rows. */
export const idsOf = ({ pages }: SurveyDefinition): string[] =>
  pages.flatMap((page) => [
    page.id,
    ...page.questions.flatMap((question) => [question.id, ...choicesIn(question).map(({ id }) => id)]),
  ]);
