import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../support/e2e/test';

const top = (row: Locator) => row.evaluate((one) => Math.round(one.getBoundingClientRect().top));

/** Opens a row far down a list and comes back: where the row stood on the screen, before and after. */
async function thereAndBack(page: Page, rows: Locator) {
  const row = rows.last();
  await row.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
  expect(await top(rows.first()), 'the list is longer than the screen').toBeLessThan(0);
  const [address, before] = [page.url(), await top(row)];
  await row.click();
  await expect(page).not.toHaveURL(address);
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect.poll(async () => Math.abs((await top(row)) - before)).toBeLessThanOrEqual(2);
}

test('Back from a ticket leads a resident to the place in the list that they left', async ({ as }) => {
  const page = await as('王秀英', { viewport: { width: 390, height: 420 } });
  await page.goto('/tickets?shelf=done');
  await thereAndBack(page, page.getByRole('list', { name: '我的工单' }).getByRole('link'));
});

test('Back from a ticket leads staff to their filter and to the row that they left @desk', async ({ as }) => {
  const desk = await as('王敏', { viewport: { width: 1280, height: 420 } });
  await desk.goto('/admin/tickets?view=done&kind=repair&sort=newest');
  await desk.getByRole('combobox', { name: '类别' }).selectOption('水');
  await expect(desk).toHaveURL(/category=water/);
  await thereAndBack(desk, desk.locator('.row-link'));
  await expect(desk.getByRole('combobox', { name: '类别' })).toHaveValue('water');
});
