import type { Tx } from '@/db/client';
import { sql } from '@/db/sql';
import type { Timetable } from '@/lib/clock/calendar';
import { localDay } from '@/lib/clock/day';
import { invite, isDueNow } from './audience';
import { countSurvey } from './count';
import { inviting } from './news';
import { type SurveyRow, surveyColumns } from './survey';
import { hasTerm } from './term';

type Clock = { now: Date; timetable: Timetable };

/**
 * Does what is due of a survey: homes to which its event has happened are invited, once each, while they have their working
 * days before the end (SUR-1); over, it is counted (SUR-3). Nothing is done twice.
 */
export async function tendSurvey(tx: Tx, communityId: string, id: string, { now, timetable }: Clock): Promise<void> {
  const survey = await tx.one<SurveyRow>(
    sql`select ${surveyColumns} from surveys s where s.community_id = ${communityId} and s.id = ${id} for update`,
  );
  if (survey?.state !== 'out') return;
  if (survey.event && hasTerm(survey.closesAt, now, timetable)) await inviteDue(tx, survey, now);
  await countSurvey(tx, id, now);
}

async function inviteDue(tx: Tx, survey: SurveyRow, now: Date) {
  const added = await tx.rows<{ unitId: string }>(invite(survey, localDay(now), isDueNow(survey, now)));
  const units = [...new Set(added.map(({ unitId }) => unitId))];
  if (units.length > 0) for (const statement of inviting(survey, now, units)) await tx.rows(statement);
}

/** Surveys of a community whose time is over or that wait for an event. */
export const tendable = (communityId: string, now: Date) => sql`
  select id from surveys where community_id = ${communityId} and state = 'out' and (paper_until <= ${now} or event is not null)`;
