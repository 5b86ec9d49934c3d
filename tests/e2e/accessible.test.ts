import AxeBuilder from '@axe-core/playwright';
import { devices, expect, type Page } from '@playwright/test';
import { deskScreen, workPhone } from '../support/e2e/devices';
import { builtPages, type Place, places } from '../support/e2e/pages';
import { test } from '../support/e2e/test';

const phone = { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } };
const screenOf = ({ on, who }: Place) => (on === 'desk' ? deskScreen : who === '李强' ? workPhone : phone);

test('Every page of the build is looked at', () => {
  expect(places.map((place) => place.route).sort()).toEqual(builtPages());
});

for (const place of places) {
  test(`${place.route} serves everybody: by day, in the dark in elder type, and at twice the size`, async ({ as }) => {
    const page = await as(place.who, screenOf(place));
    const path = place.find ? await place.find(page) : place.route;
    await page.goto(path);
    await expect(page.locator('body')).toBeVisible();
    expect(await seriousOn(page)).toEqual([]);
    await page.context().addCookies([
      { name: 'theme', value: 'dark', url: page.url() },
      { name: 'size', value: 'elder', url: page.url() },
    ]);
    await page.goto(path);
    expect(await seriousOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await page.context().clearCookies({ name: 'size' });
    await page.goto(path);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await overflowOf(page)).toBe(0);
  });
}

async function seriousOn(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.target.join(' '))
        .slice(0, 4)
        .join(' | ')}`,
  );
}

/** How many pixels the page can be pushed sideways. */
const overflowOf = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth - 1));
