import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
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
  await expect(page.getByRole('textbox', { name: '验证码' })).toBeVisible();
}

/** The last code for a number in the demo's log. */
export function codeFor(phone: string): string {
  const log = readFileSync(join(portalEnv.DATA_DIR, 'log', 'server.log'), 'utf8');
  const line = log.split('\n').findLast((one) => one.includes('one-time code') && one.includes(phone.slice(-4)));
  return /: (\d{6})/.exec(line ?? '')?.[1] ?? `no code for ${phone} in the log`;
}
