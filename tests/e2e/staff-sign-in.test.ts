import { expect, type Page } from '@playwright/test';
import { generateSync } from 'otplib';
import { staff } from '@/db/seed/estate/staff';
import { askForCode, codeFor } from '../support/e2e/code';
import { workPhone } from '../support/e2e/devices';
import { scanned, showsCode } from '../support/e2e/scan';
import { give } from '../support/e2e/second';
import { test } from '../support/e2e/test';
import { testMoment } from '../support/moment';

const PASSWORD = '水管漏水找李师傅很快';
const phoneOf = (slug: string) => staff.find((one) => one.slug === slug)?.phone ?? '';

test('A manager must set up a second step, and then signs in by password, code and recovery code @phone', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const phone = phoneOf('du-weimin');
  await byCode(page, phone);
  await expect(page.getByRole('heading', { name: '开通两步验证' })).toBeVisible();
  await page.goto('/admin/tickets');
  await expect(page).toHaveURL(/\/sign-in\/enrol/);
  const secret = ((await page.locator('[data-secret]').textContent()) ?? '').replaceAll(/\s/g, '');
  const code = (steps: number) => generateSync({ secret, epoch: Date.parse(testMoment) / 1000 + 30 * steps });
  await give(page, '动态码', '000000', '开通');
  await expect(page.getByText('动态码不对、已过期或已用过')).toBeVisible();
  await give(page, '动态码', code(-1), '开通');
  await page.waitForURL(/\/sign-in\/codes/);
  const recovery = await page.getByRole('list', { name: '备用码' }).getByRole('listitem').allTextContents();
  expect(recovery).toHaveLength(10);
  await page.getByRole('button', { name: '我已抄好' }).click();
  await page.waitForURL(/\/admin\/tickets/);
  await page.goto('/sign-in/codes');
  await expect(page).toHaveURL(/\/admin$/);

  await setPassword(page);
  await signOut(page);
  await byPassword(page, phone, '猜一个不对的密码看看');
  await expect(page.getByText('手机号或密码不对')).toBeVisible();
  await byPassword(page, phone);
  await page.waitForURL(/\/sign-in\/second/);
  await page.goto('/admin');
  await expect(page).toHaveURL(/\/sign-in\/second/);
  await give(page, '动态码或备用码', code(-1), '确认');
  await expect(page.getByText('动态码不对、已过期或已用过')).toBeVisible();
  await give(page, '动态码或备用码', code(0), '确认');
  await page.waitForURL(/\/admin$/);

  await signOut(page);
  await byPassword(page, phone);
  await give(page, '动态码或备用码', recovery[0] ?? '', '确认');
  await page.waitForURL(/\/admin$/);
  await signOut(page);
  await byPassword(page, phone);
  await give(page, '动态码或备用码', recovery[0] ?? '', '确认');
  await expect(page.getByText('动态码不对、已过期或已用过')).toBeVisible();
  await give(page, '动态码或备用码', recovery[1] ?? '', '确认');
  await page.waitForURL(/\/admin$/);
  await page.goto('/admin/settings/account');
  await expect(page.getByText('备用码还剩 8 个')).toBeVisible();
});

test('Two clerks share a desk: by PIN they change places, and a half-written note is still a note @desk', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await asPersona(page, '王敏');
  await setPin(page, '408217');
  await lock(page);
  await page.getByRole('link', { name: '完整登录' }).click();
  await asPersona(page, '赵丽华');
  await setPin(page, '730514');
  await lock(page);
  await page.getByRole('link', { name: '王敏' }).click();
  await byPin(page, '408217');
  await page.goto('/admin/tickets');
  await page.getByRole('row').getByRole('link').first().click();
  await page.waitForURL(/\/admin\/tickets\/[\da-f-]{36}/);
  const ticket = page.url();
  await page.getByRole('radio', { name: '内部备注' }).check();
  await page.locator('#reply-words').fill('业主说下午三点以后才在家，先问一下李');

  await lock(page);
  await page.getByRole('link', { name: '赵丽华' }).click();
  await byPin(page, '730514');
  await page.goto(ticket);
  await expect(page.locator('#reply-words')).toHaveValue('');
  await lock(page);
  await page.getByRole('link', { name: '王敏' }).click();
  await byPin(page, '408217');
  await page.goto(ticket);
  await expect(page.locator('#reply-words')).toHaveValue('业主说下午三点以后才在家，先问一下李');
  await expect(page.getByRole('radio', { name: '内部备注' })).toBeChecked();

  await page.goto('/admin/settings/account/password');
  await expect(page.getByRole('heading', { name: '请再确认一次是您本人' })).toBeVisible();
  await page.getByRole('button', { name: /^把验证码发到/ }).click();
  await expect(page.getByLabel('验证码', { exact: true })).toBeVisible();
  await give(page, '验证码', codeFor(phoneOf('wang-min')), '确认');
  await expect(page.getByLabel('新密码')).toBeVisible();

  await lock(page);
  await expect(page.getByText('没写完的内容还在')).toBeVisible();
  for (const left of [4, 3, 2, 1]) {
    await give(page, '王敏的 PIN 码', '111222', '进入');
    await expect(page.getByText(`还可以试 ${left} 次`)).toBeVisible();
  }
  await give(page, '王敏的 PIN 码', '111222', '进入');
  await expect(page.getByText('在这台电脑上要重新完整登录一次')).toBeVisible();
  await page.goto('/lock');
  await expect(page.getByRole('heading', { name: '赵丽华' })).toBeVisible();
  await expect(page.getByText('王敏')).toBeHidden();
  await page.goto('/admin');
  await expect(page).toHaveURL(/\/sign-in\?to=/);
});

test('A desk is let in by a phone that scans its code, at once, and by nobody else’s @desk', async ({ page, as }) => {
  test.slow();
  await page.goto('/sign-in?to=/admin/tickets');
  await page.getByRole('button', { name: '手机扫码登录（员工）' }).click();
  await showsCode(page);
  const path = await scanned(page);
  await page.getByRole('button', { name: '手机上确认好了' }).click();
  await expect(page.getByText('手机上还没有确认')).toBeVisible();

  const resident = await as('王秀英', workPhone);
  await resident.goto(path);
  await expect(resident).toHaveURL(/\/$/);
  const clerk = await as('王敏', workPhone);
  await clerk.goto(path);
  await expect(clerk.getByText('只确认您自己正要用的电脑')).toBeVisible();
  await clerk.getByRole('button', { name: '确认登录' }).click();
  await expect(clerk.getByRole('heading', { name: '好了，请看电脑' })).toBeVisible();
  await page.waitForURL(/\/admin/);
  await page.goto('/admin/settings/account');
  await expect(page.getByText('王敏').first()).toBeVisible();

  const second = await as('赵丽华', workPhone);
  await second.goto(path);
  await expect(second.getByRole('heading', { name: '二维码过期了' })).toBeVisible();
});

test('A session ended from another device is over at its very next request, on its pages and in its open tab @desk', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const phone = phoneOf('liu-fang');
  await byCode(page, phone);
  await page.waitForURL(/\/admin$/);
  await setPassword(page);
  const lost = await (await browser.newContext()).newPage();
  await byPassword(lost, phone);
  await lost.waitForURL(/\/admin$/);
  await lost.goto('/admin/settings/account');
  await page.goto('/admin/settings/account');
  const devices = page.getByRole('list', { name: '登录过的设备' });
  await expect(devices.getByRole('listitem')).toHaveCount(2);
  await expect(devices.getByText('这一台')).toHaveCount(1);
  await devices.getByRole('button', { name: /^退出/ }).click();
  await expect(page.getByText('只有这一台登录着。')).toBeVisible();
  await lost.getByRole('button', { name: '退出其他全部' }).click();
  await expect(lost.getByRole('alert').filter({ hasText: '登录已过期' })).toBeVisible();
  await lost.goto('/admin');
  await expect(lost).toHaveURL(/\/sign-in\?to=/);
  await page.reload();
  await expect(devices.getByRole('listitem')).toHaveCount(1);
  await lost.context().close();
});

test('Without JavaScript staff sign in by password, and are refused beside the box @nojs', async ({ page }) => {
  await byPassword(page, phoneOf('liu-fang'), '不是这个密码但是够长');
  await expect(page.getByText('手机号或密码不对')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '手机号' })).toHaveValue(phoneOf('liu-fang'));
});

async function byCode(page: Page, phone: string) {
  await askForCode(page, phone);
  await give(page, '验证码', codeFor(phone), '登录');
}

async function byPassword(page: Page, phone: string, password = PASSWORD) {
  await page.goto('/sign-in/password');
  await page.getByLabel('手机号').fill(phone);
  await give(page, '密码', password, '登录');
}

async function setPassword(page: Page) {
  await page.goto('/admin/settings/account/password');
  await page.getByLabel('新密码').fill(PASSWORD);
  await give(page, '再填一次', PASSWORD, '保存密码');
  await page.waitForURL(/\/account$/);
}

async function setPin(page: Page, pin: string) {
  await page.goto('/admin/settings/account/pin');
  await page.getByLabel('6 位数字').fill(pin);
  await give(page, '再填一次', pin, '保存 PIN 码');
  await page.waitForURL(/\/account$/);
}

async function signOut(page: Page) {
  await page.goto('/admin/settings/account');
  await page.locator('main').getByRole('button', { name: '退出登录' }).click();
  await page.waitForURL(/\/sign-in(\?|$)/);
}

async function asPersona(page: Page, name: string) {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.waitForURL(/\/admin/);
}

async function lock(page: Page) {
  await page
    .locator('summary')
    .filter({ hasText: /王敏|赵丽华/ })
    .click();
  await page.getByRole('button', { name: '锁屏/换人' }).click();
  await page.waitForURL(/\/lock/);
}

async function byPin(page: Page, pin: string) {
  await page.getByLabel(/的 PIN 码$/).fill(pin);
  await page.getByRole('button', { name: '进入' }).click();
  await page.waitForURL(/\/admin/);
}
