import { ID, linkOn } from './find-pages';
import type { Place } from './pages';
import { surveyResultPlaces } from './pages-survey-result';

/** The pages on which residents answer. */
export const surveyAnswerPlaces: Place[] = [
  { route: '/surveys', who: '王秀英', on: 'phone' },
  { route: '/surveys/[id]', who: '王秀英', on: 'phone', find: linkOn('/surveys', new RegExp(`^/surveys/${ID}`)) },
  ...surveyResultPlaces,
];
