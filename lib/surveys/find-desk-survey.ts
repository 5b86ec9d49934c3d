import { sql } from '@/db/sql';
import { notFound } from '@/lib/refusal';
import { readAs, type Viewer } from '@/lib/viewer';
import { type SurveyDefinition, surveyDefinition } from './definition';
import { seesAllSurveys, surveyBuildings } from './find-desk-surveys';
import { takesPaper } from './open';
import { maySurvey } from './powers';
import { type SurveyRow, surveyColumns } from './survey';

export type DeskSurveyPage = Omit<SurveyRow, 'definition'> & {
  definition: SurveyDefinition;
  buildings: string[] | null;
  who: string | null;
  earlier: { id: string; title: string } | null;
  count: { sent: number; answered: number } | null;
};

/** One survey for the desk (SUR-1); for who only keys paper in, while it takes paper. */
export async function findDeskSurvey(viewer: Viewer, id: string): Promise<DeskSurveyPage> {
  const [rows] = await readAs<[DeskSurveyPage[]]>(
    viewer,
    sql`select ${surveyColumns}, ${surveyBuildings} as buildings, name_of(s.author_id) as who,
          (select jsonb_build_object('id', e.id, 'title', e.title) from surveys e
            where e.community_id = s.community_id and e.id = s.earlier_id) as earlier,
          (select jsonb_build_object('sent', c.sent, 'answered', c.answered) from survey_counts c
            where c.survey_id = s.id) as count
        from surveys s where s.id = ${id}`,
  );
  const survey = rows[0];
  if (!survey || !opensSurvey(viewer, survey)) throw notFound();
  return { ...survey, definition: surveyDefinition.parse(survey.definition) };
}

/** Who leads, or reads results, opens all; who only keys paper in, what takes it. */
export function opensSurvey(viewer: Viewer, survey: Pick<SurveyRow, 'communityId' | 'state' | 'paperUntil'>): boolean {
  if (seesAllSurveys(viewer, survey.communityId)) return true;
  return takesPaper(survey, viewer.now) && maySurvey(viewer, survey.communityId, 'keyIn');
}

export type Copyable = { id: string; title: string };

/** The latest surveys of a community, drafts too, that a new one can be copied from. */
export async function findCopyable(viewer: Viewer, communityId: string): Promise<Copyable[]> {
  if (!maySurvey(viewer, communityId, 'send')) throw notFound();
  const [rows] = await readAs<[Copyable[]]>(
    viewer,
    sql`select id, title from surveys where community_id = ${communityId} order by id desc limit 50`,
  );
  return rows;
}
