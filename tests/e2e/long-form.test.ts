import { expect, type Page } from '@playwright/test';
import { choose } from '../support/e2e/repair';
import { test } from '../support/e2e/test';
import { notPapers, pdf } from '../support/papers';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });
const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click();
const box = (page: Page, name: string) => page.getByRole('textbox', { name });
const dayOn = (days: number) => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
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
  await expect(heading(page, '谁来申请')).toContainText('第1步，共3步');
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
  await expect(heading(page, '资料')).toContainText('第3步，共3步');
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
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(page.getByText('有文件没传上去')).toBeVisible();
  await drawings.getByRole('button', { name: '删除文件1' }).click();
  await expect(page.getByText('已保存在本机')).toBeVisible();
  await page.reload();
  await expect(heading(page, '资料')).toBeVisible();
  await expect(page.getByText('上次没填完')).toBeVisible();
  await expect(deed.getByRole('img', { name: '文件1' })).toBeVisible();
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(box(page, '联系人手机')).toBeFocused();
  await expect(box(page, '联系人手机')).toHaveAccessibleDescription(/格式不对/);
  await box(page, '联系人手机').fill('13800001234');
  await next(page);
  await next(page);
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(page.getByRole('heading', { name: '已收到您的装修申请' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
});

test('Without JavaScript a long form is one page under its headings @nojs', async ({ as }) => {
  const page = await as('陈晓峰');
  await page.goto('/services/renovation');
  for (const name of ['谁来申请', '装修什么', '资料']) await expect(heading(page, name)).toBeVisible();
  await expect(page.getByRole('button', { name: '下一步' })).toBeHidden();
  await expect(page.getByRole('button', { name: '提交申请' })).toBeVisible();
});
