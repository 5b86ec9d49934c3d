import { type Sql, sql } from '@/db/sql';
import { notFound } from '@/lib/refusal';
import { readAs, type Viewer } from '@/lib/viewer';
import { requireSurveyPower } from './powers';
import type { SurveyRow } from './survey';

/** What one answer showed, and whose it is. */
export type Shown = { id: string; photos: string[]; home: string; who: string | null };
export type ShownPage = { total: number; shown: Shown[]; next: string | null };

const PAGE = 12;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * The photos that a question of a named survey was answered with, by ids of chance, for who reads results once it is counted
 * (SUR-6). No anonymous survey has any.
 */
export async function findShown(
  viewer: Viewer,
  survey: SurveyRow,
  key: string,
  after: string | null,
): Promise<ShownPage> {
  requireSurveyPower(viewer, survey.communityId, 'results');
  if (!survey.named || survey.state !== 'over') throw notFound();
  const [shown, [counted]] = await readAs<[Shown[], { total: number }[]]>(
    viewer,
    shownList(survey, key, after),
    sql`select count(*)::int as total from survey_answers a
        where a.community_id = ${survey.communityId} and a.survey_id = ${survey.id} and a.answers ? ${key}::text`,
  );
  const page = shown.slice(0, PAGE);
  return { total: counted?.total ?? 0, shown: page, next: shown.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

const shownList = ({ communityId, id }: SurveyRow, key: string, after: string | null): Sql => sql`
  select a.id, a.answers -> ${key}::text as photos, u.label as home, name_of(a.person_id) as who
  from survey_answers a join survey_invites i on i.id = a.invite_id join units u on u.id = i.unit_id
  where a.community_id = ${communityId} and a.survey_id = ${id} and a.answers ? ${key}::text and a.id > ${after ?? FIRST}::uuid
  order by a.id limit ${PAGE + 1}`;
