import { newId } from '@/lib/id';
import type { SurveyDefinition } from '@/lib/surveys/definition';
import { testMoment } from '../../moment';
import { mark, type Spot } from './marks';
import type { Person } from './people';
import type { State } from './state';

const TITLE = 'matrix survey';

const asking = (words: string): SurveyDefinition => ({
  pages: [
    {
      id: 'one',
      questions: [
        { id: 'whole', type: 'scale', topic: 'overall', title: { 'zh-CN': words }, required: true },
        { id: 'said', type: 'long', title: { 'zh-CN': words }, required: false },
      ],
    },
  ],
});

type Wish = { of: string; state: 'draft' | 'out' | 'over' };
type Of = { state: State; spot: Spot; author: Person };

/**
 * Anonymous surveys: out to the neighbour's home, out to one of the other community, one that is not out yet, and one that
 * is counted and published.
 */
export async function plantSurveys(state: State, cuihu: Spot, fenglin: Spot, author: Person) {
  await tidySurveys(state);
  const here = { state, spot: cuihu, author };
  const abroad = await survey({ ...here, spot: fenglin }, { of: 'surveyabroad', state: 'out' });
  const home = await survey(here, { of: 'survey', state: 'out' });
  const { rows } = await state.query('select id from survey_invites where survey_id = $1', [home]);
  return {
    home,
    /** What the strip of the neighbour's home stands for. */
    invite: rows[0].id as string,
    abroad,
    theme: await theme(state, fenglin, abroad, 'surveyabroad'),
    draft: await survey(here, { of: 'surveydraft', state: 'draft' }),
    ...(await published(here)),
  };
}

/** What it says, what the office says to it, and what came of something that it did. */
async function published({ state, spot, author }: Of) {
  const of = 'surveyover';
  const [over, deed] = [await survey({ state, spot, author }, { of, state: 'over' }), newId()];
  const { community } = spot;
  await theme(state, spot, over, 'surveytext');
  await state.query(
    `insert into survey_counts (survey_id, community_id, kind, closed_at, sent, answered, paper, overall, tally)
     values ($1, $2, 'other', $3, 1, 0, 0, '{0,0,0,0,0}', '{"whole":{},"buildings":{},"returned":{},"drivers":{}}')`,
    [over, community, testMoment],
  );
  await state.query(
    `insert into survey_answers (id, community_id, survey_id, named, answers)
     select gen_random_uuid(), $1, $2, false, '{"whole": 4}' from generate_series(1, 5)`,
    [community, over],
  );
  await state.query(
    `insert into survey_texts (id, community_id, survey_id, named, key, words) values ($1, $2, $3, false, 'said', $4)`,
    [newId(), community, over, mark('surveytext')],
  );
  await state.query(
    `insert into survey_publications (survey_id, community_id, words, figures, author_id, published_at)
     values ($1, $2, $3, '{returned}', $4, $5)`,
    [over, community, mark(of), author.id, testMoment],
  );
  await state.query(
    `insert into survey_deeds (id, community_id, survey_id, words, due_day, outcome, done_day)
     values ($1, $2, $3, $4, '2026-11-20', $4, '2026-11-20')`,
    [deed, community, over, mark(of)],
  );
  return { over, deed };
}

async function theme(state: State, { community }: Spot, survey: string, of: string) {
  const id = newId();
  await state.query(
    'insert into survey_themes (id, community_id, survey_id, name, words) values ($1, $2, $3, $4, array[$4])',
    [id, community, survey, mark(of)],
  );
  return id;
}

async function survey({ state, spot: { community, unit, building }, author }: Of, { of, state: is }: Wish) {
  const id = newId();
  await state.query(
    `insert into surveys (id, community_id, kind, title, definition, state, named, per, fair_counts, weighting, sent_at,
       closes_at, paper_until, author_id, written_at)
     values ($1, $2, 'other', $3, $4, $5, false, 'household', false, 'from20', $6::timestamptz - interval '1 day',
       $6::timestamptz + interval '10 days', $6::timestamptz + interval '15 days', $7, $8)`,
    [
      id,
      community,
      `${TITLE} ${mark(of)}`,
      JSON.stringify(asking(mark(of))),
      is,
      is === 'draft' ? null : testMoment,
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
  const mine = `select id from surveys where title like '${TITLE}%'`;
  for (const table of [
    'survey_ballots',
    'survey_texts',
    'survey_answers',
    'survey_invites',
    'survey_themes',
    'survey_counts',
    'survey_publications',
    'survey_deeds',
  ])
    await state.query(`delete from ${table} where survey_id in (${mine})`);
  await state.query(`delete from surveys where title like '${TITLE}%'`);
}
