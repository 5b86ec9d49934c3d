import { expect, type Page } from '@playwright/test';
import { openState, type State } from '../support/e2e/access/state';
import { deskScreen, phone } from '../support/e2e/devices';
import { colleagueCalled, ownBrowser } from '../support/e2e/own-session';
import { choose, idIn } from '../support/e2e/repair';
import { test } from '../support/e2e/test';
import { acceptAll, box, handIn, happened, make, next, sign } from '../support/e2e/works';

let state: State;
test.beforeAll(async () => {
  state = await openState();
});
test.afterAll(() => state.end());

async function apply(page: Page): Promise<string> {
  await page.goto('/services/works');
  await page.getByRole('link', { name: /^装修/ }).first().click();
  await choose(page, '业主');
  await choose(page, '装修公司');
  await box(page, '施工单位').fill('匠筑装饰有限公司');
  await box(page, '营业执照号').fill('91330106MA27XXXX1X');
  await page.getByLabel('执照有效期至').fill('2028-06-30');
  await box(page, '施工负责人').fill('周大海');
  await next(page);
  await choose(page, '卫生间、厨房防水');
  await box(page, '建筑面积（平方米）').fill('98');
  await box(page, '说明').fill('主卫拆旧重做防水');
  await page.getByLabel('计划开工日').fill('2026-11-23');
  await page.getByLabel('计划完工日').fill('2027-01-20');
  await next(page);
  await handIn(page, 'paper_ownership', '产权证');
  await handIn(page, 'paper_identity', '身份证');
  await handIn(page, 'paper_licence', '营业执照');
  await handIn(page, 'paper_drawings', '图纸');
  await handIn(page, 'paper_wetScheme', '防水方案');
  await next(page);
  await acceptAll(page);
  await sign(page);
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(page.getByRole('heading', { name: '已收到您的装修申请' })).toBeVisible();
  return idIn(page.url());
}

test('From the application to the deposit’s return, with refusals on the way @phone', async ({ as, browser }) => {
  test.setTimeout(480_000);
  const home = await as('王秀英');
  const id = await apply(home);
  const desk = await as('王敏', deskScreen);
  await make(desk, id, '资料齐全');
});
