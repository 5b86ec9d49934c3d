import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { findBrowser } from '@/tests/support/browser';
import { portalEnv } from '@/tests/support/portal-env';
import { freePort } from './start/ports';

/** Takes the README's pictures of the demo estate at the fixed moment of the tests, into docs/pictures. */
const FOLDER = join('docs', 'pictures');
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};
const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

type Shot = {
  name: string;
  who: string;
  screen: BrowserContextOptions;
  cookies?: Record<string, string>;
  open(page: Page): Promise<unknown>;
};

const firstLink = (list: string, start: string) => async (page: Page) => {
  await page.goto(list);
  await page.goto((await page.locator(`a[href^="${start}"]`).first().getAttribute('href')) ?? list);
};
const slip = async (page: Page) => {
  await firstLink('/admin/tickets', '/admin/tickets/0')(page);
  await page.goto(`/print/tickets/${new URL(page.url()).pathname.split('/').at(-1)}`);
};

const shots: Shot[] = [
  { name: 'phone-home', who: '王秀英', screen: phone, open: (page) => page.goto('/') },
  {
    name: 'phone-home-elder',
    who: '王秀英',
    screen: phone,
    cookies: { size: 'elder' },
    open: (page) => page.goto('/'),
  },
  { name: 'phone-report', who: '王秀英', screen: phone, open: (page) => page.goto('/services/repair') },
  { name: 'phone-ticket', who: '王秀英', screen: phone, open: firstLink('/tickets?shelf=open', '/tickets/0') },
  {
    name: 'phone-ticket-dark',
    who: '王秀英',
    screen: phone,
    cookies: { theme: 'dark' },
    open: firstLink('/tickets?shelf=open', '/tickets/0'),
  },
  { name: 'desk-today', who: '王敏', screen: desk, open: (page) => page.goto('/admin') },
  { name: 'desk-tickets', who: '王敏', screen: desk, open: (page) => page.goto('/admin/tickets') },
  { name: 'desk-ticket', who: '王敏', screen: desk, open: firstLink('/admin/tickets?view=mine', '/admin/tickets/0') },
  { name: 'worker-orders', who: '李强', screen: phone, open: (page) => page.goto('/admin/orders') },
  {
    name: 'phone-survey',
    who: '王秀英',
    screen: phone,
    open: firstLink('/surveys', '/surveys/0'),
  },
  {
    name: 'desk-survey',
    who: '赵丽华',
    screen: { viewport: { width: 1440, height: 1500 } },
    open: async (page) => {
      await firstLink('/admin/surveys?view=over', '/admin/surveys/0')(page);
      await page.goto(`${new URL(page.url()).pathname}/results`);
    },
  },
  { name: 'print-order', who: '王敏', screen: desk, open: slip },
];

const given = process.argv[2];
const portal = given ? null : await startPortal();
const origin = given ?? portal?.origin;
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch(await findBrowser());
for (const shot of shots) await take(shot);
await browser.close();
await portal?.stop();

async function take({ name, who, screen, cookies, open }: Shot) {
  const context = await browser.newContext({
    ...screen,
    baseURL: origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: new RegExp(`^${who}`) }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await context.addCookies(
    Object.entries(cookies ?? {}).map(([key, value]) => ({ name: key, value, url: page.url() })),
  );
  await open(page);
  await page.waitForLoadState('networkidle');
  const picture = await page.screenshot();
  await sharp(picture)
    .png({ palette: true, quality: 82, effort: 8 })
    .toFile(join(FOLDER, `${name}.png`));
  console.log(name);
  await context.close();
}

async function startPortal() {
  const port = String(await freePort(3220));
  const environment = { ...process.env, ...portalEnv, PORT: port };
  const launcher: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'tests/support/portal.ts'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: launcher.stdout as NodeJS.ReadableStream })) {
    if (line.startsWith('ready ')) break;
  }
  launcher.stdout?.resume();
  const stop = async () => {
    const ended = once(launcher, 'exit');
    launcher.kill('SIGTERM');
    await ended;
  };
  return { origin: `http://localhost:${port}`, stop };
}
