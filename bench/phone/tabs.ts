import { chromium, type Locator, type Page } from 'playwright-core';
import { findBrowser } from '@/tests/support/browser';
import { print, type Spread, spread } from './figures';
import { openLine } from './line';
import { takeNotes } from './observe';
import { fastLine, openPhone, type SignedIn, slowDown, slowLine } from './visitor';

const tabs = [
  { name: 'tickets', path: '/tickets' },
  { name: 'messages', path: '/messages' },
  { name: 'me', path: '/me' },
  { name: 'home', path: '/' },
];
/** How long a finger lies on the glass. */
const HOLD = 90;
/** How long somebody looks at a page before tapping on. */
const LOOK = 1000;

/** A tab opened by a key gives the browser no moment to ask for its page beforehand, as a finger does. */
const ways = ['finger', 'key'] as const;
type Way = (typeof ways)[number];
export type Tap = { line: string; by: Way; to: string; paint: Spread };

/** Milliseconds from lifting the finger off a tab to the first content of its page, the files being in the cache. */
export async function tapTabs(origin: string, state: SignedIn, rounds: number): Promise<Tap[]> {
  const found: Tap[] = [];
  for (const [line, conditions] of Object.entries({ fast: fastLine, slow: slowLine })) {
    const { port, close } = await openLine(Number(new URL(origin).port), conditions);
    const { args, ...options } = await findBrowser();
    const there = `--host-resolver-rules=MAP ${new URL(origin).host} localhost:${port}`;
    const browser = await chromium.launch({ ...options, args: [...args, there] });
    const context = await openPhone(browser, origin, state);
    await takeNotes(context);
    const page = await context.newPage();
    for (const { path } of tabs) await page.goto(path, { waitUntil: 'networkidle' });
    await slowDown(page);
    for (const [key, times] of await goRound(page, rounds)) {
      const [by, to] = key.split(' ') as [Way, string];
      found.push({ line, by, to, paint: spread(times) });
    }
    await browser.close();
    close();
  }
  tell(found);
  return found;
}

async function goRound(page: Page, rounds: number): Promise<Map<string, number[]>> {
  const paints = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const by of ways) {
      for (const { name, path } of tabs) {
        const key = `${by} ${name}`;
        paints.set(key, [...(paints.get(key) ?? []), await open(page, path, by)]);
      }
    }
  }
  return paints;
}

async function open(page: Page, path: string, by: Way): Promise<number> {
  await page.waitForTimeout(LOOK);
  const arrived = page.waitForURL((url) => url.pathname === path, { waitUntil: 'load' });
  const link = page.locator(`a[data-tab][href="${path}"]`);
  await (by === 'finger' ? press(page, link) : link.press('Enter'));
  await arrived;
  await page.waitForFunction(() => noted.paint > 0);
  return page.evaluate(() => Math.round(noted.paint - Number(sessionStorage.getItem('tapped'))));
}

async function press(page: Page, link: Locator) {
  const { x, y, width, height } = (await link.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const session = await page.context().newCDPSession(page);
  const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await page.waitForTimeout(HOLD);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

function tell(found: Tap[]) {
  print(
    'From a tap on a tab to its content, ms',
    ['line', 'by', 'to', 'median', 'least', 'most'],
    found.map(({ line, by, to, paint }) => [line, by, to, paint.median, paint.min, paint.max]),
  );
}
