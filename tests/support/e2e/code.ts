import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { portalEnv } from '../portal-env';

/** Signs in with a number registered at the office and the code that a demo writes to its log. */
export async function signInByCode(page: Page, phone: string) {
  await page.goto('/sign-in');
  await proveByCode(page, phone);
  await page.waitForURL(/\/$/);
}

/** The same on the sign-in page that is already open; where it leads is the test's business. */
export async function proveByCode(page: Page, phone: string) {
  await ask(page, phone);
  await page.getByRole('textbox', { name: '验证码' }).fill(codeFor(phone));
  await page.getByRole('button', { name: '登录' }).click();
}

export async function askForCode(page: Page, phone: string) {
  await page.goto('/sign-in');
  await ask(page, phone);
}

async function ask(page: Page, phone: string) {
  await page.getByRole('textbox', { name: '手机号' }).fill(phone);
  await page.getByRole('checkbox', { name: '我已阅读并同意' }).check();
  await page.getByRole('button', { name: '获取验证码' }).click();
  await reachCode(page);
}

/** Asked for, the box for the code comes, after the question where one stands before it. */
export async function reachCode(page: Page) {
  const question = page.getByRole('textbox', { name: /等于几/ });
  await expect(question.or(page.getByRole('textbox', { name: '验证码' }))).toBeVisible();
  if (await question.isVisible()) await answer(page, question);
  await expect(page.getByRole('textbox', { name: '验证码' })).toBeVisible();
}

/** Without script a second code from the same address takes the answer to a question. */
async function answer(page: Page, question: Locator) {
  const label = await page.getByText(/等于几/).innerText();
  const [a = 0, b = 0] = [...label].map((one) => '零一二三四五六七八九'.indexOf(one)).filter((one) => one > 0);
  await question.fill(String(a + b));
  await page.getByRole('button', { name: '获取验证码' }).click();
}

/** The last code for a number in the demo's log. */
export function codeFor(phone: string): string {
  const log = readFileSync(join(portalEnv.DATA_DIR, 'log', 'server.log'), 'utf8');
  const line = log.split('\n').findLast((one) => one.includes('one-time code') && one.includes(phone.slice(-4)));
  return /: (\d{6})/.exec(line ?? '')?.[1] ?? `no code for ${phone} in the log`;
}
