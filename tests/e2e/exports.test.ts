import { readFile } from 'node:fs/promises';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { openState, type State } from '../support/e2e/access/state';
import { colleagueCalled, ownBrowser } from '../support/e2e/own-session';
import { test } from '../support/e2e/test';

const PAGE = '/admin/homes/export';
const whole = /1[3-9]\d{9}/;

let state: State;
let contexts: BrowserContext[];

test.beforeEach(async () => {
  state = await openState();
  contexts = [];
});

test.afterEach(async () => {
  for (const context of contexts) await context.close();
  await state.end();
});

async function pageOf(browser: Parameters<typeof ownBrowser>[0], person: string, provedMinutesAgo = 0) {
  const context = await ownBrowser(browser, state, person, { provedMinutesAgo });
  contexts.push(context);
  return context.newPage();
}

const send = (page: Page) => page.getByRole('button', { name: '导出', exact: true }).click();
const choose = (page: Page, name: string) => page.getByRole('radio', { name }).check();

async function exported(page: Page): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), send(page)]);
  return readFile((await file.path()) ?? '', 'utf8');
}

const onRecord = async (person: string) =>
  (
    await state.query("select target, reason from acts where what = 'exported' and person_id = $1 order by place", [
      person,
    ])
  ).rows;

test('A clerk exports residents with masked numbers, after showing who they are, and it is on record @desk', async ({
  browser,
}) => {
  const clerk = await colleagueCalled(state, '林珊');
  const idle = await pageOf(browser, clerk, 20);
  await idle.goto(PAGE);
  await send(idle);
  await expect(idle).toHaveURL(/\/confirm\?to=%2Fadmin%2Fhomes%2Fexport/);
  expect(await onRecord(clerk)).toEqual([]);

  const page = await pageOf(browser, clerk);
  await page.goto(PAGE);
  await expect(page.getByText('完整号码由主管或经理导出。')).toBeVisible();
  await expect(page.getByLabel('用途')).toHaveCount(0);
  await choose(page, '已认证的住户');
  await choose(page, 'CSV');
  const text = await exported(page);
  expect(text).toMatch(/1[3-9]\d\*{4}\d{4}/);
  expect(text).not.toMatch(whole);
  const rows = text.trim().split('\n').length - 1;
  expect(await onRecord(clerk)).toEqual([{ target: `residents rows=${rows} phones=masked csv`, reason: null }]);

  await page.goto('/admin/tickets/export?category=water&q=水龙头');
  await choose(page, 'CSV');
  expect(await exported(page)).not.toMatch(whole);
  const [, tickets] = await onRecord(clerk);
  expect(tickets.target).toMatch(/^tickets rows=\d+ phones=masked csv view=\w+ category=water search$/);
});

test('Whole numbers leave with who leads, a fresh proof and a purpose @desk', async ({ browser }) => {
  const leader = await colleagueCalled(state, '何红霞');
  const idle = await pageOf(browser, leader, 20);
  await idle.goto(PAGE);
  await choose(idle, '完整号码');
  await idle.getByLabel('用途').fill('业主大会通知');
  await send(idle);
  await expect(idle).toHaveURL(/\/confirm\?to=/);

  const page = await pageOf(browser, leader);
  await page.goto(PAGE);
  await choose(page, '已认证的住户');
  await choose(page, 'CSV');
  await choose(page, '完整号码');
  await send(page);
  await expect(page.getByText('导出完整号码请写明用途，至少 2 个字。')).toBeVisible();
  expect(await onRecord(leader)).toEqual([]);
  await choose(page, '已认证的住户');
  await choose(page, 'CSV');
  await choose(page, '完整号码');
  await page.getByLabel('用途').fill('业主大会通知');
  expect(await exported(page)).toMatch(whole);
  expect(await onRecord(leader)).toEqual([
    { target: expect.stringMatching(/^residents rows=\d+ phones=full csv$/), reason: '业主大会通知' },
  ]);
});

test('A sticker is made, printed, opens the form with its place, and says so once it is ended @desk', async ({
  as,
}) => {
  const spot = '地下车库C区道闸';
  const desk = await as('王敏');
  await desk.goto('/admin/homes/places');
  await desk.getByLabel('位置').fill(spot);
  await desk.getByRole('button', { name: '添加', exact: true }).click();
  const row = desk.getByRole('listitem').filter({ hasText: spot });
  await row.getByRole('link', { name: '打印' }).click();
  await expect(desk.getByRole('heading', { name: '扫码报修' })).toHaveCount(1);
  await expect(desk.getByText(spot)).toBeVisible();
  const link = (await desk.locator('a[href*="/s/"]').getAttribute('href')) ?? '';
  const home = await as('陈晓峰');
  await home.goto(link);
  await expect(home).toHaveURL(/\/services\/repair\?at=/);
  await expect(home.getByRole('textbox', { name: '具体位置' })).toHaveValue(spot);

  await desk.goto('/admin/homes/places');
  await row.locator('summary').click();
  await row.getByRole('button', { name: '确定停用' }).click();
  await expect(row).toHaveCount(0);
  await home.goto(link);
  await expect(home.getByText('这个二维码已停用')).toBeVisible();
  const acts = await state.query("select what from acts where what like 'place%' order by place desc limit 2");
  expect(acts.rows.map(({ what }) => what)).toEqual(['placeEnded', 'placeMade']);
});
