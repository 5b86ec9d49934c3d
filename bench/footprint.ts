import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { freePort } from '@/scripts/start/ports';
import { findBrowser } from '@/tests/support/browser';

/**
 * What one machine needs: seconds from a second `npm start` to ready, and the resident memory of server and worker after
 * 1,000 page views of a signed-in resident. Prints both; says so when one is past its goal (≤ 3 s, ≤ 350 MB).
 */
const VIEWS = 1000;
const goals = { seconds: 3, megabytes: 350 };
const environment = {
  ...process.env,
  PORT: String(await freePort(3400)),
  DATA_DIR: '.data-bench',
  DEMO: 'on',
  LINLI_NOW: '',
};
const origin = `http://localhost:${environment.PORT}`;

const first = await start();
await stop(first.launcher);
const { launcher, seconds } = await start();
const cookie = await signIn();
const slowest = await view(cookie);
const memory = residentMegabytes(launcher.pid ?? 0);
await stop(launcher);

console.log(
  `first start ${first.seconds.toFixed(1)} s, second start to ready ${seconds.toFixed(1)} s (goal ${goals.seconds} s)`,
);
console.log(`${VIEWS} page views, the slowest ${slowest.toFixed(0)} ms`);
const total = memory.reduce((sum, part) => sum + part.megabytes, 0);
for (const part of memory) console.log(`  ${part.name.padEnd(8)} ${part.megabytes.toFixed(0)} MB`);
console.log(`server + worker ${total.toFixed(0)} MB (goal ${goals.megabytes} MB)`);
process.exit(seconds > goals.seconds || total > goals.megabytes ? 1 : 0);

async function start(): Promise<{ launcher: ChildProcess; seconds: number }> {
  const began = performance.now();
  const started = spawn(process.execPath, ['--import', 'tsx', 'scripts/up.ts'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: started.stdout as NodeJS.ReadableStream })) {
    if (line.startsWith('ready ')) break;
  }
  started.stdout?.resume();
  return { launcher: started, seconds: (performance.now() - began) / 1000 };
}

async function stop(started: ChildProcess) {
  const ended = once(started, 'exit');
  started.kill('SIGTERM');
  await ended;
}

async function signIn(): Promise<string> {
  const browser = await chromium.launch(await findBrowser());
  const page = await browser.newPage({ baseURL: origin, locale: 'zh-CN' });
  await page.goto('/sign-in');
  await page.getByRole('button', { name: /^王秀英/ }).click();
  await page.waitForURL('**/');
  const cookies = await page.context().cookies();
  await browser.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

async function view(session: string): Promise<number> {
  const paths = ['/', '/services/repair', '/tickets', '/messages', ...(await ticketPaths(session))];
  let slow = 0;
  for (let i = 0; i < VIEWS; i += 1) {
    const began = performance.now();
    const answer = await fetch(origin + paths[i % paths.length], { headers: { cookie: session }, redirect: 'manual' });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${paths[i % paths.length]} answered ${answer.status}`);
    slow = Math.max(slow, performance.now() - began);
  }
  return slow;
}

async function ticketPaths(session: string): Promise<string[]> {
  const page = await (await fetch(`${origin}/tickets`, { headers: { cookie: session } })).text();
  return [...new Set(page.match(/\/tickets\/[0-9a-f-]{36}/g) ?? [])].slice(0, 3);
}

/** Resident memory of the launcher's children, from /proc (Linux only). */
function residentMegabytes(launcherPid: number): { name: string; megabytes: number }[] {
  const parts: { name: string; megabytes: number }[] = [];
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const status = readStatus(pid);
    if (!status || Number(/PPid:\s+(\d+)/.exec(status)?.[1]) !== launcherPid) continue;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    const name = command.includes('worker') ? 'worker' : command.includes('next') ? 'server' : 'other';
    const megabytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    if (name !== 'other') parts.push({ name, megabytes });
  }
  return parts;
}

function readStatus(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return undefined; // ended meanwhile
  }
}
