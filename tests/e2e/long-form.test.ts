import { expect, type Page } from '@playwright/test';
import { deskScreen } from '../support/e2e/devices';
import { choose, idIn, photo } from '../support/e2e/repair';
import { test } from '../support/e2e/test';
import { acceptAll, handIn, make, next, sign } from '../support/e2e/works';
import { notPapers, pdf } from '../support/papers';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });
const dayOn = (days: number) => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
const box = (page: Page, name: string) => page.getByRole('textbox', { name });
const submit = (page: Page) => page.getByRole('button', { name: '提交申请' });
const filed = (page: Page) => page.getByRole('heading', { name: '已收到您的装修申请' });
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });

async function applicant(page: Page) {
  await choose(page, '业主');
  await choose(page, '自己找人');
}

async function works(page: Page) {
  await choose(page, '改水管');
  await box(page, '建筑面积').fill('89');
  await box(page, '说明').fill('卫生间重做防水');
  await page.getByLabel('计划开工日').fill(dayOn(7));
  await page.getByLabel('计划完工日').fill(dayOn(60));
}

test('A long form goes a page at a time: each is looked at first, and the browser’s Back turns a page', async ({
  as,
}) => {
  const page = await as('周雨桐');
  await page.goto('/services/renovation');
  await expect(heading(page, '谁来申请')).toContainText('第1步，共4步');
  await expect(heading(page, '装修什么')).toBeHidden();
  await next(page);
  await expect(page.getByText('请选一个').first()).toBeVisible();
  await expect(heading(page, '谁来申请')).toBeVisible();
  await applicant(page);
  await next(page);
  await expect(heading(page, '装修什么')).toBeFocused();
  await page.goBack();
  await expect(heading(page, '谁来申请')).toBeFocused();
  await expect(page.getByRole('radio', { name: '自己找人' })).toBeChecked();
  await page.goForward();
  await works(page);
  await box(page, '建筑面积').press('Enter');
  await expect(heading(page, '资料')).toContainText('第3步，共4步');
  await page.getByRole('button', { name: '上一步' }).click();
  await expect(box(page, '说明')).toHaveValue('卫生间重做防水');
});

test('A long form opens again where it was left, is led to the page of its first mistake, and filed leaves no page behind', async ({
  as,
}) => {
  const page = await as('王秀英');
  await page.goto('/');
  await page.goto('/services/renovation');
  await applicant(page);
  await box(page, '联系人手机').fill('12345');
  await next(page);
  await works(page);
  await next(page);
  const deed = page.locator('#renovation-paper_ownership');
  const drawings = page.locator('#renovation-paper_drawings');
  await deed.locator('input[type=file]').setInputFiles(file('产权证.pdf', pdf({ filler: 5000 })));
  await expect(deed.getByText('PDF · 5 KB')).toBeVisible();
  const [impostor] = Object.values(notPapers);
  await drawings.locator('input[type=file]').setInputFiles(file('图纸.pdf', impostor as Buffer));
  await expect(drawings.getByRole('alert')).toContainText('打不开这个文件');
  await next(page);
  await expect(page.getByText('有文件没传上去')).toBeVisible();
  await drawings.getByRole('button', { name: '删除文件1' }).click();
  await page.reload();
  await expect(heading(page, '资料')).toBeVisible();
  await expect(page.getByText('上次没填完')).toBeVisible();
  await expect(deed.getByRole('img', { name: '文件1' })).toBeVisible();
  await next(page);
  await submit(page).click();
  await expect(page.getByText(/请逐项阅读后勾选，还差第1、2、/)).toBeVisible();
  await acceptAll(page);
  await submit(page).click();
  await expect(page.getByText('请签名')).toBeVisible();
  await sign(page);
  await submit(page).click();
  await expect(box(page, '联系人手机')).toBeFocused();
  await expect(box(page, '联系人手机')).toHaveAccessibleDescription(/格式不对/);
  await box(page, '联系人手机').fill('13800001234');
  for (const name of ['装修什么', '资料', '装修须知']) {
    await next(page);
    await expect(heading(page, name)).toBeVisible();
  }
  await submit(page).click();
  await expect(filed(page)).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
});

/** Files works with two papers, a PDF and a photo, and has them given back. */
async function givenBack(page: Page, desk: Page): Promise<string> {
  await page.goto('/services/renovation');
  await applicant(page);
  await next(page);
  await works(page);
  await next(page);
  await handIn(page, 'paper_ownership', '产权证');
  const identity = page.locator('#renovation-paper_identity');
  await identity.locator('input[type=file]').setInputFiles(await photo());
  await expect(identity.getByRole('img', { name: '文件1' })).toBeVisible();
  await next(page);
  await acceptAll(page);
  await sign(page);
  await submit(page).click();
  await expect(filed(page)).toBeVisible();
  const id = idIn(page.url());
  await make(desk, id, '资料退回补正', (form) => form.getByLabel('工期').fill('比规定的时间长'));
  return id;
}

test('What was given back shows the papers it has: opened, brought back from a draft, and after a refusal', async ({
  as,
}) => {
  test.setTimeout(120_000);
  const page = await as('王秀英');
  const id = await givenBack(page, await as('王敏', deskScreen));
  const field = (name: string) => page.locator(`#amend-resubmit-paper_${name}`);
  const shown = async () => {
    await expect(heading(page, '资料')).toBeVisible();
    await expect(field('ownership').getByText(/^文件1 PDF · \d+ KB$/)).toBeVisible();
    const picture = field('identity').getByRole('img', { name: '文件1' });
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  };
  await page.goto(`/tickets/${id}/amend`);
  await box(page, '联系人手机').fill('12345');
  await next(page);
  await next(page);
  await shown();
  await handIn(page, 'paper_drawings', '平面图');
  await expect(field('drawings').locator('input[name=paper_drawings]')).toHaveCount(1);
  await expect(page.getByText('已保存在本机')).toBeVisible();
  await page.reload();
  await expect(page.getByText('上次没填完')).toBeVisible();
  await shown();
  await expect(field('drawings').getByRole('img', { name: '文件1' })).toBeVisible();
  const again = page.getByRole('button', { name: '补正后重新提交' });
  await again.click();
  await expect(box(page, '联系人手机')).toBeFocused();
  await box(page, '联系人手机').fill('13800001234');
  await next(page);
  await next(page);
  await shown();
  await again.click();
  await page.waitForURL(new RegExp(`/tickets/${id}$`));
  for (const paper of ['房屋产权证明', '申请人身份证明', '装修图纸和施工方案'])
    await expect(page.getByAltText(`${paper}，第 1 份`)).toHaveCount(1);
});

test('Without JavaScript a long form is one page under its headings @nojs', async ({ as }) => {
  const page = await as('陈晓峰');
  await page.goto('/services/renovation');
  for (const name of ['谁来申请', '装修什么', '资料', '装修须知']) await expect(heading(page, name)).toBeVisible();
  await expect(page.getByRole('button', { name: '下一步' })).toBeHidden();
  await expect(page.getByRole('button', { name: '提交申请' })).toBeVisible();
});
