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

/** A round of half a year ago and one of now, in buildings of the estate. */
async function layRounds(state: State, authorId: string): Promise<string> {
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
  await layCounted(run, {
    ...{ ...laid, given: answersOf(sizes, -1), closedAt: new Date(now - 200 * DAY), title: '上半年满意度调查' },
  });
  return layCounted(run, { ...laid, given: answersOf(sizes), closedAt: new Date(now - 2 * DAY), paper: 9 });
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
  const id = await layRounds(state, person);
  const context = await ownBrowser(browser, state, person, { provedMinutesAgo: 0 });
  const page = await context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/admin/surveys/${id}/results`);
  await page.screenshot({ path: '/tmp/shots/result-desk.png', fullPage: true });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: '/tmp/shots/result-dark.png', fullPage: true });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: '/tmp/shots/result-phone.png', fullPage: true });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/print/surveys/${id}`);
  await page.pdf({ path: '/tmp/shots/result.pdf', preferCSSPageSize: true });
  await page.goto(`/print/surveys/year`);
  await page.pdf({ path: '/tmp/shots/year.pdf', preferCSSPageSize: true });
  await context.close();
  await state.end();
});
