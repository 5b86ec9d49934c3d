import { type Browser, expect, type Page } from '@playwright/test';
import { openState, type State } from '../support/e2e/access/state';
import { deskScreen, workPhone } from '../support/e2e/devices';
import { portalAt } from '../support/e2e/later';
import { colleagueCalled, ownBrowser } from '../support/e2e/own-session';
import { choose } from '../support/e2e/repair';
import { test } from '../support/e2e/test';
import { asAt, happened, make, show } from '../support/e2e/works';
import { apply, pay, review, signAll } from '../support/e2e/works-applied';
import { identityOf } from '../support/identity';

let state: State;
test.beforeAll(async () => {
  state = await openState();
});
test.afterAll(() => state.end());

/** A colleague without a persona, at the desk's screen or with a phone, at a moment of the portal. */
async function colleague(browser: Browser, name: string, at?: { origin: string; now: string }): Promise<Page> {
  const context = await ownBrowser(browser, state, await colleagueCalled(state, name), {
    second: true,
    ...(at && { at }),
  });
  return context.newPage();
}

/** REN-8: one person, one pass; the guard lets who has one in. */
async function admit(desk: Page, guard: Page, id: string) {
  const person = (n: number) => (form: Awaited<ReturnType<typeof make>>) => worker(form, n);
  await make(desk, id, '办出入证', person(1));
  await happened(desk, '办了一张工人出入证');
  const twice = await make(desk, id, '办出入证', person(1));
  await expect(twice.getByLabel('身份证号')).toHaveAccessibleDescription(/已有/);
  await guard.goto('/admin/gate');
  await expect(guard.getByText('未到日期').first()).toBeVisible();
}

async function worker(form: Awaited<ReturnType<typeof make>>, n: number) {
  await form.getByLabel('姓名').fill('周大海');
  await form
    .locator('label')
    .filter({ hasText: /^水工$/ })
    .click();
  await form.getByLabel('身份证号').fill(identityOf(n));
  await show(form);
}

/** REN-9: what a round found is put right, looked at again; a stop rests all, and works go on. */
async function watchOver(there: There, id: string) {
  const home = await there.as('王秀英', workPhone);
  const guard = await there.colleague('韩雷');
  await guard.goto('/admin/gate');
  await guard
    .getByRole('button', { name: /^进 周大海/ })
    .first()
    .click();
  await expect(guard.getByText(/已登记进场：周大海/)).toBeVisible();
  const lead = await there.as('赵丽华');
  await make(lead, id, '停工', async (form) => {
    await form
      .locator('label')
      .filter({ hasText: /^有安全危险$/ })
      .click();
    await form.getByLabel('停工原因和要求').fill('承重墙开槽，立即停工');
  });
  await happened(lead, '物业下达停工通知');
  await home.goto(`/tickets/${id}`);
  await expect(home.getByText('已停工').first()).toBeVisible();
  await guard.goto('/admin/gate');
  await expect(guard.getByText('已暂停（停工）').first()).toBeVisible();
  await make(lead, id, '同意复工');
  await happened(lead, '物业同意复工');
  await home.reload();
  await expect(home.getByText('施工中').first()).toBeVisible();
}

/** REN-10: three departments sign; engineering not before the closed-water test. What is kept of the deposit is agreed to. */
async function accept(there: There, id: string) {
  const [home, desk, engineer] = [
    await there.as('王秀英', workPhone),
    await there.as('王敏'),
    await there.as('李强', workPhone),
  ];
  await home.goto(`/tickets/${id}`);
  await home.getByRole('button', { name: '申请验收' }).click();
  await expect(home.getByText('待验收').first()).toBeVisible();
  const guard = await there.colleague('韩雷');
  await signFor(engineer, id);
  await expect(engineer.locator('#next')).toContainText('闭水试验合格后才能签字');
  await engineer
    .locator('#next')
    .getByLabel(/闭水试验合格/)
    .check({ force: true });
  await engineer.locator('#next').getByRole('button', { name: '验收合格，签字' }).click();
  await held(id, 'engineering');
  await signFor(guard, id);
  await held(id, 'security');
  await make(desk, id, '验收合格，签字', (form) => expect(form.getByText('代表哪个部门')).toHaveCount(0));
  await held(id, 'desk');
  await expect(desk.locator('main')).toContainText('待退押金');
  await make(desk, id, '提出扣款', async (form) => {
    await form
      .locator('label')
      .filter({ hasText: /^业主$/ })
      .click();
    await form.getByLabel('金额（元）').fill('500');
    await form.getByLabel('为什么扣').fill('电梯轿厢护板损坏，按市场价赔偿');
    await show(form);
  });
  await happened(desk, '物业提出从押金中扣款');
  await home.goto(`/tickets/${id}`);
  await expect(home.getByText('第几项')).toHaveCount(0);
  await choose(home, '同意扣款');
  await home.getByRole('button', { name: '答复扣款' }).click();
  await expect(home.getByText(/3,?500/).first()).toBeVisible();
}

/** Each for their own department, which nobody asks them. */
async function signFor(page: Page, id: string) {
  await page.goto(`/admin/orders/${id}`);
  const form = page.locator('#next');
  const sign = form.getByRole('button', { name: '验收合格，签字' });
  await expect(sign).toBeVisible();
  await expect(form.getByText('代表哪个部门')).toHaveCount(0);
  await sign.click();
}

const held = (id: string, part: string) =>
  expect
    .poll(
      async () =>
        (await state.query("select own->'finish'->>$2 as held from tickets where id = $1", [id, part])).rows[0].held,
    )
    .toBe('passed');

/** REN-11: three months later, after another look, each deposit goes back to who paid it, less what was agreed. */
async function giveBack(there: There, id: string) {
  const [home, engineer] = [await there.as('王秀英', workPhone), await there.as('李强', workPhone)];
  const finance = await there.colleague('宋艳');
  const back = (payer: string) =>
    make(finance, id, '退款', async (form) => {
      for (const words of ['押金', payer, '银行转账', '已收回'])
        await form
          .locator('label')
          .filter({ hasText: new RegExp(`^${words}$`) })
          .click();
    });
  const early = await back('业主');
  await expect(early.getByRole('alert')).toContainText('复查');
  await engineer.goto(`/admin/orders/${id}`);
  await choose(engineer, '没有问题');
  await engineer.locator('#next').getByRole('button', { name: '退押金前复查' }).click();
  await held(id, 'rechecked');
  await back('业主');
  await happened(finance, /款项已退还.*1500/);
  await back('施工单位');
  await happened(finance, /款项已退还.*2000/);
  await make(finance, id, '归档');
  await expect(finance.locator('main')).toContainText('已完结');
  await home.goto(`/tickets/${id}`);
  await expect(home.getByText('已完结').first()).toBeVisible();
  await expect(home.getByText('电梯轿厢护板损坏').first()).toBeVisible();
}

type There = {
  as: ReturnType<typeof asAt>;
  colleague(name: string): Promise<Page>;
};

/** The portal at a later moment, while `story` goes on there. */
async function later(browser: Browser, now: string, story: (there: There) => Promise<unknown>) {
  const { origin, close } = await portalAt(now);
  const there = { as: asAt(browser, origin), colleague: (name: string) => colleague(browser, name, { origin, now }) };
  await story(there).finally(close);
}

test('From the application to the deposit’s return, with refusals on the way @phone', async ({ as, browser }) => {
  test.setTimeout(480_000);
  const home = await as('王秀英');
  const desk = await as('王敏', deskScreen);
  const engineer = await as('李强');
  const id = await apply(home);
  await review(home, desk, engineer, id);
  await signAll(home, desk, id);
  const early = await make(desk, id, '发施工许可证');
  await expect(early.getByRole('alert')).toContainText('到账确认');
  await pay(desk, await colleague(browser, '宋艳'), id);
  await make(desk, id, '发施工许可证');
  await happened(desk, '施工许可证已发');
  const guard = await colleague(browser, '韩雷');
  await admit(desk, guard, id);
  await later(browser, '2026-12-07T10:00:00+08:00', (there) => watchOver(there, id));
  await later(browser, '2027-01-18T10:00:00+08:00', (there) => accept(there, id));
  await later(browser, '2027-04-19T10:00:00+08:00', (there) => giveBack(there, id));
});
