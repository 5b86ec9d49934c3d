import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findBrowser } from '@/tests/support/browser';
import { print } from './phone/figures';
import { score, scoreGoals } from './phone/lighthouse';
import { openPortal } from './phone/portal';
import { shiftGoal, watchShifts } from './phone/shifts';
import { formGoals, openFormSlowly } from './phone/slow';
import { tapTabs } from './phone/tabs';
import { findPlaces, type Place, type SignedIn, signIn } from './phone/visitor';

const parts = ['html', 'lighthouse', 'form', 'shifts', 'tabs'] as const;
type Part = (typeof parts)[number];
type Asked = { rounds?: number; only?: readonly Part[] };

/**
 * What a resident's phone meets on a running portal of the demo: Lighthouse's scores, the filing form on a slow line,
 * what jumps while pages come in, and how soon a tapped tab shows its page. Prints a table for each.
 */
export async function measurePhone(origin: string, { rounds = 5, only = parts }: Asked = {}) {
  const browser = await chromium.launch(await findBrowser());
  const state = await signIn(browser, origin);
  const places = await findPlaces(browser, origin, state);
  const wanted = <Found>(part: Part, measure: () => Promise<Found>) => (only.includes(part) ? measure() : undefined);
  const found = {
    html: await wanted('html', () => weighPages(origin, places, state)),
    tabs: await wanted('tabs', () => tapTabs(origin, state, rounds)),
    form: await wanted('form', () => openFormSlowly(browser, origin, state, rounds)),
    shifts: await wanted('shifts', () => watchShifts(browser, origin, places, state)),
    lighthouse: await wanted('lighthouse', () => score(origin, places, state, rounds)),
  };
  await browser.close();
  return { goals: { scores: scoreGoals, form: formGoals, shift: shiftGoal }, rounds, ...found };
}

/** Bytes of each page itself after gzip. */
async function weighPages(origin: string, places: Place[], { cookies }: SignedIn) {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const weights: { page: string; bytes: number }[] = [];
  for (const { name, path, signedIn } of places) {
    const answer = await fetch(origin + path, { headers: signedIn ? { cookie } : {}, redirect: 'manual' });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    weights.push({ page: name, bytes: gzipSync(await answer.text()).length });
  }
  print(
    'The page itself after gzip, kB',
    ['page', 'kB'],
    weights.map(({ page, bytes }) => [page, (bytes / 1000).toFixed(1)]),
  );
  return weights;
}

/** Writes the figures beside those of the other benches; a part that was not measured keeps its last ones. */
function keep(found: object) {
  const file = join(import.meta.dirname, 'results.json');
  const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const measured = Object.entries(found).filter(([, value]) => value !== undefined);
  results.phone = { ...results.phone, ...Object.fromEntries(measured) };
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}

async function main() {
  const { values } = parseArgs({ options: { rounds: { type: 'string' }, only: { type: 'string' } } });
  const only = values.only?.split(',') as Part[] | undefined;
  const portal = await openPortal();
  try {
    keep(await measurePhone(portal.origin, { rounds: Number(values.rounds ?? 5), only }));
  } finally {
    await portal.stop();
  }
}

if (process.argv[1] === import.meta.filename) await main();
