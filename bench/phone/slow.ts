import type { Browser, Page } from 'playwright-core';
import { print, type Spread, spread } from './figures';
import { takeNotes } from './observe';
import { openPhone, putOn, type SignedIn, slowLine } from './visitor';

const FORM = '/services/repair';
/** Typed from the first moment on, while the page's code still comes over the line. */
const WORDS = 'The tap in the kitchen has been dripping since this morning and the bucket is full.';
const KEYS_APART = 120;
export const formGoals = { shown: 3000, task: 200 };

type Cache = 'cold' | 'warm';
export type Form = {
  cache: Cache;
  /** Milliseconds from asking for the page until the first box of words can be seen and typed in. */
  shown: Spread;
  /** Until what the first key wrote stands in it. */
  typed: Spread;
  /** The longest task while typing, and the longest wait from a key to its effect. */
  task: Spread;
  key: Spread;
  /** Whether every word typed was still there at the end, in all rounds. */
  kept: boolean;
};

/** The filing form at 400 ms and 400 kbit/s on a slow phone, with an empty cache and with one that knows the files. */
export async function openFormSlowly(
  browser: Browser,
  origin: string,
  state: SignedIn,
  rounds: number,
): Promise<Form[]> {
  const found: Form[] = [];
  for (const cache of ['cold', 'warm'] as const) {
    const looks: Look[] = [];
    for (let round = 0; round < rounds; round += 1) looks.push(await look(browser, origin, state, cache));
    const of = (read: (look: Look) => number) => spread(looks.map((one) => Math.round(read(one))));
    found.push({
      cache,
      shown: of(({ shown }) => shown),
      typed: of(({ typed }) => typed),
      task: of(({ task }) => task),
      key: of(({ key }) => key),
      kept: looks.every(({ kept }) => kept),
    });
  }
  tell(found);
  return found;
}

type Look = { shown: number; typed: number; task: number; key: number; kept: boolean };

async function look(browser: Browser, origin: string, state: SignedIn, cache: Cache): Promise<Look> {
  const context = await openPhone(browser, origin, state);
  await takeNotes(context);
  const page = await context.newPage();
  if (cache === 'warm') {
    await page.goto(FORM, { waitUntil: 'networkidle' });
    await page.goto('about:blank');
  }
  await putOn(page, slowLine);
  const found = await typeAtOnce(page);
  await context.close();
  return found;
}

async function typeAtOnce(page: Page): Promise<Look> {
  const began = Date.now();
  await page.goto(FORM, { waitUntil: 'commit' });
  const box = page.getByRole('textbox', { name: '描述一下' });
  await box.waitFor({ state: 'visible' });
  const shown = await page.evaluate(() => new Promise<number>((done) => requestAnimationFrame(() => done(Date.now()))));
  await box.focus();
  await page.keyboard.type(WORDS[0] ?? '');
  await page.waitForFunction((first) => document.querySelector('textarea')?.value === first, WORDS[0]);
  const typed = Date.now();
  await page.keyboard.type(WORDS.slice(1), { delay: KEYS_APART });
  await page.waitForLoadState('networkidle');
  const kept = (await box.inputValue()) === WORDS;
  const { tasks, slowestKey } = await page.evaluate(() => noted);
  const since = await page.evaluate((at) => at - performance.timeOrigin, shown);
  const during = tasks.filter(([at, length]) => at + length > since).map(([, length]) => length);
  return { shown: shown - began, typed: typed - began, task: Math.max(0, ...during), key: slowestKey, kept };
}

function tell(found: Form[]) {
  print(
    `The repair form at 400 ms and 400 kbit/s, in ms, median (most); goal ${formGoals.shown} until it can be typed in`,
    ['cache', 'shown', 'first key', 'longest task', 'slowest key', 'words kept'],
    found.map(({ cache, kept, ...times }) => [
      cache,
      ...[times.shown, times.typed, times.task, times.key].map(({ median, max }) => `${median} (${max})`),
      kept ? 'all' : 'NOT ALL',
    ]),
  );
}
