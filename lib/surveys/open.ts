import { idOfCode } from '@/lib/signed-code';
import type { SurveyRow } from './survey';

/** How long after its end a survey takes what was begun in time, if it does (as `cast_ballot`). */
const LATE = 86_400_000;

type Timed = Pick<SurveyRow, 'state' | 'closesAt'>;
type Late = Timed & Pick<SurveyRow, 'lateCounts'>;

export const isOpen = ({ state, closesAt }: Timed, now: Date): boolean =>
  state === 'out' && closesAt !== null && closesAt > now;

/** Whether the survey takes now what was begun before its end. */
export const isLate = ({ state, closesAt, lateCounts }: Late, now: Date): boolean =>
  state === 'out' && lateCounts && closesAt !== null && closesAt <= now && closesAt.getTime() + LATE > now.getTime();

/** Whether it is taken now: after the end only from a page of this invitation that was opened in time. */
export const isInTime = (survey: Late, now: Date, inviteId: string, code = ''): boolean =>
  isOpen(survey, now) || (isLate(survey, now) && idOfCode('survey', code) === inviteId);

/** Whether paper may still be keyed in (SUR-3). */
export const takesPaper = ({ state, paperUntil }: Pick<SurveyRow, 'state' | 'paperUntil'>, now: Date): boolean =>
  state === 'out' && paperUntil !== null && paperUntil > now;
