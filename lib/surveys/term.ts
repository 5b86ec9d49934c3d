import type { Timetable } from '@/lib/clock/calendar';
import { addWorkingDays } from '@/lib/clock/count';
import type { Term } from './send';

/** SUR-3: answers are taken for so many working days, 调休 counted, the same for every round so that rounds compare. */
const WORKDAYS = 15;
/** SUR-3: paper that is dated in time may be keyed in for so many more. */
const PAPER_WORKDAYS = 5;

/** Until when a survey that is sent now takes answers, and paper. */
export function surveyTerm(sentAt: Date, timetable: Timetable): Term {
  const closesAt = addWorkingDays(sentAt, WORKDAYS, timetable);
  return { closesAt, paperUntil: paperEnd(closesAt, timetable) };
}

export const paperEnd = (closesAt: Date, timetable: Timetable): Date =>
  addWorkingDays(closesAt, PAPER_WORKDAYS, timetable);
