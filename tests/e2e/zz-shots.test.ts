import { type Page } from '@playwright/test';
import { filedLine, filePublicFault, progressLink } from '../support/e2e/intake';
import { test } from '../support/e2e/test';
const out = '/tmp/h/intake-shots';
const look = async (page: Page, theme: string, size = 'standard') =>
  page.context().addCookies([
    { name: 'theme', value: theme, url: new URL(page.url()).origin },
    { name: 'size', value: size, url: new URL(page.url()).origin },
  ]);
test('shots @desk', async ({ as, browser }) => {
  test.setTimeout(240_000);
  const desk = await as('王敏');
  await desk.setViewportSize({ width: 1440, height: 900 });
  await desk.goto('/admin/intake');
  await desk.waitForTimeout(500);
  await desk.screenshot({ path: `${out}/1-empty.png` });
  await desk.getByRole('combobox', { name: '查找来电人' }).fill('w');
  await desk.getByRole('combobox', { name: '查找来电人' }).fill('wx');
  await desk.getByRole('option').first().waitFor({ timeout: 8000 }).catch(() => undefined);
  await desk.screenshot({ path: `${out}/2-search.png` });
  await desk.getByRole('combobox', { name: '查找来电人' }).fill('3-2-1201');
  await desk.getByRole('option').first().click();
  await desk.waitForTimeout(500);
  await desk.screenshot({ path: `${out}/3-home.png`, fullPage: true });
  await look(desk, 'dark');
  await desk.setViewportSize({ width: 1024, height: 768 });
  await desk.reload();
  await desk.screenshot({ path: `${out}/4-home-dark-1024.png`, fullPage: true });
  await desk.goto('/admin/intake?kind=question&stranger=1');
  await desk.screenshot({ path: `${out}/5-question-dark.png`, fullPage: true });
  await look(desk, 'light');
  await desk.setViewportSize({ width: 1440, height: 900 });
  await desk.goto('/admin/intake?paste=1');
  await desk.screenshot({ path: `${out}/6-paste.png` });
  await desk.goto('/admin/tickets?q=12345');
  await desk.screenshot({ path: `${out}/7-list.png` });
  await filePublicFault(desk, '电梯关门太快');
  await desk.screenshot({ path: `${out}/8-filed.png` });
  const path = await progressLink(desk);
  await desk.screenshot({ path: `${out}/9-link.png` });
  await filedLine(desk).getByRole('link', { name: '打开' }).click();
  await desk.waitForTimeout(400);
  await desk.screenshot({ path: `${out}/10-ticket.png`, fullPage: true });
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const outside = await phone.newPage();
  await outside.goto(new URL(path, desk.url()).href);
  await outside.screenshot({ path: `${out}/11-progress.png` });
  const home = await as('王秀英', { viewport: { width: 390, height: 844 } });
  await home.goto('/');
  await home.screenshot({ path: `${out}/12-home.png`, fullPage: true });
  await look(home, 'light', 'elder');
  await home.goto('/services/question');
  await home.screenshot({ path: `${out}/13-question-elder.png`, fullPage: true });
  await look(home, 'light');
  await home.goto('/messages');
  await home.screenshot({ path: `${out}/14-messages.png` });
  const memo = home.getByText('您有一条留言').first();
  if (await memo.isVisible()) {
    await memo.click();
    await home.waitForTimeout(600);
    await home.screenshot({ path: `${out}/15-memo.png`, fullPage: true });
  }
  await phone.close();
  await desk.setViewportSize({ width: 390, height: 844 });
  await desk.goto('/admin/intake?stranger=1');
  await desk.screenshot({ path: `${out}/16-intake-phone.png`, fullPage: true });
});
