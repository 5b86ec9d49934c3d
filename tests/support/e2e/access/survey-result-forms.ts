import { newId } from '@/lib/id';
import type { Given } from './forms';
import type { Form } from './send';

/** What the rows of table-survey-result.ts post. */
export const surveyResultForms: Record<string, (given: Given) => Form> = {
  'writeTheme survey': ({ ground }) => ({ survey: ground.surveys.home, name: '停车', words: '停车 车位', back: '' }),
  'editTheme survey': ({ ground }) => ({
    ...{ survey: ground.surveys.home, theme: newId(), name: '停车', words: '停车', back: '' },
  }),
  'removeTheme survey': ({ ground }) => ({ survey: ground.surveys.home, theme: newId(), back: '' }),
  'editTheme theme': ({ ground }) => ({
    ...{ survey: ground.surveys.home, theme: ground.surveys.theme, name: '停车', words: '停车', back: '' },
  }),
  'removeTheme theme': ({ ground }) => ({ survey: ground.surveys.home, theme: ground.surveys.theme, back: '' }),
};
