import { codeOf } from './access/asks';
import { openState } from './access/state';
import { ID, linkOn } from './find-pages';
import type { Place } from './pages';
import { surveyResultPlaces } from './pages-survey-result';

/** What the strip of a home opens that has not answered. */
async function byCode() {
  const state = await openState();
  const { rows } = await state.query(
    `select i.id from survey_invites i join surveys s on s.id = i.survey_id join units u on u.id = i.unit_id
     where s.state = 'out' and i.person_id is null and u.label = '3-2-1201' order by s.closes_at limit 1`,
  );
  await state.end();
  return `/answer/${codeOf('answer', rows[0].id, '')}`;
}

/** The pages on which residents answer. */
export const surveyAnswerPlaces: Place[] = [
  { route: '/surveys', who: '王秀英', on: 'phone' },
  { route: '/surveys/[id]', who: '王秀英', on: 'phone', find: linkOn('/surveys', new RegExp(`^/surveys/${ID}`)) },
  { route: '/answer/[code]', who: '王敏', on: 'phone', find: byCode },
  ...surveyResultPlaces,
];
