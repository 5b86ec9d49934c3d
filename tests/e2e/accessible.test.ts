import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { deskScreen, workPhone } from '../support/e2e/devices';
import { builtPages, type Place, places } from '../support/e2e/pages';
import { test } from '../support/e2e/test';

test('Every page of the build is looked at', () => {
  expect([...new Set(places.map((place) => place.route))].sort()).toEqual(builtPages());
});

test('A button without a name and pale words on white would be seen', async ({ page }) => {
  await page.goto('/sign-in');
  await page.locator('main').evaluate((main) => {
    main.append(document.createElement('button'));
    const pale = Object.assign(document.createElement('p'), { textContent: '看不清的字' });
    pale.style.cssText = 'color: #ccc; background: #fff';
    main.append(pale);
  });
  expect((await seriousOn(page)).map((found) => found.split(':')[0])).toEqual(['button-name', 'color-contrast']);
});

for (const place of places) {
  const { route, what = '', who, on } = place;
  test(`${route} ${what} serves everybody: by day, at twice the size, and at night in elder type`, async ({ as }) => {
    const page = await as(who, on === 'desk' ? deskScreen : workPhone);
    const path = place.find ? await place.find(page) : route;
    await open(page, path, place);
    expect(await seriousOn(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await enlarge(page);
    expect(await overflowOf(page)).toBe(0);
    await page.setViewportSize(on === 'desk' ? { width: 1440, height: 900 } : { width: 390, height: 844 });
    const url = page.url();
    await page.context().addCookies([
      { name: 'theme', value: 'dark', url },
      { name: 'size', value: 'elder', url },
    ]);
    await page.reload();
    await place.prepare?.(page);
    await expect(page.locator('body')).toHaveAttribute('data-size', 'elder');
    expect(await seriousOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    expect(await page.evaluate(brokenNumbers)).toEqual([]);
  });
}

async function open(page: Page, path: string, { prepare }: Place) {
  expect((await page.goto(path))?.status()).toBe(200);
  await expect(page.locator('main')).toBeVisible();
  await expect.poll(() => page.evaluate(isAlive), { message: 'the page’s script has taken it over (T13)' }).toBe(true);
  await prepare?.(page);
}

/** React has put its mark on what stands on the page: a page whose scripts the policy stops never comes to life. */
const isAlive = () =>
  ['main', 'main *'].every((those) =>
    Object.keys(document.querySelector(those) ?? {}).some((key) => key.startsWith('__reactFiber$')),
  );

/**
 * What axe finds serious or critical, each with where it stands. Nothing of another origin stands on our pages, so axe runs
 * within the page, and tells in full only what is wrong: a third of the time.
 */
async function seriousOn(page: Page) {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 4)}`);
}

/** Text at twice its size, as a browser's own setting makes it. */
async function enlarge(page: Page) {
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  const before = await size();
  await page.evaluate(() => {
    const root = document.documentElement;
    root.style.fontSize = `${Number.parseFloat(getComputedStyle(root).fontSize) * 2}px`;
  });
  expect(await size()).toBeCloseTo(before * 2, 0);
}

/** How many pixels the page can be pushed sideways. */
const overflowOf = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));

/** Numbers of homes and tickets that a line's end tears apart. */
function brokenNumbers(): string[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    for (const { 0: number, index } of (text.textContent ?? '').matchAll(
      /[A-Z]{2}-\d{6}-\d+|(?<![\w-])\d+-\d+-\d{3,}(?![\w-])/g,
    )) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + number.length);
      const lines = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top));
      if (new Set(lines).size > 1) broken.push(number);
    }
  }
  return broken;
}
