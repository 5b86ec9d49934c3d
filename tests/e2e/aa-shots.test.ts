import type { Page } from '@playwright/test';
import { complain, judgeValid, say } from '../support/e2e/complaint';
import { deskScreen } from '../support/e2e/devices';
import { test } from '../support/e2e/test';

const dir = '/tmp/h/c-shots';
async function looks(page: Page, name: string, modes = ['light', 'dark', 'elder']) {
  const url = page.url();
  for (const mode of modes) {
    await page.context().addCookies([
      { name: 'theme', value: mode === 'dark' ? 'dark' : 'light', url },
      { name: 'size', value: mode === 'elder' ? 'elder' : 'standard', url },
    ]);
    await page.goto(url);
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${dir}/${name}-${mode}.png`, fullPage: name.startsWith('p-') });
  }
}

test('looks @phone', async ({ as }) => {
  test.setTimeout(200_000);
  const home = await as('王秀英', { viewport: { width: 390, height: 844 } });
  for (const [path, name] of [
    ['/', 'p-home'],
    ['/services/voice', 'p-voice'],
    ['/services/complaint', 'p-complaint'],
    ['/services/help', 'p-help'],
    ['/services/praise', 'p-praise'],
    ['/published', 'p-published'],
  ] as const) {
    await home.goto(path);
    await looks(home, name);
  }
  const id = await complain(home, say('保安亭半夜大声放音乐'));
  await home.screenshot({ path: `${dir}/p-filed.png`, fullPage: true });
  const desk = await as('王敏', deskScreen);
  await desk.goto(`/admin/tickets/${id}`);
  await looks(desk, 'd-new', ['light', 'dark']);
  await judgeValid(desk, id);
  await looks(desk, 'd-valid', ['light']);
  await desk.setViewportSize({ width: 390, height: 844 });
  await desk.screenshot({ path: `${dir}/d-phone.png`, fullPage: true });
  await desk.setViewportSize({ width: 1440, height: 900 });
  await desk.goto(`/print/tickets/${id}/record`);
  await desk.screenshot({ path: `${dir}/d-record.png`, fullPage: true });
  await home.goto(`/tickets/${id}`);
  await looks(home, 'p-ticket');
});
