import type { Tx } from '@/db/client';
import { sql } from '@/db/sql';
import { overallKey } from './asked-topics';
import { ballotMark, openSheet } from './ballot';
import { surveyDefinition } from './definition';
import type { Answers } from './holds';
import { keepAnswers } from './keep';
import { type SurveyRow, surveyColumns } from './survey';
import { fiveOf, type Given, type Tally, tallyOf } from './tally';

type Ballot = { mark: string; kind: 'answer' | 'stub' | 'sheet'; sheet: string | null };
type Opened = { given: Given[]; paper: number };

/**
 * Opens the box of a survey whose time is over, paper too, in one stroke (SUR-5): what was answered is written down in the
 * order of chance, under ids of chance, and beside it who has answered and all figures. Does nothing before, and nothing a
 * second time.
 */
export async function countSurvey(tx: Tx, surveyId: string, now: Date): Promise<void> {
  const survey = await tx.one<SurveyRow>(
    sql`select ${surveyColumns} from surveys s where s.id = ${surveyId} for update`,
  );
  if (survey?.state !== 'out' || !survey.paperUntil || survey.paperUntil > now) return;
  const opened = survey.named ? await readNamed(tx, survey) : await openBox(tx, survey, now);
  await writeCount(tx, survey, opened);
  await tx.rows(
    sql`update surveys set state = 'over', counted_at = ${now}, version = version + 1 where id = ${surveyId}`,
  );
}

async function openBox(tx: Tx, survey: SurveyRow, now: Date): Promise<Opened> {
  const ballots = await tx.rows<Ballot>(sql`select mark, kind, sheet from empty_box(${survey.id}, ${now})`);
  const given = ballots.flatMap(({ sheet }) => (sheet ? [openSheet(survey.id, sheet)] : []));
  const definition = surveyDefinition.parse(survey.definition);
  if (given.length > 0)
    for (const statement of keepAnswers(
      survey,
      definition,
      given.map(({ answers }) => ({ answers })),
    ))
      await tx.rows(statement);
  await enterAnswered(tx, survey, new Set(ballots.map(({ mark }) => mark)));
  return { given, paper: ballots.filter(({ kind }) => kind === 'sheet').length };
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

async function readNamed(tx: Tx, { id, communityId }: SurveyRow): Promise<Opened> {
  const rows = await tx.rows<{ answers: Answers; building: string; way: string }>(
    sql`select a.answers, i.building_id as building, a.way from survey_answers a join survey_invites i on i.id = a.invite_id
        where a.community_id = ${communityId} and a.survey_id = ${id}`,
  );
  return { given: rows, paper: rows.filter(({ way }) => way !== 'phone').length };
}

async function writeCount(tx: Tx, survey: SurveyRow, { given, paper }: Opened) {
  const { id, communityId, kind, closesAt } = survey;
  const definition = surveyDefinition.parse(survey.definition);
  const returned = await tx.rows<{ building: string; sent: number; answered: number }>(
    sql`select building_id as building, count(*)::int as sent, count(*) filter (where answered)::int as answered
        from survey_invites where community_id = ${communityId} and survey_id = ${id} group by building_id`,
  );
  const tally: Tally = {
    ...tallyOf(definition, given),
    returned: Object.fromEntries(returned.map(({ building, ...counts }) => [building, counts])),
  };
  const overall = fiveOf(tally.whole[overallKey(definition) ?? '']);
  const sent = returned.reduce((sum, one) => sum + one.sent, 0);
  await tx.rows(
    sql`insert into survey_counts (survey_id, community_id, kind, closed_at, sent, answered, paper, overall, tally)
        values (${id}, ${communityId}, ${kind}, ${closesAt}, ${sent}, ${given.length}, ${paper}, ${overall}::int[],
          ${JSON.stringify(tally)}::jsonb)`,
  );
}
