import type { Tx } from '@/db/client';
import { sql } from '@/db/sql';
import { notFound, Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { ballotMark, sealSheet } from './ballot';
import { surveyDefinition } from './definition';
import type { Answers } from './holds';
import { type Kept, keepAnswers } from './keep';
import { type Posted, readAnswers } from './read-answers';
import { type SurveyRow, surveyColumns } from './survey';

type Invite = { id: string; buildingId: string };

/**
 * Takes the answers of a household, or of a person where the survey asks each (SUR-2). Once: a second time, and from every
 * one of a hundred at the same moment but one, it refuses. What an anonymous survey keeps names nobody (SUR-5).
 */
export async function answerSurvey(viewer: Viewer, surveyId: string, posted: Posted): Promise<void> {
  await writeAs(viewer, async (tx) => {
    const survey = await tx.one<SurveyRow>(sql`select ${surveyColumns} from surveys s where s.id = ${surveyId}`);
    const invite = survey && (await inviteOf(tx, viewer, survey));
    if (!survey || !invite) throw notFound();
    if (survey.state !== 'out' || !survey.closesAt || survey.closesAt <= viewer.now) throw new Refusal('surveyIsOver');
    const { answers, objections } = readAnswers(surveyDefinition.parse(survey.definition), posted);
    if (Object.keys(objections).length > 0) throw new Refusal('input', {}, objections);
    const taken = survey.named
      ? await writeNamed(tx, survey, answers, { invite: invite.id, person: viewer.personId, way: 'phone' })
      : await castBallot(tx, survey, invite, answers);
    if (!taken) throw new Refusal('surveyAnswered');
  });
}

const inviteOf = (tx: Tx, viewer: Viewer, { id, communityId }: SurveyRow) =>
  tx.one<Invite>(
    sql`select i.id, i.building_id as "buildingId" from survey_invites i
        where i.community_id = ${communityId} and i.survey_id = ${id}
          and i.unit_id = any(${viewer.homes.map(({ unitId }) => unitId)}::uuid[])
          and (i.person_id is null or i.person_id = me()) order by i.id limit 1`,
  );

async function writeNamed(tx: Tx, survey: SurveyRow, answers: Answers, named: NonNullable<Kept['named']>) {
  const [first, ...words] = keepAnswers(survey, surveyDefinition.parse(survey.definition), [{ answers, named }]);
  const written = first && (await tx.one(first));
  if (!written) return false;
  for (const statement of words) await tx.rows(statement);
  await tx.rows(sql`update survey_invites set answered = true where id = ${named.invite}`);
  return true;
}

async function castBallot(tx: Tx, survey: SurveyRow, invite: Invite, answers: Answers) {
  const sheet = sealSheet(survey.id, { answers, building: invite.buildingId });
  const cast = await tx.one<{ taken: boolean | null }>(
    sql`select cast_ballot(${survey.id}, ${ballotMark(survey.id, invite.id)}, ${sheet}) as taken`,
  );
  if (cast?.taken === null) throw new Refusal('surveyIsOver');
  return cast?.taken === true;
}
