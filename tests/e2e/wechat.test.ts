import { expect, type Page } from '@playwright/test';
import { personaPhone } from '@/db/seed/estate/persona-phones';
import { proveByCode } from '../support/e2e/code';
import { test } from '../support/e2e/test';
import { beginRound, callback, codeOf, comings, hold, standIn } from '../support/e2e/wechat';

const phoneOf = (slug: string) => personaPhone(slug) ?? '';
const note = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });
const run = process.pid;

test('Inside WeChat a resident proves a phone once; from then on each page opens signed in, until the link is ended @wechat', async ({
  page,
  browser,
}) => {
  test.slow();
  const mine = `tenant-${run}`;
  await hold(page, mine);
  await page.goto('/tickets?shelf=done');
  await page.waitForURL(/\/sign-in\?/);
  await expect(note(page, '以后在微信里自动登录')).toBeVisible();
  expect(page.url()).not.toMatch(/openid|code=|state=/);
  await proveByCode(page, phoneOf('zhou-yutong'));
  await page.waitForURL(/\/tickets$/);

  const later = await browser.newContext();
  const again = await later.newPage();
  await hold(again, mine);
  const seen = comings(again);
  await again.goto('/me');
  await expect(again).toHaveURL(/\/me(#wechat_redirect)?$/); // a fragment outlives a redirect
  await expect(again.getByText('周雨桐')).toBeVisible();
  expect(seen).toHaveLength(1);

  await page.goto('/me');
  await expect(page.getByRole('heading', { name: '绑定的微信' })).toBeVisible();
  await page.getByRole('button', { name: '解除绑定' }).click();
  await expect(page.getByRole('heading', { name: '绑定的微信' })).toBeHidden();
  await expect(page.getByText('周雨桐')).toBeVisible();
  await again.context().clearCookies({ name: 'wechat-rest' });
  await again.getByRole('button', { name: '大字' }).click();
  await expect(note(again, '以后在微信里自动登录')).toBeVisible();
  await later.close();
});

test('Who signs out inside WeChat stays signed out until they ask for it @wechat', async ({ page, context }) => {
  const mine = `worker-${run}`;
  await hold(page, mine);
  await page.goto('/admin/orders');
  await proveByCode(page, phoneOf('li-qiang'));
  await page.waitForURL(/\/admin\/orders/);
  await page.goto('/admin/settings/account');
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.waitForURL(/\/sign-in/);
  await page.goto('/admin/orders');
  await expect(page).toHaveURL(/\/sign-in/);
  expect((await context.cookies()).filter((cookie) => cookie.name === 'wechat-new')).toEqual([]);
  await page.getByRole('link', { name: '用微信登录' }).click();
  await page.waitForURL(/\/admin\/orders/);
});

test('A way back from WeChat counts once, and only in the browser that it began in @wechat', async ({
  page,
  context,
  browser,
}) => {
  await hold(page, `lost-${run}`);
  const seen = comings(page);
  await page.goto('/me');
  await expect(note(page, '以后在微信里自动登录')).toBeVisible();
  await page.goto(seen[0] ?? '');
  await expect(page).toHaveURL(/\/sign-in\?wechat=again/);

  const state = await beginRound(context, '/me');
  const fresh = await codeOf(context, `lost-${run}`);
  const thief = await browser.newContext();
  const stranger = await thief.newPage();
  await beginRound(thief, '/me');
  await stranger.goto(callback(fresh, state));
  await expect(note(stranger, '微信登录已过期')).toBeVisible();
  expect((await thief.cookies()).map((cookie) => cookie.name)).not.toContain('wechat-new');
  await thief.close();

  await page.goto(callback(fresh, state));
  await expect(note(page, '以后在微信里自动登录')).toBeVisible();
  await page.goto(callback(fresh, 'invented'));
  await expect(page).toHaveURL(/\/sign-in\?wechat=again/);
});

test('A code that was used or ran out is asked for once more by itself, and not for ever @wechat', async ({ page }) => {
  const seen = comings(page);
  await hold(page, `used-${run}`);
  await page.goto('/me');
  await expect(note(page, '以后在微信里自动登录')).toBeVisible();
  expect(seen).toHaveLength(2);
  await page.context().clearCookies({ name: /^wechat-(rest|new)$/ });
  await hold(page, `stale-${run}`);
  await page.goto('/me');
  await expect(note(page, '微信暂时没有回应')).toBeVisible();
  expect(seen).toHaveLength(4);
});

test('Whoever looks at a snapshot is told so, and nothing of them is kept @wechat', async ({ page, context }) => {
  await hold(page, `snapshot-${run}`);
  await page.goto('/me');
  await expect(note(page, '快照页')).toBeVisible();
  const names = (await context.cookies()).map((cookie) => cookie.name);
  expect(names).not.toContain('wechat-new');
  expect(names).not.toContain('linli');
});

for (const trouble of ['busy', 'quota', 'broken', 'slow']) {
  test(`When WeChat is ${trouble} the phone’s number is asked for instead @wechat`, async ({ page }) => {
    await hold(page, `${trouble}-${run}`);
    await page.goto('/tickets');
    await expect(note(page, '微信暂时没有回应')).toBeVisible();
    await expect(page.getByRole('textbox', { name: '手机号' })).toBeVisible();
    await page.goto('/tickets');
    await expect(page).toHaveURL(/\/sign-in\?to=%2Ftickets$/);
  });
}

test('A WeChat that became another’s meanwhile is not taken from them @wechat', async ({ page, browser }) => {
  test.slow();
  const mine = `family-${run}`;
  const other = await browser.newContext();
  const second = await other.newPage();
  for (const one of [page, second]) {
    await hold(one, mine);
    await one.goto('/');
    await expect(note(one, '以后在微信里自动登录')).toBeVisible();
  }
  await proveByCode(page, phoneOf('wang-xiuying'));
  await page.waitForURL(/\/$/);
  await proveByCode(second, phoneOf('zhao-lihua'));
  await expect(note(second, '这个微信已经绑定了另一个人的账号')).toBeVisible();
  await expect(second.getByRole('main').getByText('赵丽华')).toBeVisible();
  await expect(second.getByRole('heading', { name: '绑定的微信' })).toBeHidden();
  await page.goto('/me');
  await page.getByRole('button', { name: '解除绑定' }).click();
  await expect(page.getByRole('heading', { name: '绑定的微信' })).toBeHidden();
  await other.close();
});

test('Outside WeChat nobody is led there', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/me');
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fme$/);
  await page.goto('/api/wechat/login?to=//evil.example');
  await expect(page).toHaveURL(/\/sign-in$/);
  await expect(page.getByRole('link', { name: '用微信登录' })).toBeHidden();
  expect(asked.filter((url) => url.startsWith(standIn))).toEqual([]);
});

test('A page of our own is signed for WeChat’s script, for whoever is signed in', async ({ as, page, baseURL }) => {
  const ask = (of: Page, url: string) => of.request.get(`/api/wechat/js-config?url=${encodeURIComponent(url)}`);
  const resident = await as('王秀英');
  const signed = await ask(resident, `${baseURL}/tickets#latest`);
  expect(await signed.json()).toEqual({
    appId: expect.stringMatching(/^wx/),
    timestamp: expect.any(Number),
    nonceStr: expect.stringMatching(/^\w{24}$/),
    signature: expect.stringMatching(/^[\da-f]{40}$/),
  });
  expect((await ask(resident, 'https://evil.example/')).status()).toBe(404);
  expect((await ask(page, `${baseURL}/tickets`)).status()).toBe(404);
});
