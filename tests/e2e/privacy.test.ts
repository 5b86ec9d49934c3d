import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { codeFor, reachCode, signInByCode } from '../support/e2e/code';
import { agreedToOlder, forgetCounts, newPhone } from '../support/e2e/newcomer';
import { test } from '../support/e2e/test';

const box = (page: Page) => page.getByRole('checkbox', { name: '我已阅读并同意' });
test.beforeEach(forgetCounts);

const newerVersion = '个人信息保护说明更新了';

for (const tag of ['@phone', '@nojs']) {
  test(`Nobody gets a code before agreeing to the policy; what was typed stays ${tag}`, async ({ page }) => {
    await page.goto('/sign-in');
    const typed = page.getByRole('textbox', { name: '手机号' });
    const phone = newPhone();
    await expect(box(page)).not.toBeChecked();
    await typed.fill(phone);
    await page.getByRole('button', { name: '获取验证码' }).click();
    await expect(box(page)).toHaveAccessibleDescription('请先看过说明，再在这里打勾');
    await expect(typed).toHaveValue(phone);
    await expect(page.getByText('请先看过说明，再在这里打勾')).toHaveCount(1);
    await box(page).check();
    await page.getByRole('button', { name: '获取验证码' }).click();
    await reachCode(page);
  });

  test(`A new version is asked for once, on the way to where one was going ${tag}`, async ({ page }) => {
    const phone = newPhone();
    await signInByCode(page, phone);
    await agreedToOlder(phone);
    await page.goto('/notices');
    await expect(page.getByRole('heading', { name: newerVersion })).toBeVisible();
    await page.getByRole('button', { name: '同意并继续' }).click();
    await expect(box(page)).toHaveAccessibleDescription('请先看过说明，再在这里打勾');
    await box(page).check();
    await page.getByRole('button', { name: '同意并继续' }).click();
    await page.waitForURL(/\/notices$/);
    await page.goto('/me');
    await expect(page).toHaveURL(/\/me$/);
    await page.goBack();
    await expect(page.getByRole('heading', { name: newerVersion })).toBeHidden();
    await page.goto('/consent');
    await expect(page).not.toHaveURL(/consent/);
  });

  test(`Who doesn’t agree is signed out and told what still works ${tag}`, async ({ page }) => {
    const phone = newPhone();
    await signInByCode(page, phone);
    await agreedToOlder(phone);
    await page.goto('/me');
    await page.getByRole('button', { name: '不同意，退出' }).click();
    await page.waitForURL(/sign-in/);
    await expect(page.getByText('您没有同意个人信息保护说明，已退出登录')).toBeVisible();
    await page.goto('/me');
    await expect(page).toHaveURL(/sign-in/);
  });

  test(`Consent is taken back by one press, and asked for again at the next signing in ${tag}`, async ({ page }) => {
    await signInByCode(page, newPhone());
    await page.goto('/me');
    await page.getByRole('link', { name: '我的个人信息' }).click();
    await page.getByRole('button', { name: '撤回同意' }).click();
    await page.waitForURL(/sign-in\?said=withdrawn/);
    await expect(page.getByText('已撤回同意并退出登录')).toBeVisible();
  });
}

test('One’s own data is read and taken away as a table and as JSON', async ({ as }) => {
  const page = await as('陈晓峰');
  await page.goto('/me/data');
  await expect(page.getByText('陈晓峰').first()).toBeVisible();
  const [json] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载 JSON' }).click(),
  ]);
  const copy = JSON.parse(await readFile((await json.path()) ?? '', 'utf8'));
  expect(copy.person.name).toBe('陈晓峰');
  expect(copy.consents).toHaveLength(1);
  const answer = await page.request.get('/api/my-data?as=xlsx');
  expect(answer.headers()['cache-control']).toBe('private, no-store');
  expect(answer.headers()['content-disposition']).toBe('attachment; filename="my-data.xlsx"');
  expect((await answer.body()).subarray(0, 2).toString()).toBe('PK');
});

test('An account is deleted by a code; the same number comes in again as somebody new', async ({ page }) => {
  const phone = newPhone();
  await signInByCode(page, phone);
  await page.goto('/me/name');
  await page.getByRole('textbox', { name: '称呼' }).fill('花阿姨');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('花阿姨')).toBeVisible();
  await page.goto('/me/data/erase');
  await forgetCounts();
  await page.getByRole('button', { name: /把验证码发到/ }).click();
  await page.waitForURL(/sent=1/);
  await page.getByRole('textbox', { name: /验证码/ }).fill(codeFor(phone));
  await page.getByRole('button', { name: '注销账号' }).click();
  const sure = page.getByRole('checkbox', { name: '我知道注销后不能恢复' });
  await expect(sure).toHaveAccessibleDescription('请在这里打勾，确认不能恢复');
  await sure.check();
  await page.getByRole('button', { name: '注销账号' }).click();
  await page.waitForURL(/said=erased/);
  await expect(page.getByText('账号已注销')).toBeVisible();
  await page.goto('/me');
  await expect(page).toHaveURL(/sign-in/);
});

test('The policy and the numbers of registration stand where anybody comes', async ({ page, as }) => {
  const registered = async (at: Page) => {
    await expect(at.getByRole('link', { name: '浙ICP备2026000001号-1' })).toHaveAttribute(
      'href',
      'https://beian.miit.gov.cn',
    );
    await expect(at.getByRole('link', { name: '浙公网安备33010602000001号' })).toBeVisible();
  };
  for (const path of ['/sign-in', '/privacy']) {
    await page.goto(path);
    await registered(page);
  }
  await expect(page.getByText('存多久：').first()).toBeVisible();
  const home = await as('陈晓峰');
  await home.goto('/');
  await registered(home);
});
