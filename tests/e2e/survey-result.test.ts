import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import readSheet from 'read-excel-file/node';
import { type Sql, statementText } from '@/db/sql';
import { openState, type State } from '../support/e2e/access/state';
import { colleagueCalled, ownBrowser } from '../support/e2e/own-session';
import { test } from '../support/e2e/test';
import { testMoment } from '../support/moment';
import { answersOf, layCounted } from '../support/survey-results';

const DAY = 86_400_000;
const SIZES = [28, 22, 16, 3];

/** A round of half a year ago and one of now, the later first, in buildings of the estate. */
async function layRounds(state: State, authorId: string): Promise<[string, string]> {
  const run = (statement: Sql) => state.query(statementText(statement), [...statement.values]);
  const { rows } = await state.query<{ id: string; community: string }>(
    `select b.id, b.community_id as community from buildings b
     where b.community_id = (select p.community_id from posts p where p.person_id = $1 limit 1)
     order by b.position, b.name limit 4`,
    [authorId],
  );
  const sizes = Object.fromEntries(rows.map(({ id }, at) => [id, SIZES[at] ?? 5]));
  const sent = Object.fromEntries(rows.map(({ id }) => [id, 34]));
  const now = Date.parse(testMoment);
  const laid = { communityId: rows[0]?.community ?? '', authorId, sent, texts: said };
  const earlier = await layCounted(run, {
    ...{ ...laid, given: answersOf(sizes, -1), closedAt: new Date(now - 200 * DAY), title: '上半年满意度调查' },
  });
  const own = { ...laid, given: answersOf(sizes), closedAt: new Date(now - 2 * DAY), paper: 9 };
  return [await layCounted(run, own), earlier];
}

/** No other story meets them. */
async function takeAway(state: State, rounds: string[]) {
  for (const table of ['survey_themes', 'survey_texts', 'survey_answers', 'survey_counts'])
    await state.query(`delete from ${table} where survey_id = any($1)`, [rounds]);
  await state.query('delete from surveys where id = any($1)', [rounds]);
}

const said = [
  '停车位太少，晚上回来没地方停车',
  '电梯老是坏，希望尽快检修电梯',
  '=1+1 保洁阿姨很负责',
  '有事请打 13812345678',
  '绿化修剪得不错，停车要管一管',
];

const row = (page: Page, table: string, name: string) =>
  page
    .getByRole('table', { name: table })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });

test('A manager reads what a survey says, and who are fewer than five stay untold @desk', async ({ browser }) => {
  const state = await openState();
  const person = await colleagueCalled(state, '赵丽华');
  const rounds = await layRounds(state, person);
  const [id] = rounds;
  const context = await ownBrowser(browser, state, person, { provedMinutesAgo: 0 });
  const page = await context.newPage();
  await page.goto(`/admin/surveys/${id}/results`);
  await expect(page.getByText(/^100 户里约有 \d+ 户满意；真实值有 95% 的把握在 \d+%–\d+%。$/)).toBeVisible();
  const told = Object.values(answersOf({ a: 28, b: 22, c: 16, d: 3 }));
  const good = told.filter(({ answers }) => Number(answers.whole) >= 4).length;
  const share = `${((100 * good) / told.length).toFixed(1)}%`;
  await expect(page.locator('dl dd').first()).toContainText(share);
  await expect(page.getByRole('table', { name: '楼栋 × 项目' }).getByRole('row').last()).toContainText('—');
  await page.getByText('看数字').first().click();
  await expect(row(page, '评价分布', '总体满意度')).toContainText(share);
  await expect(page.getByText(/最多人把「停车」放在第一位（\d+\.\d%）/)).toBeVisible();

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载原始答卷' }).click(),
  ]);
  const sheets = await readSheet(await readFile((await file.path()) ?? ''));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['原始答卷', '编码表', '文字回答']);
  expect(sheets[0]?.data).toHaveLength(told.length + 1);
  expect(JSON.stringify(sheets)).not.toContain('13812345678');

  await page.getByRole('link', { name: '文字回答' }).click();
  await expect(page.getByText('有事请打 138****5678')).toBeVisible();
  await page.getByText('新增主题').click();
  await page.getByLabel('主题名称').fill('停车');
  await page.getByLabel('关键词').fill('停车 车位');
  await page.getByRole('button', { name: '保存主题' }).click();
  await expect(page.getByRole('link', { name: /停车.*2 条/ })).toBeVisible();
  await page.goto(`/print/surveys/${id}`);
  await expect(page.getByRole('heading', { name: '下半年满意度调查' })).toBeVisible();
  await context.close();
  await takeAway(state, rounds);
  await state.end();
});
