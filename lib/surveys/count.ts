import type { Tx } from '@/db/client';
import { sql } from '@/db/sql';
import { ballotMark, blindId, openSheet, type Sheet } from './ballot';
import { buildingsApart } from './buildings-apart';
import { type SurveyRow, surveyColumns } from './survey';

type Ballot = { mark: string; sheet: string };

/**
 * Opens the box of a survey whose time is over, paper too, in one stroke (SUR-5): the sheets are written down in the order of
 * chance, under ids of chance, and beside it who has answered. Does nothing before, and nothing a second time.
 */
export async function countSurvey(tx: Tx, surveyId: string, now: Date): Promise<void> {
  const survey = await tx.one<SurveyRow>(
    sql`select ${surveyColumns} from surveys s where s.id = ${surveyId} for update`,
  );
  if (survey?.state !== 'out' || !survey.paperUntil || survey.paperUntil > now) return;
  if (!survey.named) {
    const ballots = await tx.rows<Ballot>(sql`select mark, sheet from empty_box(${surveyId}, ${now})`);
    await writeSheets(
      tx,
      survey,
      ballots.map(({ sheet }) => openSheet(surveyId, sheet)),
    );
    await enterAnswered(tx, survey, new Set(ballots.map(({ mark }) => mark)));
  }
  await tx.rows(
    sql`update surveys set state = 'over', counted_at = ${now}, version = version + 1 where id = ${surveyId}`,
  );
}

async function writeSheets(tx: Tx, { id, communityId }: SurveyRow, sheets: Sheet[]) {
  const counts = new Map<string, number>();
  for (const { building } of sheets) counts.set(building, (counts.get(building) ?? 0) + 1);
  const apart = buildingsApart(counts);
  const rows = sheets.map(({ answers, building, way }) => ({
    ...{ id: blindId(), answers, way },
    building: apart.has(building) ? building : null,
  }));
  await tx.rows(
    sql`insert into survey_answers (id, community_id, survey_id, named, building_id, way, answers)
        select x.id, ${communityId}, ${id}, false, x.building, x.way, x.answers
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) x (id uuid, building uuid, way text, answers jsonb)`,
  );
}

async function enterAnswered(tx: Tx, { id, communityId }: SurveyRow, marks: Set<string>) {
  const invites = await tx.rows<{ id: string }>(
    sql`select id from survey_invites where community_id = ${communityId} and survey_id = ${id}`,
  );
  const answered = invites.filter((invite) => marks.has(ballotMark(id, invite.id))).map((invite) => invite.id);
  await tx.rows(
    sql`update survey_invites set answered = true where community_id = ${communityId} and id = any(${answered}::uuid[])`,
  );
}
