import { expect, type Page } from '@playwright/test';
import { deskScreen } from '../support/e2e/devices';
import { drip, file } from '../support/e2e/repair';
import { test } from '../support/e2e/test';

const REPLY = '普通 · 回话';

/** Opens one setting of a page, and leaves what is typed to the test. */
async function open(desk: Page, group: string, what: string) {
  await desk.goto(`/admin/settings/${group}`);
  await desk.getByRole('link', { name: `改${what}`, exact: true }).click();
  return desk.getByRole('region', { name: `改${what}` });
}

async function put(desk: Page, amount: string, why: string) {
  await desk.getByRole('textbox', { name: '多久' }).fill(amount);
  await desk.getByRole('textbox', { name: '为什么改' }).fill(why);
  await desk.getByRole('button', { name: '保存' }).click();
}

/** Puts the open setting back; the way to do so is then gone. */
async function restore(desk: Page, what: string) {
  const button = desk.getByRole('button', { name: `把${what}恢复成默认` });
  await button.click();
  await expect(button).toBeHidden();
}

const promised = (page: Page, id: string) => page.goto(`/tickets/${id}`);

test('A manager shortens the reply promise; the next ticket says the new time, the older one keeps its own', async ({
  as,
}) => {
  test.slow();
  const [home, desk] = [await as('王秀英'), await as('孙建军', deskScreen)];
  const older = await file(home, drip());
  await test.step('Who changed it and when is to be read beside it', async () => {
    await open(desk, 'promises', REPLY);
    await put(desk, '1', '周五人手够');
    await expect(desk.getByText(`已保存。${REPLY}现在是：1 小时（客服时间）`)).toBeVisible();
    const row = desk.getByRole('listitem').filter({ hasText: REPLY }).first();
    await expect(row).toContainText('默认 2 小时（客服时间）');
    await expect(row).toContainText('依据 REP-4');
    await expect(row).toContainText('孙建军 今天 10:00 更改：周五人手够');
    await expect(desk.getByText(`${REPLY}：2 小时（客服时间） → 1 小时（客服时间）`)).toBeVisible();
  });
  const next = await file(home, drip());
  await promised(home, next.id);
  await expect(home.getByText(/今天 11:00 前给您回话/).first()).toBeVisible();
  await promised(home, older.id);
  await expect(home.getByText(/今天 12:00 前给您回话/).first()).toBeVisible();
  await test.step('A longer promise is confirmed before it is taken, and the default comes back in one tap', async () => {
    const form = await open(desk, 'promises', REPLY);
    await put(desk, '3', '人手不够');
    await expect(form.getByText('住户会因此等得更久或少了时间，请确认后在这里打勾')).toBeVisible();
    await expect(form.getByRole('textbox', { name: '多久' })).toHaveValue('3');
    await restore(desk, REPLY);
    await expect(desk.getByText(`${REPLY}：1 小时（客服时间） → 2 小时（客服时间）`)).toBeVisible();
  });
});

test('Another’s change in between is shown, nothing is overwritten', async ({ as }) => {
  const what = '催单间隔';
  const [one, other] = [await as('孙建军', deskScreen), await as('孙建军', deskScreen)];
  const form = await open(one, 'rules', what);
  await open(other, 'rules', what);
  await put(other, '20', '催得紧');
  await expect(other.getByText(`已保存。${what}现在是：20 分钟`)).toBeVisible();
  await put(one, '25', '再想想');
  await expect(one.getByText('孙建军刚刚把它改成了「20 分钟」。您的改动没有保存，请看过最新的再改')).toBeVisible();
  await expect(form.getByRole('textbox', { name: '多久' })).toHaveValue('25');
  await one.getByRole('link', { name: '收起，看最新的' }).click();
  await expect(one.getByRole('listitem').filter({ hasText: what }).first()).toContainText('20 分钟');
  await open(one, 'rules', what);
  await restore(one, what);
});

test('A category is called otherwise and another no longer offered; the resident’s form follows', async ({ as }) => {
  test.slow();
  const [home, desk] = [await as('王秀英'), await as('孙建军', deskScreen)];
  const rename = await open(desk, 'categories', '门禁网络');
  await rename.getByRole('textbox', { name: '换个叫法' }).fill('宽带门禁');
  await rename.getByRole('textbox', { name: '为什么改' }).fill('住户这样叫');
  await rename.getByRole('button', { name: '保存' }).click();
  await expect(desk.getByText(/^已保存。/)).toBeVisible();
  const off = await open(desk, 'categories', '家电');
  await off.getByLabel('提供').uncheck();
  await off.getByRole('textbox', { name: '为什么改' }).fill('不修家电');
  await off.getByRole('button', { name: '保存' }).click();
  await expect(desk.getByText(/^已保存。/)).toBeVisible();
  await home.goto('/services/repair');
  await expect(home.getByRole('radio', { name: '宽带门禁' })).toBeAttached();
  await expect(home.getByRole('radio', { name: '家电' })).toHaveCount(0);
  for (const what of ['门禁网络', '家电']) {
    await open(desk, 'categories', what);
    await restore(desk, what);
  }
});

test('Who leads no settings reads them with their rules, and finds no way to change them', async ({ as }) => {
  const desk = await as('王敏', deskScreen);
  await desk.goto('/admin/settings/promises');
  await expect(desk.getByText('由项目经理或管理员更改')).toBeVisible();
  await expect(desk.getByText('依据 REP-4').first()).toBeVisible();
  await expect(desk.getByRole('link', { name: /^改/ })).toHaveCount(0);
});
