import type { Tx } from '@/db/client';
import { surveyDeeds } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { type Act, record } from '@/lib/acts/record';
import { type Day, localDay } from '@/lib/clock/day';
import { notFound, Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { tellingResults } from './news';
import { requireSurveyPower } from './powers';
import type { PublicFigure } from './public-figures';
import { type SurveyRow, surveyColumns } from './survey';

export type Publication = { words: string; figures: PublicFigure[] };

/**
 * Puts the chosen figures of a counted survey and the office's words before its residents (SUR-7), or changes what they
 * read. Homes that were asked are told of the first. `seen`: the version that is being changed, 0 of the first. Refuses a
 * survey that is not counted.
 */
export async function publishSurvey(viewer: Viewer, surveyId: string, seen: number, given: Publication): Promise<void> {
  await writeAs(viewer, async (tx) => {
    const survey = await requireCounted(tx, viewer, surveyId);
    const { communityId } = survey;
    const { words, figures } = given;
    const written = await tx.one<{ version: number }>(
      sql`insert into survey_publications (survey_id, community_id, words, figures, author_id, published_at)
          select ${surveyId}, ${communityId}, ${words}, ${figures}::text[], ${viewer.personId}, ${viewer.now}
          on conflict (survey_id) do update set words = excluded.words, figures = excluded.figures,
            author_id = excluded.author_id, version = survey_publications.version + 1
          where survey_publications.version = ${seen}
          returning version`,
    );
    if (!written) throw new Refusal('changedMeanwhile');
    if (written.version === 1) await tx.rows(tellingResults(survey, viewer.now));
    await tx.rows(act(viewer, communityId, surveyId, 'surveyPublished'));
  });
}

export type Deed = { words: string; dueDay: Day };

/** Writes down what the office will do about a counted survey, and by when (SUR-7). The same id twice is one. */
export async function addDeed(viewer: Viewer, surveyId: string, id: string, { words, dueDay }: Deed): Promise<void> {
  if (dueDay < localDay(viewer.now)) throw new Refusal('input', {}, { dueDay: 'inPast' });
  await writeAs(viewer, async (tx) => {
    const { communityId } = await requireCounted(tx, viewer, surveyId);
    const row = { id, communityId, surveyId, words, dueDay };
    const added = await tx.one(sql`${insert(surveyDeeds, row)} on conflict (id) do nothing returning id`);
    if (added) await tx.rows(act(viewer, communityId, surveyId, 'surveyDeed'));
  });
}

/** Says what came of it, today; tells the survey's id. Refuses one that is told already. */
export function endDeed(viewer: Viewer, id: string, outcome: string): Promise<string> {
  return writeAs(viewer, async (tx) => {
    const { communityId, surveyId } = await lockDeed(tx, viewer, id);
    await tx.rows(
      sql`update survey_deeds set outcome = ${outcome}, done_day = ${localDay(viewer.now)} where id = ${id}`,
    );
    await tx.rows(act(viewer, communityId, surveyId, 'surveyDeed'));
    return surveyId;
  });
}

/** Takes back what was promised by mistake, and tells the survey's id; what is done stays. */
export function dropDeed(viewer: Viewer, id: string): Promise<string> {
  return writeAs(viewer, async (tx) => {
    const { communityId, surveyId } = await lockDeed(tx, viewer, id);
    await tx.rows(sql`delete from survey_deeds where id = ${id}`);
    await tx.rows(act(viewer, communityId, surveyId, 'surveyDeed'));
    return surveyId;
  });
}

async function requireCounted(tx: Tx, viewer: Viewer, id: string): Promise<SurveyRow> {
  const survey = await tx.one<SurveyRow>(sql`select ${surveyColumns} from surveys s where s.id = ${id}`);
  if (!survey) throw notFound();
  requireSurveyPower(viewer, survey.communityId, 'send');
  if (survey.state !== 'over') throw new Refusal('surveyNotCounted');
  return survey;
}

async function lockDeed(tx: Tx, viewer: Viewer, id: string) {
  const deed = await tx.one<{ communityId: string; surveyId: string; outcome: string | null }>(
    sql`select community_id as "communityId", survey_id as "surveyId", outcome from survey_deeds where id = ${id} for update`,
  );
  if (!deed) throw notFound();
  requireSurveyPower(viewer, deed.communityId, 'send');
  if (deed.outcome !== null) throw new Refusal('already');
  return deed;
}

const act = ({ personId, now }: Viewer, communityId: string, surveyId: string, what: Act['what']) =>
  record({ what, communityId, personId, target: `survey ${surveyId}` }, now);
