import type { Tx } from '@/db/client';
import { surveyThemes } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { notFound, Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { requireSurveyPower } from '../powers';

export type ThemeInput = { name: string; words: string[] };

const MOST = 50;

/** Staff write a theme of what people wrote; the same id twice is one theme (SUR-6). */
export async function addTheme(viewer: Viewer, surveyId: string, id: string, theme: ThemeInput): Promise<void> {
  await writeAs(viewer, async (tx) => {
    const communityId = await communityOf(tx, viewer, surveyId);
    const [{ n = 0 } = {}] = await tx.rows<{ n: number }>(
      sql`select count(*)::int as n from survey_themes where survey_id = ${surveyId} and id <> ${id}`,
    );
    if (n >= MOST) throw new Refusal('tooMany');
    await tx.rows(sql`${insert(surveyThemes, { id, communityId, surveyId, ...theme })} on conflict (id) do nothing`);
  });
}

/** Staff change what a theme is called and which words it is known by. */
export async function changeTheme(viewer: Viewer, surveyId: string, id: string, theme: ThemeInput): Promise<void> {
  await writeAs(viewer, async (tx) => {
    const communityId = await communityOf(tx, viewer, surveyId);
    const changed = await tx.one(
      sql`update survey_themes set name = ${theme.name}, words = ${theme.words}::text[]
          where id = ${id} and survey_id = ${surveyId} and community_id = ${communityId} returning id`,
    );
    if (!changed) throw notFound();
  });
}

/** Staff drop a theme; the texts stay as they are. Dropped already is dropped. */
export async function dropTheme(viewer: Viewer, surveyId: string, id: string): Promise<void> {
  await writeAs(viewer, async (tx) => {
    const communityId = await communityOf(tx, viewer, surveyId);
    await tx.rows(
      sql`delete from survey_themes where id = ${id} and survey_id = ${surveyId} and community_id = ${communityId}`,
    );
  });
}

async function communityOf(tx: Tx, viewer: Viewer, surveyId: string): Promise<string> {
  const survey = await tx.one<{ communityId: string }>(
    sql`select community_id as "communityId" from surveys where id = ${surveyId}`,
  );
  if (!survey) throw notFound();
  requireSurveyPower(viewer, survey.communityId, 'results');
  return survey.communityId;
}
