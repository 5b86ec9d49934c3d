import { newId } from '@/lib/id';
import type { SurveyDefinition } from '@/lib/surveys/definition';
import { testMoment } from '../../moment';
import type { Spot } from './marks';
import type { Person } from './people';
import type { State } from './state';

const TITLE = 'matrix survey';

const definition: SurveyDefinition = {
  pages: [
    {
      id: 'one',
      questions: [{ id: 'whole', type: 'scale', topic: 'overall', title: { 'zh-CN': TITLE }, required: true }],
    },
  ],
};

/** Anonymous surveys: out to the neighbour's home, out to one of the other community, and one that is not out yet. */
export async function plantSurveys(state: State, cuihu: Spot, fenglin: Spot, author: Person) {
  await tidySurveys(state);
  const abroad = await survey(state, fenglin, author, true);
  return {
    home: await survey(state, cuihu, author, true),
    abroad,
    theme: await theme(state, fenglin, abroad),
    draft: await survey(state, cuihu, author, false),
    ...(await published(state, cuihu, author)),
  };
}

async function theme(state: State, { community }: Spot, survey: string) {
  const id = newId();
  await state.query(
    `insert into survey_themes (id, community_id, survey_id, name, words) values ($1, $2, $3, $4, '{matrix}')`,
    [id, community, survey, TITLE],
  );
  return id;
}

/** One that is counted and published, and what came of something the office did. */
async function published(state: State, spot: Spot, author: Person) {
  const [over, deed] = [await survey(state, spot, author, true), newId()];
  await state.query(`update surveys set state = 'over' where id = $1`, [over]);
  await state.query(
    `insert into survey_counts (survey_id, community_id, kind, closed_at, sent, answered, paper, overall, tally)
     values ($1, $2, 'other', $3, 1, 0, 0, '{0,0,0,0,0}', '{"whole":{},"buildings":{},"returned":{},"drivers":{}}')`,
    [over, spot.community, testMoment],
  );
  await state.query(
    `insert into survey_publications (survey_id, community_id, words, figures, author_id, published_at)
     values ($1, $2, $3, '{returned}', $4, $5)`,
    [over, spot.community, TITLE, author.id, testMoment],
  );
  await state.query(
    `insert into survey_deeds (id, community_id, survey_id, words, due_day, outcome, done_day)
     values ($1, $2, $3, $4, '2026-11-20', $4, '2026-11-20')`,
    [deed, spot.community, over, TITLE],
  );
  return { over, deed };
}

async function survey(state: State, { community, unit, building }: Spot, author: Person, out: boolean) {
  const id = newId();
  await state.query(
    `insert into surveys (id, community_id, kind, title, definition, state, named, per, fair_counts, weighting, sent_at,
       closes_at, paper_until, author_id, written_at)
     values ($1, $2, 'other', $3, $4, $5, false, 'household', false, 'from20', $6::timestamptz - interval '1 day',
       $6::timestamptz + interval '10 days', $6::timestamptz + interval '15 days', $7, $8)`,
    [
      id,
      community,
      TITLE,
      JSON.stringify(definition),
      out ? 'out' : 'draft',
      out ? testMoment : null,
      author.id,
      testMoment,
    ],
  );
  await state.query(
    'insert into survey_invites (id, community_id, survey_id, unit_id, building_id) values ($1, $2, $3, $4, $5)',
    [newId(), community, id, unit, building],
  );
  return id;
}

/** Takes away what earlier rounds left. */
export async function tidySurveys(state: State): Promise<void> {
  const mine = `select id from surveys where title = '${TITLE}'`;
  for (const table of [
    'survey_ballots',
    'survey_invites',
    'survey_themes',
    'survey_counts',
    'survey_publications',
    'survey_deeds',
  ])
    await state.query(`delete from ${table} where survey_id in (${mine})`);
  await state.query(`delete from surveys where title = '${TITLE}'`);
}
