import { newId } from '@/lib/id';
import { codeOf } from './asks';
import type { Given } from './forms';
import type { Form } from './send';

/** What the rows of table-survey-answer.ts post. */
export const surveyAnswerForms: Record<string, (given: Given) => Form> = {
  'answerQuestions survey': ({ ground }) => ({ survey: ground.surveys.home, home: ground.cuihu.unit }),
  'answerQuestions home': ({ ground }) => ({ survey: ground.surveys.home, home: newId(), 'q.whole': '5' }),
  'answerQuestions draft': ({ ground }) => ({
    survey: ground.surveys.draft,
    home: ground.cuihu.unit,
    'q.whole': '5',
  }),
  'answerForHome open': ({ ground }) => ({ strip: codeOf('answer', ground.surveys.invite, 'open') }),
  'answerForHome forged': ({ ground }) => ({
    strip: codeOf('answer', ground.surveys.invite, 'forged'),
    'q.whole': '5',
  }),
};
