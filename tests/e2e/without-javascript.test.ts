import { expect, type Page } from '@playwright/test';
import { choose, drip, filed, photo, send } from '../support/e2e/repair';
import { test } from '../support/e2e/test';

async function fill(page: Page, description: string) {
  await page.goto('/services/repair');
  await choose(page, '水');
  await choose(page, '都不是');
  await page.getByRole('textbox', { name: '描述一下' }).fill(description);
}

test('Without JavaScript a fault is filed and found in the list @nojs', async ({ as }) => {
  const page = await as('王秀英');
  const { description } = drip();
  await fill(page, description);
  await send(page).click();
  const { number } = await filed(page);
  await page.goto('/tickets');
  await expect(page.getByRole('link', { name: description })).toContainText(number);
});

test('Without JavaScript a refusal stands beside its field and what was typed stays @nojs', async ({ as }) => {
  const page = await as('王秀英');
  const { description } = drip();
  await fill(page, description);
  await page.locator('input[name="contactPhone"]').fill('12345');
  await page
    .locator('form')
    .filter({ has: send(page) })
    .evaluate((form) => form.setAttribute('novalidate', ''));
  await send(page).click();
  await expect(page.getByText('有几处需要改一下')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '描述一下' })).toHaveValue(description);
  await page.locator('input[name="contactPhone"]').fill('');
  await send(page).click();
  await filed(page);
});

test('Without JavaScript a word and a photo are added from the ticket’s page @nojs', async ({ as }) => {
  const page = await as('王秀英');
  await fill(page, drip().description);
  await send(page).click();
  const { id } = await filed(page);
  await page.goto(`/tickets/${id}`);
  await page.getByRole('textbox', { name: '说点什么' }).fill('我下午都在家');
  await page.getByRole('button', { name: '发送' }).click();
  await expect(page.getByText('我下午都在家')).toBeVisible();
  await page.locator('input[type="file"][name="photo"]').setInputFiles(await photo());
  await page.getByRole('button', { name: '上传照片' }).click();
  await expect(page.getByText('照片已添加。')).toBeVisible();
  await expect(page.getByRole('img', { name: '照片，第 1 张' })).toBeVisible();
});
