import { expect, type Page } from '@playwright/test';
import { signInByCode } from './code';
import { agreedToOlder, forgetCounts, newPhone } from './newcomer';

export const linkOn = (list: string, pattern: RegExp) => async (page: Page) => {
  await page.goto(list);
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const found = hrefs.find((href) => pattern.test(href));
  if (!found) throw new Error(`${list} leads to no ${pattern}`);
  return found;
};
export const ID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
export const waiting = (step: string) => async (page: Page) => {
  await page.goto('/tickets?shelf=waiting');
  const mine = page.getByRole('list', { name: '我的工单' });
  return (await mine.getByRole('link', { name: step }).first().getAttribute('href')) ?? '';
};
export const ownTicket = linkOn('/tickets?shelf=open', new RegExp(`^/tickets/${ID}$`));
export const deskTicket = linkOn('/admin/tickets', new RegExp(`^/admin/tickets/${ID}`));
export const order = linkOn('/admin/orders', new RegExp(`^/admin/orders/${ID}`));
/** The paper of a task order on a worker's list. */
export async function taskSlip(page: Page) {
  const [ticket, no] = (await linkOn('/admin/orders', /#task-\d+$/)(page)).split('#task-');
  return `/print/tickets/${idOf(ticket ?? '')}/orders/${no}`;
}
export const colleague = linkOn('/admin/settings/staff', new RegExp(`^/admin/settings/staff/${ID}`));
export const deskNotice = (view: 'out' | 'asked' | 'scheduled') =>
  linkOn(`/admin/notices?view=${view}`, new RegExp(`^/admin/notices/${ID}`));
export const deskArticle = linkOn(
  `/admin/knowledge?q=${encodeURIComponent('月卡')}`,
  new RegExp(`^/admin/knowledge/${ID}`),
);
export const idOf = (path: string) => new RegExp(ID).exec(path)?.[0] ?? '';

export async function slipCode(page: Page) {
  await page.goto(`/print/tickets/${idOf(await deskTicket(page))}`);
  const link = await page.locator('a[href*="/verify/"]').first().getAttribute('href');
  return new URL(link ?? '', page.url()).pathname;
}

/** The state that a page was brought into is what is looked at. */
export const showing = (role: 'heading' | 'list' | 'textbox', name: string) => async (page: Page) =>
  expect(page.getByRole(role, { name })).toBeVisible();

export async function roomToBind(page: Page) {
  await page.goto('/homes/bind');
  await page.getByRole('link', { name: '翠湖花园' }).click();
  await page.getByRole('link', { name: '1栋' }).click();
  return (await page.locator('main a[href*="?u="]').first().getAttribute('href')) ?? '';
}

export const homeAtDesk = linkOn('/admin/homes', new RegExp(`^/admin/homes/${ID}`));

/** Prints a letter for a household and answers where it is. */
export async function printedLetter(page: Page) {
  await page.goto(await homeAtDesk(page));
  await page.getByRole('button', { name: '打印认证信（家属）' }).click();
  await page.waitForURL(/\/print\/letters\//);
  return new URL(page.url()).pathname;
}

export const chosenBuilding = linkOn('/admin/homes', /^\/admin\/homes\?b=/);
export const printedLetters = async (page: Page) =>
  (await chosenBuilding(page)).replace('/admin/homes', '/print/letters');

export async function letterCode(page: Page) {
  await page.goto(await printedLetter(page));
  const link = await page.locator('a[href*="/homes/letter/"]').first().getAttribute('href');
  return new URL(link ?? '', page.url()).pathname;
}

/** Uploads a small file of the office and answers where its columns are named. */
const uploaded = (list: string, rows: string) => async (page: Page) => {
  await page.goto(list);
  await page.setInputFiles('#file', { name: '表.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
  await page.getByRole('button', { name: '上传并查看' }).click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}/);
  const address = new URL(page.url());
  return address.pathname + address.search;
};
export const rosterFile = uploaded('/admin/homes/import', '房号,姓名,手机号\n3-2-1201,王秀英,13755550001\n');
export const ledgerFile = uploaded('/admin/tickets/import', '编号,房号,姓名,内容\n1,3-2-1201,王秀英,水槽漏水\n');

/** A new phone comes in, and the policy has another version by its next visit. */
export async function asking(page: Page) {
  const phone = newPhone();
  await page.context().clearCookies();
  await forgetCounts();
  await signInByCode(page, phone);
  await agreedToOlder(phone);
  return '/consent';
}
