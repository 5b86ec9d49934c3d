import type { Tx } from '@/db/client';
import { sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { localDay } from '@/lib/clock/day';
import { notFound, Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { invite, isInvited } from './audience';
import { FEWEST } from './buildings-apart';
import { surveyDefinition } from './definition';
import { counting, inviting, remindingLast } from './news';
import { requireSurveyPower } from './powers';
import { problemsOf } from './problems';
import { photoKeys } from './questions';
import { type SurveyRow, surveyColumns } from './survey';
import type { Term } from './term';

/**
 * Sends a draft to every home that somebody lives in, or to those of its buildings or its list (SUR-2); one that waits for an
 * event goes out to nobody yet. Its homes are told, those missing reminded, and in the end it is counted (SUR-3). From now
 * on its questions stand. Refuses one that can't be answered, one that goes to nobody, and an anonymous one of too few homes.
 */
export async function sendSurvey(viewer: Viewer, id: string, seen: number, term: Term): Promise<number> {
  return writeAs(viewer, async (tx) => {
    const survey = await lockDraft(tx, viewer, id, seen);
    refuseUnfit(survey);
    const homes = survey.event ? 0 : await inviteAll(tx, survey, viewer.now);
    const few = toFew(survey, homes);
    if (few) throw new Refusal(few, { least: FEWEST });
    await tx.rows(
      sql`update surveys set state = 'out', sent_at = ${viewer.now}, closes_at = ${term.closesAt},
            paper_until = ${term.paperUntil}, version = version + 1 where id = ${id}`,
    );
    const told = survey.event ? [] : inviting(survey, viewer.now);
    const jobs = [...told, remindingLast(survey, term.closesAt), counting(survey, term.paperUntil)];
    for (const statement of [...jobs, act(viewer, survey)]) await tx.rows(statement);
    return homes;
  });
}

/** How many homes were invited: where each person answers, a home has several invitations. */
async function inviteAll(tx: Tx, survey: SurveyRow, now: Date): Promise<number> {
  const invited = await tx.rows<{ unitId: string }>(invite(survey, localDay(now), isInvited(survey)));
  return new Set(invited.map(({ unitId }) => unitId)).size;
}

/** A draft as the reader saw it, for whoever may send it. */
export async function lockDraft(tx: Tx, viewer: Viewer, id: string, seen: number): Promise<SurveyRow> {
  const survey = await tx.one<SurveyRow>(sql`select ${surveyColumns} from surveys s where s.id = ${id} for update`);
  if (!survey) throw notFound();
  requireSurveyPower(viewer, survey.communityId, 'send');
  if (survey.state !== 'draft') throw new Refusal('surveyIsOut');
  if (survey.version !== seen) throw new Refusal('changedMeanwhile');
  return survey;
}

/** SUR-2: the half-yearly one goes to all; SUR-5: a picture tells whose home it is. */
function refuseUnfit(survey: SurveyRow): void {
  const definition = surveyDefinition.parse(survey.definition);
  if (problemsOf(definition).length > 0) throw new Refusal('surveyProblem');
  if (showsWho(survey)) throw new Refusal('surveyPhoto');
  const whole = !survey.buildingIds && !survey.unitIds && !survey.event;
  if (survey.kind === 'halfYear' && !whole) throw new Refusal('surveyToAll');
}

/** Why it goes to too few homes: to none, or an anonymous one to fewer than are told apart (SUR-5). */
export function toFew({ named, event }: Pick<SurveyRow, 'named' | 'event'>, homes: number) {
  if (event) return null;
  if (homes === 0) return 'surveyToNobody' as const;
  return named || homes >= FEWEST ? null : ('surveyToFew' as const);
}

/** SUR-5: anonymous, and asks for what shows who one is. */
export const showsWho = ({ named, definition }: Pick<SurveyRow, 'named' | 'definition'>): boolean =>
  !named && photoKeys(surveyDefinition.parse(definition)).length > 0;

const act = ({ personId, now }: Viewer, { id, communityId }: SurveyRow) =>
  record({ what: 'surveySent', communityId, personId, target: `survey ${id}` }, now);
