import { expect, type Page } from '@playwright/test';
import { residentPhone } from '@/db/seed/estate/names';
import { personaPhone } from '@/db/seed/estate/persona-phones';
import { proveByCode } from '../support/e2e/code';
import { drip, file } from '../support/e2e/repair';
import { test } from '../support/e2e/test';
import { hold, standIn } from '../support/e2e/wechat';
import { assign } from '../support/e2e/work';
import { openidOf } from '../support/wechat/personas';

// A number gets one code a minute: each story has its own.
const CHEN = personaPhone('chen-xiaofeng') ?? '';
/** A resident who is nobody's persona: no other story waits for their code. */
const QUIET = residentPhone(31);
const ROBOT = '0a1b2c3d-0000-4000-8000-0123456789ab';
const desk = { viewport: { width: 1440, height: 900 } };

type Heard = { sent: { touser: string; url: string; data: object }[]; posts: { content: string }[] };
const heard = async (page: Page): Promise<Heard> =>
  (await page.context().request.get(`${standIn}/stand-in/heard`)).json();
const tell = (page: Page, what: string) => page.context().request.get(`${standIn}/stand-in/${what}`);

/** Opens a page again until it says something: the worker does not wait for browsers. */
const untilSaid = (page: Page, words: string | RegExp) =>
  expect(async () => {
    await page.reload();
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });

test('A resident says what WeChat tells them of, and at which hours it does not @wechat', async ({ page }) => {
  await hold(page, `quiet-${process.pid}`);
  await page.goto('/me/telling');
  await proveByCode(page, QUIET);
  await page.waitForURL(/\/me\/telling/);
  await page.locator('label').filter({ hasText: '小区公告' }).click();
  await page.getByLabel('几点开始').fill('21:30');
  await page.getByLabel('几点结束').fill('21:30');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('开始和结束不能是同一个时间').first()).toBeVisible();
  await page.getByLabel('几点结束').fill('08:00');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存')).toBeVisible();
  await page.goto('/me');
  await page.getByRole('link', { name: '消息通知' }).click();
  await expect(page.getByLabel('几点开始')).toHaveValue('21:30');
  await expect(page.getByLabel('几点结束')).toHaveValue('08:00');
  await expect(page.getByRole('checkbox', { name: '小区公告' })).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: '报修、投诉等工单' })).toBeChecked();
});

test('A message that WeChat does not take stands on the staff’s page, and arrives when it is sent again @wechat', async ({
  page,
  as,
}) => {
  test.slow();
  const mine = `deaf-${process.pid}`;
  await hold(page, mine);
  await tell(page, `refuse?persona=${mine}`);
  await page.goto('/services/repair');
  await proveByCode(page, CHEN);
  await page.waitForURL(/\/services\/repair/);
  const { id, number } = await file(page, drip());
  await assign(await as('王敏', desk), id);

  const manager = await as('赵丽华', desk);
  await manager.goto('/admin/settings/messages');
  await untilSaid(manager, number);
  const row = manager.getByRole('row').filter({ hasText: number });
  await expect(row).toContainText('陈**');
  await expect(row).toContainText('对方不接收这类消息');
  await expect(row).not.toContainText(CHEN);
  await tell(page, `willing?persona=${mine}`);
  await row.getByRole('button', { name: '再发一次' }).click();
  await expect(row).toBeHidden();
  await expect
    .poll(async () => (await heard(page)).sent.filter((one) => one.touser === openidOf(mine) && one.url.endsWith(id)))
    .toHaveLength(1);
});

test('The staff group’s robot is set by its address, tried, and posts a task order without names and numbers @wechat', async ({
  page,
  as,
}) => {
  test.slow();
  const manager = await as('赵丽华', desk);
  await manager.goto('/admin/settings/channels');
  const key = manager.getByRole('textbox', { name: '机器人地址' });
  const robot = manager.locator('section').filter({ has: key });
  await key.fill('https://example.com/robot');
  await robot.getByRole('button', { name: '保存' }).click();
  await expect(robot.getByText('请粘贴群机器人的完整地址').first()).toBeVisible();
  await key.fill(`https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${ROBOT}`);
  await robot.getByRole('button', { name: '保存' }).click();
  await expect(robot.getByText('已设置', { exact: true })).toBeVisible();
  await expect(manager.locator('body')).not.toContainText(ROBOT);
  await robot.getByRole('button', { name: '发一条试试' }).click();
  await untilSaid(manager, /最近一条：已发出/);

  const { id, number } = await file(await as('王秀英'), drip());
  await assign(await as('王敏', desk), id);
  await expect.poll(async () => (await heard(page)).posts.map((one) => one.content).join('\n')).toContain(number);
  const post = (await heard(page)).posts.find((one) => one.content.includes(number))?.content ?? '';
  expect(post).toContain(`/admin/tickets/${id}`);
  expect(post).toContain('工程');
  expect(post).not.toMatch(/1[3-9]\d{9}|王秀英|李强/);

  await manager.reload();
  await robot.getByRole('button', { name: '停用机器人' }).click();
  await expect(robot.getByText('未设置', { exact: true })).toBeVisible();
});
