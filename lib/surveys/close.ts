import { sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import type { Timetable } from '@/lib/clock/calendar';
import { notFound, Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { counting } from './news';
import { isOpen } from './open';
import { requireSurveyPower } from './powers';
import { type SurveyRow, surveyColumns } from './survey';
import { paperEnd } from './term';

/** Ends the answering before its time; paper has its working days from now on (SUR-3). Nobody is reminded any more. */
export async function closeSurvey(viewer: Viewer, id: string, timetable: Timetable): Promise<void> {
  await writeAs(viewer, async (tx) => {
    const survey = await tx.one<SurveyRow>(sql`select ${surveyColumns} from surveys s where s.id = ${id} for update`);
    if (!survey) throw notFound();
    requireSurveyPower(viewer, survey.communityId, 'send');
    const { communityId } = survey;
    if (!isOpen(survey, viewer.now)) throw new Refusal('surveyIsOver');
    const until = paperEnd(viewer.now, timetable);
    await tx.rows(
      sql`update surveys set closes_at = ${viewer.now}, paper_until = ${until}, version = version + 1 where id = ${id}`,
    );
    await tx.rows(counting(survey, until));
    const act = { what: 'surveyClosed', communityId, personId: viewer.personId, target: `survey ${id}` } as const;
    await tx.rows(record(act, viewer.now));
  });
}
