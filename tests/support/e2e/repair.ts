import { expect, type Page, type Request } from '@playwright/test';
import { scene } from '../pictures';

/** A photo as it comes out of a phone, to be chosen in a form. */
export async function photo(name = 'kitchen.jpg') {
  return { name, mimeType: 'image/jpeg', buffer: await scene(640, 480).jpeg().toBuffer() };
}

export type Fault = { category: string; happening: string; description: string };

let told = 0;

/** A dripping pipe at home, told in words that no other ticket of the run has. */
export function drip(about = '厨房水槽下面的软管一直滴水'): Fault {
  told += 1;
  return { category: '水', happening: '都不是', description: `${about}(${process.pid}-${told})` };
}

/** Fills the repair form for the own home, and leaves the sending to the test. */
export async function describeFault(page: Page, { category, happening, description }: Fault) {
  await page.goto('/services/repair');
  await choose(page, category);
  await choose(page, happening);
  await page.getByRole('textbox', { name: '描述一下' }).fill(description);
}

/** Ticks a choice by what stands on it, as a finger does: the box itself is invisible. */
export const choose = (page: Page, words: string) =>
  page
    .locator('label')
    .filter({ hasText: exactly(words) })
    .click();

/** The button that files. */
export const send = (page: Page) => page.getByRole('button', { name: '提交' });

/** Files a fault at home and answers with the ticket's number and id. */
export async function file(page: Page, fault: Fault) {
  await describeFault(page, fault);
  await send(page).click();
  return filed(page);
}

/** Reads number and id from the page that tells of the success. */
export async function filed(page: Page): Promise<{ id: string; number: string }> {
  await expect(page.getByRole('heading', { name: '已收到您的报修' })).toBeVisible();
  const number = /BX-\d{6}-\d{4,}/.exec(await page.getByText(/单号 BX-/).innerText())?.[0] ?? '';
  return { id: idIn(page.url()), number };
}

/** The person's tickets with this description, that the office works on, in 进度. */
export async function ticketsCalled(page: Page, description: string) {
  await page.goto('/tickets?shelf=open');
  return page.getByRole('link', { name: description });
}

/** Whether the page sends a form to its server action. */
export const isPost = (request: Request) =>
  request.method() === 'POST' && request.headers()['next-action'] !== undefined;

/** The ticket that an address names. */
export const idIn = (url: string) => /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(url)?.[0] ?? '';

const exactly = (words: string) => new RegExp(`^${words}$`);
