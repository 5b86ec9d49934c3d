import { type Sql, sql } from '@/db/sql';
import { notFound } from '@/lib/refusal';
import { readAs, type Viewer } from '@/lib/viewer';
import { surveyDefinition } from './definition';
import type { Round } from './figures/figures';
import { requireSurveyPower } from './powers';
import { type SurveyRow, surveyColumns } from './survey';

/** A round as its one row of the count tells it. */
export type CountedRound = Round & { id: string; title: string; closedAt: Date };
export type Results = {
  survey: SurveyRow;
  /** Null while the survey is out: until then nothing is known but who is missing (SUR-5). */
  round: CountedRound | null;
  earlier: CountedRound | null;
  /** Rounds of the same kind up to this one, the oldest first. */
  rounds: CountedRound[];
  buildings: { id: string; name: string }[];
};

const ROUNDS = 6;

/** The count of one survey with the rounds before it, for who reads results (SUR-6). No answer is read. */
export async function findResults(viewer: Viewer, id: string): Promise<Results> {
  const [surveys, own, earlier, rounds, buildings] = await readAs<
    [SurveyRow[], CountedRound[], CountedRound[], CountedRound[], Results['buildings']]
  >(viewer, oneSurvey(id), ownCount(id), namedEarlier(id), lastRounds(id), buildingsOf(id));
  const survey = surveys[0];
  if (!survey) throw notFound();
  requireSurveyPower(viewer, survey.communityId, 'results');
  const round = own[0] ? whole(own[0]) : null;
  const before = [...rounds].filter(({ id: one }) => one !== id).map(whole);
  return {
    ...{ survey, round, buildings },
    earlier: earlier[0] ? whole(earlier[0]) : (before[0] ?? null),
    rounds: [...before.reverse(), ...(round ? [round] : [])],
  };
}

const whole = (row: CountedRound): CountedRound => ({ ...row, definition: surveyDefinition.parse(row.definition) });

const counted = sql`s.id, s.title, s.definition, c.closed_at as "closedAt", c.sent, c.answered, c.paper, c.tally`;

const oneSurvey = (id: string): Sql => sql`select ${surveyColumns} from surveys s where s.id = ${id}`;

const ownCount = (id: string): Sql => sql`
  select ${counted} from survey_counts c join surveys s on s.community_id = c.community_id and s.id = c.survey_id
  where c.survey_id = ${id}`;

const namedEarlier = (id: string): Sql => sql`
  select ${counted} from surveys own join survey_counts c on c.survey_id = own.earlier_id
    and c.community_id = own.community_id
  join surveys s on s.community_id = c.community_id and s.id = c.survey_id where own.id = ${id}`;

/** Of a kind that asks the same again; other surveys are compared with those only that they name. */
export const lastRounds = (id: string): Sql => sql`
  select ${counted} from survey_counts own cross join lateral (
      select * from survey_counts one where one.community_id = own.community_id and one.kind = own.kind
        and one.closed_at <= own.closed_at order by one.closed_at desc nulls last limit ${ROUNDS}) c
  join surveys s on s.community_id = c.community_id and s.id = c.survey_id
  where own.survey_id = ${id} and own.kind <> 'other' order by c.closed_at desc`;

const buildingsOf = (id: string): Sql => sql`
  select b.id, b.name from surveys s join buildings b on b.community_id = s.community_id
  where s.id = ${id} order by b.position, b.name`;
