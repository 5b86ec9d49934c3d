import { type Sql, sql } from '@/db/sql';
import { type Day, localDay } from '@/lib/clock/day';
import { notFound, Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { surveyDefinition } from './definition';
import { requireSurveyPower } from './powers';
import { problemsOf } from './problems';
import { type SurveyRow, surveyColumns } from './survey';

export type Term = { closesAt: Date; paperUntil: Date };

/**
 * Sends a draft to every home that somebody lives in, or to those of its buildings (SUR-2). From now on its questions stand.
 * Refuses one that can't be answered, and one that goes to nobody.
 */
export async function sendSurvey(viewer: Viewer, id: string, seen: number, term: Term): Promise<number> {
  return writeAs(viewer, async (tx) => {
    const survey = await tx.one<SurveyRow>(sql`select ${surveyColumns} from surveys s where s.id = ${id} for update`);
    if (!survey) throw notFound();
    requireSurveyPower(viewer, survey.communityId, 'send');
    if (survey.state !== 'draft') throw new Refusal('surveyIsOut');
    if (survey.version !== seen) throw new Refusal('changedMeanwhile');
    const problems = problemsOf(surveyDefinition.parse(survey.definition));
    if (problems.length > 0) throw new Refusal('surveyProblem');
    const homes = await tx.rows(invite(survey, localDay(viewer.now)));
    if (homes.length === 0) throw new Refusal('surveyToNobody');
    await tx.rows(
      sql`update surveys set state = 'out', sent_at = ${viewer.now}, closes_at = ${term.closesAt},
            paper_until = ${term.paperUntil}, version = version + 1 where id = ${id}`,
    );
    return homes.length;
  });
}

/** One invitation a home, or one for each who lives there. */
const invite = ({ id, communityId, buildingIds, per }: SurveyRow, today: Day): Sql => sql`
  insert into survey_invites (id, community_id, survey_id, unit_id, building_id, person_id)
  select gen_random_uuid(), u.community_id, ${id}, u.id, u.building_id, r.person_id
  from units u left join residencies r on ${per === 'person'} and r.unit_id = u.id
    and r.from_day <= ${today} and (r.until_day is null or r.until_day >= ${today})
  where u.community_id = ${communityId} and u.occupied and (${per === 'household'} or r.person_id is not null)
    and (${buildingIds}::uuid[] is null or u.building_id = any(${buildingIds}::uuid[]))
  on conflict do nothing returning 1`;
