import type { Tx } from '@/db/client';
import { sql } from '@/db/sql';
import { notFound, Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { ballotMark, roomOf, sealSheet } from './ballot';
import { type SurveyDefinition, surveyDefinition } from './definition';
import type { Answers } from './holds';
import { type Kept, keepAnswers } from './keep';
import { type Low, lowScores } from './low-scores';
import { isInTime } from './open';
import { takePhotos } from './photos';
import { type Posted, readAnswers } from './read-answers';
import { type SurveyRow, surveyColumns } from './survey';

type Invite = { id: string; unitId: string; buildingId: string };

export type From = {
  /** Which of the own homes, where several were asked. */
  unitId?: string;
  /** From a page that was opened in time (`lateCode`). */
  code?: string;
  /** Sent before without an answer coming back: what is in the box already is no refusal. */
  again?: boolean;
};
export type Taken = { communityId: string; unitId: string; lows: Low[] };

/**
 * Takes the answers of a household, or of a person where the survey asks each (SUR-2). Once: a second time, and from every
 * one of a hundred at the same moment but one, it refuses. What an anonymous survey keeps names nobody (SUR-5). After the
 * end only where what was begun in time counts, and for a day.
 */
export async function answerSurvey(viewer: Viewer, surveyId: string, posted: Posted, from: From = {}): Promise<Taken> {
  return writeAs(viewer, async (tx) => {
    const survey = await tx.one<SurveyRow>(sql`select ${surveyColumns} from surveys s where s.id = ${surveyId}`);
    const invite = survey && (await inviteOf(tx, viewer, survey, from.unitId));
    if (!survey || !invite || survey.state === 'draft') throw notFound();
    if (!isInTime(survey, viewer.now, invite.id, from.code)) throw new Refusal('surveyIsOver');
    const definition = surveyDefinition.parse(survey.definition);
    const { answers, objections } = readAnswers(definition, posted);
    if (Object.keys(objections).length > 0) throw new Refusal('input', {}, objections);
    const asked = { ...survey, definition };
    const taken = survey.named
      ? await writeNamed(tx, asked, answers, { invite: invite.id, person: viewer.personId, way: 'phone' })
      : await castBallot(tx, asked, invite, answers);
    if (!taken && !from.again) throw new Refusal('surveyAnswered');
    return { communityId: survey.communityId, unitId: invite.unitId, lows: lowScores(definition, answers) };
  });
}

const inviteOf = (tx: Tx, viewer: Viewer, { id, communityId }: SurveyRow, unitId: string | undefined) =>
  tx.one<Invite>(
    sql`select i.id, i.unit_id as "unitId", i.building_id as "buildingId" from survey_invites i
        where i.community_id = ${communityId} and i.survey_id = ${id}
          and i.unit_id = any(${viewer.homes.map((home) => home.unitId)}::uuid[])
          and (${unitId ?? null}::uuid is null or i.unit_id = ${unitId ?? null})
          and (i.person_id is null or i.person_id = me()) order by i.id limit 1`,
  );

type Asked = SurveyRow & { definition: SurveyDefinition };

async function writeNamed(tx: Tx, survey: Asked, answers: Answers, named: NonNullable<Kept['named']>) {
  const [first, ...words] = keepAnswers(survey, survey.definition, [{ answers, named }]);
  const written = first && (await tx.one(first));
  if (!written) return false;
  for (const statement of words) await tx.rows(statement);
  await takePhotos(tx, survey.communityId, survey.definition, answers);
  await tx.rows(sql`update survey_invites set answered = true where id = ${named.invite}`);
  return true;
}

async function castBallot(tx: Tx, survey: Asked, invite: Invite, answers: Answers) {
  const sheet = sealSheet(survey.id, { answers, building: invite.buildingId }, roomOf(survey.definition));
  const cast = await tx.one<{ taken: boolean | null }>(
    sql`select cast_ballot(${survey.id}, ${ballotMark(survey.id, invite.id)}, ${sheet}) as taken`,
  );
  if (cast?.taken === null) throw new Refusal('surveyIsOver');
  return cast?.taken === true;
}
