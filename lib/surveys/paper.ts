import type { Tx } from '@/db/client';
import { sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { notFound, Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { ballotMark, roomOf, sealSheet } from './ballot';
import { type SurveyDefinition, surveyDefinition } from './definition';
import type { Answers } from './holds';
import { homeOfStub } from './home-of-stub';
import { keepAnswers } from './keep';
import { requireSurveyPower } from './powers';
import { type Posted, readAnswers } from './read-answers';
import { type SurveyRow, surveyColumns } from './survey';

/** What came back by another way than the resident's own phone; a person is asked only where it is named (SUR-2). */
export const staffWays = ['paper', 'interview'] as const;
export type NamedSheet = { home: string; way: (typeof staffWays)[number] };

/**
 * The stub of an anonymous survey's paper came back: its home has answered (SUR-2). Whatever lay beside it is not known here,
 * and no act says whose stub it was. Refuses a home that has answered.
 */
export function returnStub(viewer: Viewer, surveyId: string, typed: string): Promise<void> {
  return writeAs(viewer, async (tx) => {
    const survey = await lockOut(tx, viewer, surveyId);
    if (survey.named) throw new Refusal('notFound');
    const { invite } = await homeOfStub(tx, survey, typed);
    const put = await tx.one<{ taken: boolean | null }>(
      sql`select return_stub(${surveyId}, ${ballotMark(surveyId, invite)}) as taken`,
    );
    refuseUntaken(put?.taken, 'surveyStubTwice');
    await tx.rows(act(viewer, survey, 'surveyStub'));
  });
}

/**
 * Takes back a stub that was registered for the wrong home, which can answer again. Refuses a home without one, and when all
 * sheets that came with stubs are keyed in.
 */
export function takeStubBack(viewer: Viewer, surveyId: string, typed: string): Promise<void> {
  return writeAs(viewer, async (tx) => {
    const survey = await lockOut(tx, viewer, surveyId);
    if (survey.named) throw new Refusal('notFound');
    const { invite } = await homeOfStub(tx, survey, typed);
    const taken = await tx.one<{ back: boolean | null }>(
      sql`select take_stub_back(${surveyId}, ${ballotMark(surveyId, invite)}) as back`,
    );
    refuseUntaken(taken?.back, 'surveyNoStubOf');
    await tx.rows(act(viewer, survey, 'surveyStubBack'));
  });
}

/** A paper sheet of an anonymous survey, keyed in: no more of them than stubs came back. */
export function keyInSheet(viewer: Viewer, surveyId: string, posted: Posted): Promise<void> {
  return writeAs(viewer, async (tx) => {
    const survey = await lockOut(tx, viewer, surveyId);
    if (survey.named) throw new Refusal('notFound');
    const room = roomOf(surveyDefinition.parse(survey.definition));
    const sheet = sealSheet(surveyId, { answers: readSheet(survey, posted), building: null }, room);
    const put = await tx.one<{ taken: boolean | null }>(sql`select cast_paper(${surveyId}, ${sheet}) as taken`);
    refuseUntaken(put?.taken, 'surveyNoStub');
    await tx.rows(act(viewer, survey, 'surveyKeyed'));
  });
}

/** A paper sheet or an interview of a named survey, with whose it is. */
export function keyInNamed(viewer: Viewer, surveyId: string, { home, way }: NamedSheet, posted: Posted): Promise<void> {
  return writeAs(viewer, async (tx) => {
    const survey = await lockOut(tx, viewer, surveyId);
    if (!survey.named) throw new Refusal('notFound');
    const { invite, personId } = await homeOfStub(tx, survey, home);
    const answers = readSheet(survey, posted);
    const named = { invite, person: personId, way };
    const [first, ...words] = keepAnswers(survey, surveyDefinition.parse(survey.definition), [{ answers, named }]);
    if (!first || !(await tx.one(first))) throw new Refusal('surveyKeyed');
    for (const statement of words) await tx.rows(statement);
    await tx.rows(
      sql`update survey_invites set answered = true where community_id = ${survey.communityId} and id = ${invite}`,
    );
    await tx.rows(act(viewer, survey, 'surveyKeyed'));
  });
}

/** A survey that paper may still be keyed in for (SUR-3), to whoever has that part. */
async function lockOut(tx: Tx, viewer: Viewer, id: string): Promise<SurveyRow> {
  const survey = await tx.one<SurveyRow>(sql`select ${surveyColumns} from surveys s where s.id = ${id} for share`);
  if (!survey || survey.state === 'draft') throw notFound();
  requireSurveyPower(viewer, survey.communityId, 'keyIn');
  if (!takesPaper(survey, viewer.now)) throw new Refusal('surveyPaperOver');
  return survey;
}

const takesPaper = ({ state, paperUntil }: SurveyRow, now: Date): boolean =>
  state === 'out' && paperUntil !== null && paperUntil > now;

/** Paper leaves out what its writer left out, required or not; an empty sheet is none. */
function readSheet({ definition }: SurveyRow, posted: Posted): Answers {
  const { answers, objections } = readAnswers(asOnPaper(surveyDefinition.parse(definition)), posted);
  if (Object.keys(objections).length > 0) throw new Refusal('input', {}, objections);
  if (Object.keys(answers).length === 0) throw new Refusal('surveyEmpty');
  return answers;
}

const asOnPaper = ({ pages }: SurveyDefinition): SurveyDefinition => ({
  pages: pages.map((page) => ({
    ...page,
    questions: page.questions
      .filter(({ type }) => type !== 'photo')
      .map((question) => ({ ...question, required: false }) as typeof question),
  })),
});

function refuseUntaken(taken: boolean | null | undefined, why: string): void {
  if (taken === null) throw new Refusal('surveyPaperOver');
  if (!taken) throw new Refusal(why);
}

const act = (
  { personId, now }: Viewer,
  { id, communityId }: SurveyRow,
  what: 'surveyStub' | 'surveyStubBack' | 'surveyKeyed',
) => record({ what, communityId, personId, target: `survey ${id}` }, now);
