import { raw, type Sql, sql } from '@/db/sql';
import { notFound } from '@/lib/refusal';
import { isStaffOf, readAs, type Viewer } from '@/lib/viewer';
import { maySurvey } from './powers';
import type { SurveyRow } from './survey';

export type DeskSurvey = Pick<
  SurveyRow,
  'id' | 'kind' | 'title' | 'state' | 'named' | 'event' | 'sentAt' | 'closesAt' | 'paperUntil' | 'writtenAt'
> & {
  buildings: string[] | null;
  homes: number | null;
  who: string | null;
  sent: number | null;
  answered: number | null;
};

export const surveyViews = ['all', 'draft', 'out', 'over'] as const;
export type SurveyView = (typeof surveyViews)[number];

const PAGE = 30;
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

export type SurveyPage = { surveys: DeskSurvey[]; next: string | null };

/** Whether somebody sees all surveys of a community; who only keys paper in sees those that take paper (SUR-3). */
export const seesAllSurveys = (viewer: Viewer, communityId: string): boolean =>
  maySurvey(viewer, communityId, 'send') || maySurvey(viewer, communityId, 'results');

/** Whether a part of the desk is there for somebody because of surveys. */
export const seesSurveys = (viewer: Viewer, communityId: string): boolean =>
  seesAllSurveys(viewer, communityId) || maySurvey(viewer, communityId, 'keyIn');

/** The surveys of a community, the newest first (SUR-1); for who only keys paper in, those that take it. */
export async function findDeskSurveys(
  viewer: Viewer,
  communityId: string,
  view: SurveyView,
  after: string | null,
): Promise<SurveyPage> {
  if (!isStaffOf(viewer, communityId) || !seesSurveys(viewer, communityId)) throw notFound();
  const which = seesAllSurveys(viewer, communityId) ? viewOf(view) : takingPaper(viewer.now);
  const [rows] = await readAs<[DeskSurvey[]]>(viewer, deskSurveys(communityId, which, after, PAGE + 1));
  const surveys = rows.slice(0, PAGE);
  return { surveys, next: rows.length > PAGE ? (surveys.at(-1)?.id ?? null) : null };
}

/** The statement, apart from its running, so that its plan can be looked at. */
export const deskSurveys = (communityId: string, which: Sql, after: string | null, limit: number): Sql => sql`
  select s.id, s.kind, s.title, s.state, s.named, s.event, s.sent_at as "sentAt", s.closes_at as "closesAt",
    s.paper_until as "paperUntil", s.written_at as "writtenAt", ${surveyBuildings} as buildings,
    array_length(s.unit_ids, 1) as homes, name_of(s.author_id) as who, c.sent, c.answered
  from (select * from surveys where community_id = ${communityId} and id < ${after ?? LAST}::uuid and ${which}
    order by id desc limit ${limit}) s left join survey_counts c on c.survey_id = s.id order by s.id desc`;

/** The names of the buildings that the survey `s` is for; null of all. */
export const surveyBuildings: Sql = raw(`(select array_agg(b.name order by b.position, b.name) from buildings b
  where b.community_id = s.community_id and b.id = any(s.building_ids))`);

export const viewOf = (view: SurveyView): Sql => (view === 'all' ? raw('true') : sql`state = ${view}`);

export const takingPaper = (now: Date): Sql => sql`state = 'out' and paper_until > ${now}`;
