import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { pdf } from '../papers';
import { deskScreen } from './devices';
import { photo } from './repair';
import type { PersonaName } from './test';
import { openMove } from './work';

/** A PDF as somebody hands it in. */
const paper = (name: string) => ({ name: `${name}.pdf`, mimeType: 'application/pdf', buffer: pdf() });

export const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** Turns the page of a long form. */
export const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click();

/** Hands in a paper under its heading in a form, and waits until it is there. */
export async function handIn(page: Page, field: string, name: string) {
  const place = page.locator(`[id$="-${field}"]`).first();
  await place.locator('input[type=file]').setInputFiles(paper(name));
  await expect(place.getByRole('button', { name: '删除文件1' })).toBeVisible();
}

/** Signs on glass: a stroke from corner to corner. */
export async function sign(page: Page) {
  const glass = page.locator('canvas');
  await glass.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await glass.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + 20, y + 20);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height - 20, { steps: 8 });
  await page.mouse.move(x + width - 20, y + 20, { steps: 8 });
  await page.mouse.up();
}

/** Reads a notice item by item, and says yes to each. */
export async function acceptAll(page: Page) {
  const boxes = page.locator('label:has(input[name=notice])');
  await expect(boxes.first()).toBeVisible();
  for (let at = 0; at < (await boxes.count()); at += 1) await boxes.nth(at).click();
}

type Fill = (form: Awaited<ReturnType<typeof openMove>>, page: Page) => Promise<unknown>;

/** A move at the desk, made by its little form; the server has answered it. */
export async function make(desk: Page, id: string, label: string, fill?: Fill) {
  await desk.goto(`/admin/tickets/${id}`);
  await expect(desk.getByRole('group', { name: '可以做的' })).toBeVisible();
  const form = await openMove(desk, label);
  await fill?.(form, desk);
  const answered = desk.waitForResponse((response) => response.request().method() === 'POST');
  await form.getByRole('button', { name: label, exact: true }).click();
  await answered;
  return form;
}

/** What happened last stands in the history. */
export const happened = (desk: Page, words: string | RegExp) =>
  expect(desk.getByRole('list', { name: '往来与经过' })).toContainText(words);

/** A photo in a form that asks for one. */
export async function show(form: { locator: Page['locator']; getByRole: Page['getByRole'] }) {
  await form
    .locator('input[type=file]')
    .first()
    .setInputFiles(await photo());
  await expect(form.getByRole('img', { name: '照片1' }).first()).toBeVisible();
}

/** People of the demo at another time of the portal: signed in there, on a device. */
export const asAt =
  (browser: Browser, origin: string) =>
  async (name: PersonaName, device: BrowserContextOptions = deskScreen): Promise<Page> => {
    const context = await browser.newContext({ ...device, baseURL: origin });
    const page = await context.newPage();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    return page;
  };
