import type { Timetable } from '@/lib/clock/calendar';
import { addWorkingDays } from '@/lib/clock/count';
import { Refusal } from '@/lib/refusal';
import type { SurveyRow } from './survey';

/** SUR-3: answers are taken for so many working days, 调休 counted, the same for every round so that rounds compare. */
const WORKDAYS = 15;
/** SUR-3: paper that is dated in time may be keyed in for so many more. */
const PAPER_WORKDAYS = 5;

/** Until when a survey takes answers, and paper. */
export type Term = { closesAt: Date; paperUntil: Date };
type Ending = Pick<SurveyRow, 'event' | 'closesAt'>;

/**
 * Until when a survey that is sent now takes answers, and paper. One that waits for an event stays out until the day that was
 * chosen; refuses that while no home would have its working days before it.
 */
export function surveyTerm({ event, closesAt }: Ending, sentAt: Date, timetable: Timetable): Term {
  const usual = addWorkingDays(sentAt, WORKDAYS, timetable);
  if (event && !hasTerm(closesAt, sentAt, timetable)) throw new Refusal('surveyLastDay');
  const ends = event && closesAt ? closesAt : usual;
  return { closesAt: ends, paperUntil: paperEnd(ends, timetable) };
}

/** Whether a home that is asked now has all its working days before the end: one that hasn't is not asked any more. */
export const hasTerm = (closesAt: Date | null, now: Date, timetable: Timetable): boolean =>
  closesAt !== null && addWorkingDays(now, WORKDAYS, timetable) <= closesAt;

export const paperEnd = (closesAt: Date, timetable: Timetable): Date =>
  addWorkingDays(closesAt, PAPER_WORKDAYS, timetable);
