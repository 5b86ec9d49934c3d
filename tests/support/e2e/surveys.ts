import { expect, type Page } from '@playwright/test';
import { newId } from '@/lib/id';
import type { Question, SurveyDefinition } from '@/lib/surveys/definition';
import { testMoment } from '../moment';
import type { State } from './access/state';

const words = (text: string) => ({ 'zh-CN': text });
const option = (id: string, text: string) => ({ id, words: words(text) });

const questions: Question[] = [
  { id: 'whole', type: 'scale', topic: 'overall', title: words('总体满意吗？'), required: true },
  {
    ...{ id: 'why', type: 'long', title: words('哪里不满意？'), required: false },
    when: { of: 'whole', from: 1, to: 2 },
  },
  {
    ...{ id: 'parts', type: 'matrix', title: words('下面各项怎么样？'), required: true },
    rows: [
      { id: 'clean', words: words('清洁卫生'), topic: 'cleaning' },
      { id: 'guard', words: words('秩序维护'), topic: 'security' },
    ],
  },
  {
    ...{ id: 'way', type: 'multiple', title: words('平时怎样联系物业？'), required: true, other: true, max: 2 },
    options: [option('phone', '打电话'), option('desk', '到前台'), { ...option('none', '从不联系'), alone: true }],
  },
  {
    ...{ id: 'order', type: 'ranking', title: words('最希望先改哪一样？'), required: false },
    options: [option('lift', '电梯'), option('park', '停车'), option('green', '绿化')],
  },
  { id: 'tell', type: 'recommend', title: words('会向朋友推荐这里吗？'), required: true },
] as Question[];

const definition: SurveyDefinition = { pages: [{ id: 'one', questions }] };

/** A survey that is out since yesterday, to the home of 王秀英 and her son alone. Answers its id, and how to take it away. */
export async function laySurvey(state: State, title: string, named = false) {
  const { rows } = await state.query(
    `select u.id, u.community_id, u.building_id, p.id as person from units u join residencies r on r.unit_id = u.id
     join people p on p.id = r.person_id where p.name = '陈晓峰' and r.until_day is null`,
  );
  const home = rows[0];
  const id = newId();
  await state.query(
    `insert into surveys (id, community_id, kind, title, definition, state, named, per, fair_counts, weighting, sent_at,
       closes_at, paper_until, author_id, written_at)
     values ($1, $2, 'other', $3, $4, 'out', $5, 'household', false, 'from20', $6::timestamptz - interval '1 day',
       $6::timestamptz + interval '10 days', $6::timestamptz + interval '15 days', $7, $6)`,
    [id, home.community_id, title, JSON.stringify(definition), named, testMoment, home.person],
  );
  await state.query(
    'insert into survey_invites (id, community_id, survey_id, unit_id, building_id) values (gen_random_uuid(), $1, $2, $3, $4)',
    [home.community_id, id, home.id, home.building_id],
  );
  const takeAway = async () => {
    for (const table of ['survey_texts', 'survey_answers', 'survey_ballots', 'survey_invites'])
      await state.query(`delete from ${table} where survey_id = $1`, [id]);
    await state.query('delete from surveys where id = $1', [id]);
  };
  return { id, takeAway };
}

/** The page's script has taken the survey over: from then on a tap is an answer. */
export const untilTaken = (page: Page) =>
  expect(page.locator('button[type=submit]').filter({ hasText: '下一步' })).toBeVisible();
