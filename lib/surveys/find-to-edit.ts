import { sql } from '@/db/sql';
import { readAs, type Viewer } from '@/lib/viewer';
import { surveyDefinition } from './definition';
import type { DeskSurveyPage } from './find-desk-survey';
import { idsOf } from './questions';

/** A draft as the builder takes it. */
export const draftOf = (survey: DeskSurveyPage) => ({
  definition: survey.definition,
  settings: {
    title: survey.title,
    kind: survey.kind,
    named: survey.named ? 'yes' : 'no',
  },
});

/** The ids that the round before used: a new question under one of them would be compared with another. */
export async function idsOfEarlier(
  viewer: Viewer,
  { communityId, earlierId }: Pick<DeskSurveyPage, 'communityId' | 'earlierId'>,
) {
  if (!earlierId) return [];
  const [rows] = await readAs<[{ definition: unknown }[]]>(
    viewer,
    sql`select definition from surveys where community_id = ${communityId} and id = ${earlierId}`,
  );
  return rows.flatMap(({ definition }) => idsOf(surveyDefinition.parse(definition)));
}
