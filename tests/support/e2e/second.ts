import type { Page } from '@playwright/test';
import { generateSync } from 'otplib';
import { staff } from '@/db/seed/estate/staff';
import { testMoment } from '../moment';
import { askForCode, codeFor } from './code';

/** Sets up the second factor of who is signed in here; their recovery codes stand on the page then. */
export async function enrol(page: Page): Promise<string> {
  await page.goto('/sign-in/enrol');
  const secret = ((await page.locator('[data-secret]').textContent()) ?? '').replaceAll(/\s/g, '');
  await give(page, '动态码', generateSync({ secret, epoch: Date.parse(testMoment) / 1000 }), '开通');
  await page.waitForURL(/\/sign-in\/codes/);
  return '/sign-in/codes';
}

/** The same person comes in anew by their telephone, as far as the second factor. */
export const halfwayIn = (slug: string) => async (page: Page) => {
  await enrol(page);
  const phone = staff.find((one) => one.slug === slug)?.phone ?? '';
  await page.context().clearCookies();
  await askForCode(page, phone);
  await give(page, '验证码', codeFor(phone), '登录');
  await page.waitForURL(/\/sign-in\/second/);
  return '/sign-in/second';
};

/** A desk that its person has left and comes back to by PIN. */
export async function lockable(page: Page): Promise<string> {
  await page.goto('/admin/settings/account/pin');
  await page.getByLabel('6 位数字').fill('408217');
  await give(page, '再填一次', '408217', '保存 PIN 码');
  await page.waitForURL(/\/account$/);
  return '/lock';
}

export async function give(page: Page, label: string, words: string, button: string) {
  await page.getByLabel(label, { exact: true }).fill(words);
  await page.getByRole('button', { name: button, exact: true }).click();
}
