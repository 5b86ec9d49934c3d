import { expect, type Page } from '@playwright/test';
import { codeOf } from './access/asks';

/** A desk asks for a code that a phone lets it in by. */
export async function askToScan(page: Page) {
  await page.goto('/sign-in/scan');
  await page.getByRole('button', { name: '换一个二维码' }).click();
  await showsCode(page);
  return '/sign-in/scan';
}

export const showsCode = (page: Page) => expect(page.getByRole('img', { name: '登录二维码' })).toBeVisible();

/** Where the code leads that the desk shows. */
export async function scanned(page: Page): Promise<string> {
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'desk-scan');
  return `/scan/${codeOf('scan', cookie?.value.split('.')[0] ?? '', '')}`;
}

export async function askAndScan(page: Page): Promise<string> {
  await askToScan(page);
  return scanned(page);
}
