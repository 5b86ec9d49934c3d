import { surveyKinds } from '@/db/schema/surveys';
import { type Sql, sql } from '@/db/sql';
import { maySurveys } from '@/lib/people/roles';
import { notFound } from '@/lib/refusal';
import { readAs, rolesIn, type Viewer } from '@/lib/viewer';
import type { Five } from './statistics';
import type { SurveyKind, SurveyRow } from './survey';

export const kinds = surveyKinds;
export type CompanyRow = Pick<SurveyRow, 'id' | 'title' | 'fairCounts' | 'weighting'> & {
  communityId: string;
  closedAt: Date;
  sent: number;
  answered: number;
  paper: number;
  overall: Five;
};

/** The communities whose results somebody reads: of the company all, of an office its own. */
export const companyCommunities = (viewer: Viewer): { id: string; name: string }[] =>
  viewer.communities.filter(({ id }) => maySurveys(rolesIn(viewer, id), 'results'));

/** The latest round of a kind in each community of the company: one row each, whatever the number of answers (SUR-6). */
export async function findCompany(viewer: Viewer, kind: SurveyKind): Promise<CompanyRow[]> {
  const communities = companyCommunities(viewer);
  if (communities.length === 0) throw notFound();
  const [rows] = await readAs<[CompanyRow[]]>(
    viewer,
    latestRounds(
      communities.map(({ id }) => id),
      kind,
    ),
  );
  return rows;
}

/** The statement, apart from its running, so that its plan can be looked at. */
export const latestRounds = (communities: string[], kind: SurveyKind): Sql => sql`
  select s.id, s.title, s.fair_counts as "fairCounts", s.weighting, c.community_id as "communityId",
    c.closed_at as "closedAt", c.sent, c.answered, c.paper, c.overall
  from unnest(${communities}::uuid[]) of (community) cross join lateral (
      select survey_id, community_id, closed_at, sent, answered, paper, overall from survey_counts
      where community_id = of.community and kind = ${kind} order by closed_at desc nulls last limit 1) c
  join surveys s on s.community_id = c.community_id and s.id = c.survey_id`;
