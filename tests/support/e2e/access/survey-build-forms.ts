import { newId } from '@/lib/id';
import { templates } from '@/lib/surveys/templates';
import type { Given } from './forms';
import type { Form } from './send';

/** As plant-surveys.ts calls its own, which it takes away. */
const title = 'matrix survey';
const written: Form = { title, kind: 'other', named: 'no', definition: JSON.stringify(templates.other) };

/** What the rows of table-survey-build.ts post. */
export const surveyBuildForms: Record<string, (given: Given) => Form> = {
  'draftSurvey community': ({ ground }) => ({
    ...{ $key: newId(), community: ground.cuihu.community, from: 'other', named: 'no', title },
  }),
  'draftSurvey of': ({ ground }) => ({
    ...{ $key: newId(), community: ground.cuihu.community, from: 'copy', of: ground.surveys.abroad, title },
  }),
  'changeSurvey survey': ({ ground }) => ({ survey: ground.surveys.draft, version: '99', ...written }),
  'changeSurvey home': ({ ground }) => ({ survey: ground.surveys.home, version: '99', ...written }),
  'deleteDraft survey': ({ ground }) => ({ survey: ground.surveys.draft, version: '99' }),
};
