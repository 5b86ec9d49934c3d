import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findBrowser } from '@/tests/support/browser';
import { print, type Spread, spread } from './figures';
import { openEmptyPage } from './floor';
import type { Place, SignedIn } from './visitor';

const categories = ['performance', 'accessibility', 'best-practices'] as const;
type Category = (typeof categories)[number];
export const scoreGoals: Record<Category, number> = { performance: 95, accessibility: 100, 'best-practices': 100 };
const timings = {
  firstPaint: 'first-contentful-paint',
  largestPaint: 'largest-contentful-paint',
  blocked: 'total-blocking-time',
} as const;
type Timing = keyof typeof timings;

type Audit = { score: number | null; numericValue?: number; title: string };
type Report = {
  environment: { benchmarkIndex: number };
  categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, Audit>;
  runtimeError?: { message: string };
};
type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Report } | undefined>;

/** A trace that lacks its beginning is taken again, as Lighthouse asks. */
const ATTEMPTS = 3;
const EMPTY = 'empty page of Next';

export type Score = {
  page: string;
  scores: Record<Category, Spread>;
  /** Milliseconds as Lighthouse reckons them for a slow 4G line and a phone. */
  timings: Record<Timing, Spread>;
  /** What Lighthouse reckons this machine to be worth; below 1,500 it was busy or is slow, and `performance` suffers. */
  machine: Spread;
  /** Audits of accessibility and best practices that were not passed in some round. */
  failed: string[];
};

/** Lighthouse for phones on each page, with an empty cache each time: the scores of all rounds. */
export async function score(origin: string, places: Place[], state: SignedIn, rounds: number): Promise<Score[]> {
  const lighthouse = await load();
  const empty = await openEmptyPage();
  const browser = await openBrowser();
  const found: Score[] = [];
  for (const place of [{ name: EMPTY, path: empty.url, signedIn: false }, ...places]) {
    const cookie = place.signedIn ? state.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') : undefined;
    const reports: Report[] = [];
    for (let round = 0; round < rounds; round += 1) {
      reports.push(await look(lighthouse, new URL(place.path, origin).href, { port: browser.port, cookie }));
    }
    found.push(sumUp(place.name, reports));
  }
  await browser.close();
  await empty.close();
  tell(found);
  return found;
}

/**
 * Lighthouse brings 200 packages, Sentry among them, and one that Next would take for its own tracing: so it stands in a
 * folder of its own and is fetched by the first bench.
 */
async function load(): Promise<Lighthouse> {
  const folder = join(import.meta.dirname, '../lighthouse');
  const entry = join(folder, 'node_modules/lighthouse/core/index.js');
  if (!existsSync(entry)) execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, stdio: 'inherit' });
  return (await import(entry)).default;
}

/** Not by Playwright, which would hold each page that Lighthouse opens. */
async function openBrowser(): Promise<{ port: number; close(): Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'linli-lighthouse-'));
  const { executablePath, args, env } = await findBrowser();
  const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const options = { env: env as unknown as NodeJS.ProcessEnv };
  const browser = spawn(executablePath, [...args, ...own], { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  const close = async () => {
    const ended = once(browser, 'exit');
    browser.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  let port = 0;
  for await (const line of createInterface({ input: browser.stderr })) {
    port = Number(/^DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(line)?.[1] ?? 0);
    if (port) break;
  }
  browser.stderr.resume();
  if (port) return { port, close };
  throw new Error('The browser for Lighthouse did not start');
}

type Open = { port: number; cookie: string | undefined };

async function look(lighthouse: Lighthouse, url: string, { port, cookie }: Open): Promise<Report> {
  const extraHeaders = cookie ? { cookie } : undefined;
  const flags = { port, extraHeaders, onlyCategories: categories, logLevel: 'error', disableFullPageScreenshot: true };
  let lhr: Report | undefined;
  for (let attempt = 0; attempt < ATTEMPTS && (!lhr || lhr.runtimeError); attempt += 1) {
    lhr = (await lighthouse(url, flags))?.lhr;
  }
  if (!lhr || lhr.runtimeError) throw new Error(`Lighthouse could not look at ${url}: ${lhr?.runtimeError?.message}`);
  return lhr;
}

function sumUp(page: string, reports: Report[]): Score {
  const all = <Name extends string>(names: readonly Name[], read: (report: Report, name: Name) => number) =>
    Object.fromEntries(names.map((name) => [name, spread(reports.map((one) => read(one, name)))])) as Record<
      Name,
      Spread
    >;
  return {
    page,
    scores: all(categories, ({ categories: of }, name) => Math.round((of[name].score ?? 0) * 100)),
    timings: all(Object.keys(timings) as Timing[], ({ audits }, name) =>
      Math.round(audits[timings[name]]?.numericValue ?? Number.NaN),
    ),
    machine: spread(reports.map(({ environment }) => Math.round(environment.benchmarkIndex))),
    failed: page === EMPTY ? [] : [...new Set(reports.flatMap(failedIn))].sort(),
  };
}

function failedIn({ categories: of, audits }: Report): string[] {
  const judged = [of.accessibility, of['best-practices']].flatMap(({ auditRefs }) => auditRefs);
  const lost = judged.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1);
  return lost.map(({ id }) => `${id}: ${audits[id]?.title}`);
}

function tell(found: Score[]) {
  const { performance, accessibility } = scoreGoals;
  print(
    `Lighthouse, median (least) of the rounds; goal ${performance} / ${accessibility} / ${scoreGoals['best-practices']}`,
    ['page', ...categories, 'first paint', 'largest', 'blocked ms', 'machine'],
    found.map(({ page, scores, machine, timings: { firstPaint, largestPaint, blocked } }) => [
      page,
      ...categories.map(
        (one) => `${scores[one].median} (${scores[one].min})${scores[one].median < scoreGoals[one] ? ' ←' : ''}`,
      ),
      firstPaint.median,
      largestPaint.median,
      blocked.median,
      machine.median,
    ]),
  );
  for (const { page, failed } of found) for (const one of failed) console.log(`  ${page}: ${one}`);
}
