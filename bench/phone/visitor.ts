import { type Browser, type BrowserContext, devices, type Page } from 'playwright-core';

export type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;
export type Place = { name: string; path: string; signedIn: boolean };
/** A line as the browser imitates it: milliseconds until an answer begins, bits a second. */
export type Line = { latency: number; bits: number };

export const slowLine: Line = { latency: 400, bits: 400_000 };
export const fastLine: Line = { latency: 40, bits: 10_000_000 };
/** How much slower than this machine a phone of the lower middle class reckons, as Lighthouse assumes. */
const PHONE_CPU = 4;

/** Signs in by the cell that the demo offers to its first resident. */
export async function signIn(browser: Browser, origin: string): Promise<SignedIn> {
  const context = await browser.newContext({ baseURL: origin, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: /^王秀英/ }).click();
  await page.waitForURL(/\/$/);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** A phone with an empty cache. */
export function openPhone(browser: Browser, origin: string, storageState?: SignedIn): Promise<BrowserContext> {
  return browser.newContext({ ...devices['Pixel 7'], baseURL: origin, locale: 'zh-CN', storageState });
}

/** Puts a page on a line and slows its processor; what was asked for before is not touched. */
export async function putOn(page: Page, { latency, bits }: Line) {
  const session = await page.context().newCDPSession(page);
  const throughput = bits / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await slowDown(page);
}

export async function slowDown(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: PHONE_CPU });
}

/** What residents open most; the ticket is one with photos. */
export async function findPlaces(browser: Browser, origin: string, state: SignedIn): Promise<Place[]> {
  const context = await openPhone(browser, origin, state);
  const page = await context.newPage();
  const ticket = await firstWith(
    page,
    await linksOn(page, '/tickets?shelf=done', /^\/tickets\/[0-9a-f-]{36}$/),
    '<img',
  );
  const survey = await firstWith(page, await linksOn(page, '/surveys', /^\/surveys\/[0-9a-f-]{36}/), '<form');
  await context.close();
  const own = (name: string, path: string): Place => ({ name, path, signedIn: true });
  return [
    { name: 'sign-in', path: '/sign-in', signedIn: false },
    own('home', '/'),
    own('filing form', '/services/repair'),
    own('ticket list', '/tickets'),
    own('ticket', ticket),
    own('survey', survey),
    own('messages', '/messages'),
    own('me', '/me'),
  ];
}

async function linksOn(page: Page, path: string, pattern: RegExp): Promise<string[]> {
  await page.goto(path);
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  return links.filter((link) => pattern.test(link));
}

async function firstWith(page: Page, paths: string[], mark: string): Promise<string> {
  for (const path of paths) {
    const answer = await page.request.get(path);
    if ((await answer.text()).includes(mark)) return path;
  }
  throw new Error(`The demo has no page with ${mark} among ${paths.length}`);
}
