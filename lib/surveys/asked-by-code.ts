import type { SurveyDefinition } from './definition';

/** What is asked of who isn't signed in: no picture, which is a person's own upload. A page of nothing else is left out. */
export const askedByCode = ({ pages }: SurveyDefinition): SurveyDefinition => ({
  pages: pages
    .map((page) => ({ ...page, questions: page.questions.filter(({ type }) => type !== 'photo') }))
    .filter(({ questions }) => questions.length > 0),
});
