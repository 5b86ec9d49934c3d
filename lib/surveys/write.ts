import type { Tx } from '@/db/client';
import { surveys } from '@/db/schema';
import { assignments, insert, sql } from '@/db/sql';
import { type Act, record } from '@/lib/acts/record';
import { notFound } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { type SurveyDefinition, surveyDefinition } from './definition';
import { requireSurveyPower } from './powers';
import { lockDraft } from './send';
import { type SurveyRow, surveyColumns } from './survey';

/** What is written of a draft; the rest is chosen where it is sent. */
export type WrittenSurvey = Pick<SurveyRow, 'kind' | 'title' | 'named'> & { definition: SurveyDefinition };

/** Writes a survey down as a draft, which nobody but the office sees (SUR-4). The same id twice is one survey. */
export async function writeSurvey(
  viewer: Viewer,
  communityId: string,
  id: string,
  given: WrittenSurvey,
): Promise<void> {
  requireSurveyPower(viewer, communityId, 'send');
  await writeAs(viewer, (tx) => begin(tx, viewer, { id, communityId, ...given, ...usual }));
}

const usual = { per: 'household', fairCounts: false, weighting: 'from20' } as const;

/**
 * A new draft with the questions and settings of another survey, and its title where none is given. It is compared with that
 * one, if that went out (SUR-6).
 */
export async function copySurvey(viewer: Viewer, from: string, id: string, title?: string): Promise<void> {
  await writeAs(viewer, async (tx) => {
    const earlier = await tx.one<SurveyRow>(sql`select ${surveyColumns} from surveys s where s.id = ${from}`);
    if (!earlier) throw notFound();
    requireSurveyPower(viewer, earlier.communityId, 'send');
    const { communityId, kind, definition, named, per, fairCounts, weighting, lateCounts, state } = earlier;
    const kept = { communityId, kind, definition, named, per, fairCounts, weighting, lateCounts };
    await begin(tx, viewer, {
      id,
      title: title ?? earlier.title,
      ...kept,
      earlierId: state === 'draft' ? earlier.earlierId : earlier.id,
    });
  });
}

type Begun = Omit<typeof surveys.$inferInsert, 'authorId' | 'writtenAt'> & { id: string };

async function begin(tx: Tx, viewer: Viewer, row: Begun) {
  const whole = { ...row, authorId: viewer.personId, writtenAt: viewer.now };
  const made = await tx.one(sql`${insert(surveys, whole)} on conflict (id) do nothing returning id`);
  if (made) await tx.rows(act(viewer, row, 'surveyWritten'));
}

/** Changes a draft. Refuses a survey that is out, and one that a colleague changed since it was read (SUR-4). */
export async function editSurvey(viewer: Viewer, id: string, seen: number, edit: WrittenSurvey): Promise<void> {
  await writeAs(viewer, async (tx) => {
    const survey = await lockDraft(tx, viewer, id, seen);
    const set = { ...edit, definition: surveyDefinition.parse(edit.definition), version: survey.version + 1 };
    await tx.rows(sql`update surveys set ${assignments(surveys, set)} where id = ${id}`);
    await tx.rows(act(viewer, survey, 'surveyWritten'));
  });
}

/** Drops a draft for good. Refuses a survey that is out. */
export async function dropDraft(viewer: Viewer, id: string, seen: number): Promise<void> {
  await writeAs(viewer, async (tx) => {
    const survey = await lockDraft(tx, viewer, id, seen);
    await tx.rows(sql`select drop_draft(${id})`);
    await tx.rows(act(viewer, survey, 'surveyDropped'));
  });
}

const act = (
  { personId, now }: Viewer,
  { id, communityId }: Pick<SurveyRow, 'id' | 'communityId'>,
  what: Act['what'],
) => record({ what, communityId, personId, target: `survey ${id}` }, now);
