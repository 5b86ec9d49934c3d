import { type BrowserContext, expect, type Page } from '@playwright/test';
import { openState, type State } from '../support/e2e/access/state';
import { codeFor, signInByCode } from '../support/e2e/code';
import { deskScreen } from '../support/e2e/devices';
import { forgetCounts, newPhone } from '../support/e2e/newcomer';
import { colleagueCalled, ownBrowser } from '../support/e2e/own-session';
import { choose } from '../support/e2e/repair';
import { give } from '../support/e2e/second';
import { test } from '../support/e2e/test';

const CLERK = '徐婷';
const PLACES = '/admin/homes/places';
const refused = (page: Page, words: string) => page.getByRole('alert').filter({ hasText: words });

let state: State;
let clerk: string;
let contexts: BrowserContext[];

test.beforeEach(async () => {
  state = await openState();
  contexts = [];
  clerk = await colleagueCalled(state, CLERK);
});

test.afterEach(async () => {
  for (const context of contexts) await context.close();
  await state.query("update posts set roles = '{desk}', department = 'desk', ended_at = null where person_id = $1", [
    clerk,
  ]);
  await state.query('update sessions set revoked_at = seen_at where person_id = $1 and revoked_at is null', [clerk]);
  await state.end();
});

/** The clerk's list of places in one tab, and in another the half-filled form for a new one. */
async function clerkAtWork(browser: Parameters<typeof ownBrowser>[0], spot: string) {
  const context = await ownBrowser(browser, state, clerk);
  contexts.push(context);
  const [list, form] = [await context.newPage(), await context.newPage()];
  await list.goto('/admin/homes');
  await form.goto(PLACES);
  await form.getByLabel('位置').fill(spot);
  const send = () => form.getByRole('button', { name: '添加', exact: true }).click();
  const made = async () => (await state.query('select 1 from place_codes where spot = $1', [spot])).rowCount;
  return { list, form, send, made };
}

test('A clerk whose role is taken is refused on the very next click, on a page and in an open form (T17) @desk', async ({
  as,
  browser,
  expected,
}) => {
  expected.push(/404/);
  const { list, form, send, made } = await clerkAtWork(browser, '被收回岗位的人贴的');
  const manager = await as('孙建军', deskScreen);
  await manager.goto(`/admin/settings/staff/${clerk}`);
  await choose(manager, '客服');
  await choose(manager, '保洁');
  await manager.getByRole('button', { name: '保存岗位' }).click();
  await expect
    .poll(async () => (await state.query('select roles from posts where person_id = $1', [clerk])).rows[0].roles)
    .toEqual(['cleaning']);
  await send();
  await expect(refused(form, '没有找到')).toBeVisible();
  await expect(form.getByLabel('位置')).toHaveValue('被收回岗位的人贴的');
  expect(await made()).toBe(0);
  expect((await list.reload())?.status()).toBe(404);
  expect((await list.goto('/admin/orders'))?.status()).toBe(200);
});

test('A clerk whose post is ended, or who is signed out everywhere, is out on the very next request (T17) @desk', async ({
  as,
  browser,
}) => {
  const gone = await clerkAtWork(browser, '停用的人贴的');
  const manager = await as('孙建军', deskScreen);
  await manager.goto(`/admin/settings/staff/${clerk}`);
  await manager.getByLabel('原因').last().fill('调走');
  await manager.getByRole('button', { name: `停用${CLERK}` }).click();
  await expect(manager.getByRole('button', { name: '恢复在岗' })).toBeVisible();
  await expectOut(gone);

  await manager.getByRole('button', { name: '恢复在岗' }).click();
  const out = manager.getByRole('button', { name: '让 TA 全部退出登录' });
  await expect(out).toBeVisible();
  await gone.list.goto('/admin');
  await expect(gone.list).toHaveURL(/\/sign-in/);
  const again = await clerkAtWork(browser, '被退出的人贴的');
  await out.click();
  await expect
    .poll(
      async () =>
        (await state.query("select 1 from acts where what = 'staffSignedOut' and target = $1", [clerk])).rowCount,
    )
    .toBe(1);
  await expectOut(again);
});

async function expectOut({ list, form, send, made }: Awaited<ReturnType<typeof clerkAtWork>>) {
  await send();
  await expect(refused(form, '登录已过期')).toBeVisible();
  expect(await made()).toBe(0);
  await list.reload();
  await expect(list).toHaveURL(/\/sign-in\?to=/);
}

test('Who changes their number stays signed in here and nowhere else (T17) @desk', async ({ page, browser }) => {
  const [old, fresh] = [newPhone(), newPhone()];
  await forgetCounts();
  await signInByCode(page, old);
  const mine = await state.query('select id from people where phone_tail = $1 order by id desc limit 1', [
    old.slice(-4),
  ]);
  const other = await ownBrowser(browser, state, mine.rows[0].id, { kind: 'resident' });
  contexts.push(other);
  const elsewhere = await other.newPage();
  await elsewhere.goto('/me');
  await expect(elsewhere).toHaveURL(/\/me$/);
  await page.goto('/me/phone');
  await forgetCounts();
  await give(page, '新手机号', fresh, '获取验证码');
  await expect(page.getByLabel('验证码', { exact: true })).toBeVisible();
  await give(page, '验证码', codeFor(fresh), '换成这个号码');
  await expect(page.getByText(`已换成尾号 ${fresh.slice(-4)} 的手机号`)).toBeVisible();
  await elsewhere.goto('/me');
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await page.goto('/me');
  await expect(page).toHaveURL(/\/me$/);
});
