import { expect, type Page } from '@playwright/test';
import { signInByCode } from '../support/e2e/code';
import { deskScreen } from '../support/e2e/devices';
import { choose, idIn } from '../support/e2e/repair';
import { test } from '../support/e2e/test';

test('Of a leak between two homes each household sees its own ticket and nothing of the other', async ({
  as,
  page,
  expected,
}) => {
  test.slow();
  expected.push(/404/);
  const desk = await as('王敏', deskScreen);
  const upstairs = await fileFor(desk, '3-2-1301', '卫生间地上有水，楼下打电话来说漏了');
  await desk.getByText('关联另一户（漏水）').click();
  await choose(desk, '3-2-1201');
  await desk.getByRole('button', { name: '开单并关联' }).click();
  await expect(desk.getByRole('heading', { name: '同一次漏水的另一户' })).toBeVisible();
  await expect(desk).not.toHaveURL(new RegExp(upstairs.id));
  const downstairs = idIn(desk.url());

  const below = await as('王秀英');
  await below.goto('/tickets?shelf=open');
  await below.locator(`a[href="/tickets/${downstairs}"]`).click();
  await expect(below.getByText('您家与邻居之间有漏水')).not.toHaveCount(0);
  await expectNothingOf(below, [upstairs.name, upstairs.phone, upstairs.id, '3-2-1301', '楼下打电话来说漏了']);
  expect((await below.goto(`/tickets/${upstairs.id}`))?.status()).toBe(404);

  await signInByCode(page, upstairs.phone);
  await page.goto('/tickets?shelf=open');
  await page.locator(`a[href="/tickets/${upstairs.id}"]`).click();
  await expect(page.getByRole('heading', { name: '楼下打电话来说漏了' })).toBeVisible();
  await expectNothingOf(page, ['王秀英', '陈晓峰', '2340', downstairs, '3-2-1201', '您家与邻居之间有漏水']);
  expect((await page.goto(`/tickets/${downstairs}`))?.status()).toBe(404);
});

/** The desk files for whoever lives in a home and calls, and looks the number up. */
async function fileFor(desk: Page, room: string, words: string) {
  await desk.goto('/admin/tickets/new');
  await desk.getByRole('textbox', { name: '房号' }).fill(room);
  await desk.getByRole('button', { name: '查找' }).click();
  const caller = desk.getByRole('radiogroup', { name: '谁来电' }).locator('label').first();
  const name = (await caller.innerText()).split(' · ')[0] ?? '';
  await caller.click();
  await choose(desk, '水');
  await choose(desk, '正在漏水');
  await desk.getByRole('textbox', { name: '描述一下' }).fill(words);
  await desk.getByText('已把记录的内容读给对方听，对方确认无误').click();
  await desk.getByRole('button', { name: '提交' }).click();
  await expect(desk.getByRole('heading', { name: words })).toBeVisible();
  const why = desk.getByRole('textbox', { name: '为什么要看' });
  if (await why.isVisible()) await why.fill('与住户约上门');
  await desk.getByRole('button', { name: '显示号码' }).click();
  await expect(desk.getByText('已记录您查看了号码')).toBeVisible();
  const phone = (await desk.locator('a[href^="tel:1"]').first().innerText()).trim();
  return { id: idIn(desk.url()), name, phone };
}

/** Neither the page nor its source holds any of these. */
async function expectNothingOf(page: Page, words: string[]) {
  const source = await (await page.request.get(page.url())).text();
  for (const word of words) expect(source, word).not.toContain(word);
}
