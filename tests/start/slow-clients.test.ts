import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openRealPortal } from '../support/real-portal';
import { holdMany, stillOpen, type Way } from '../support/slow-clients';

const IDLE = 10_000;
/** Files this process may open, less what it needs for itself; the server was started with the same limit. */
const [, limit] = /Max open files\s+\d+\s+(\d+)/.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
const possible = Math.min(IDLE, Number(limit ?? Number.POSITIVE_INFINITY) - 1000);

let portal: Awaited<ReturnType<typeof openRealPortal>>;
let held: Socket[] = [];

beforeAll(async () => {
  portal = await openRealPortal();
  await asked(20);
});
afterEach(() => {
  for (const socket of held) socket.destroy();
  held = [];
});
afterAll(() => portal?.close());

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Ordinary requests one after the other: the statuses met and the slowest of them in ms. */
async function asked(times: number) {
  const took: number[] = [];
  const statuses = new Set<number>();
  for (let i = 0; i < times; i += 1) {
    const start = performance.now();
    const answer = await fetch(`${portal.origin}${['/sign-in', '/privacy', '/api/health'][i % 3]}`);
    await answer.text();
    took.push(performance.now() - start);
    statuses.add(answer.status);
  }
  return { statuses: [...statuses], slowest: Math.max(...took), middle: took.sort((a, b) => a - b)[times >> 1] };
}

async function heldUp(name: string, open: () => Promise<Socket[]>, least: number) {
  const before = portal.memory();
  held = await open();
  const met = await asked(30);
  const grown = portal.memory() - before;
  const among = stillOpen(held);
  console.log(
    `${name}: ${held.length} let in, ${among} open at the end of 30 requests (slowest ${Math.round(met.slowest)} ms, ` +
      `middle ${Math.round(met.middle ?? 0)} ms), memory ${grown.toFixed(0)} MB more`,
  );
  expect(met.statuses).toEqual([200]);
  expect(met.slowest).toBeLessThan(5000);
  expect(grown).toBeLessThan(250);
  expect(held.length).toBeGreaterThanOrEqual(least);
}

test(`Ten thousand connections that say nothing leave the portal to others, and are let go`, async () => {
  if (possible < IDLE) console.warn(`Only ${possible} connections: this machine lets a process open ${limit} files.`);
  await heldUp('silent', () => holdMany('silent', portal.port, possible, 20), possible);
  await wait(22_000);
  expect(stillOpen(held)).toBe(0);
});

test('Ten thousand that rest after a request as well', async () => {
  await heldUp('rest', () => holdMany('rest', portal.port, possible, 20), possible);
  await wait(11_000);
  expect(stillOpen(held)).toBe(0);
});

test('Hundreds that send a byte a second or never take an answer do not hold up who asks', async () => {
  const slow: Way[] = ['head', 'form', 'photo', 'deaf'];
  const open = async () => (await Promise.all(slow.map((way) => holdMany(way, portal.port, 200, 4)))).flat();
  await heldUp(slow.join(', '), open, 800);
});

test('One machine alone cannot take all the connections there are', async () => {
  held = await holdMany('silent', portal.port, Math.min(possible, 2000));
  await wait(200);
  expect(stillOpen(held)).toBe(1000);
  expect((await asked(3)).statuses).toEqual([200]);
});

test('Eight hundred who ask for a page at one moment are all answered', async () => {
  const before = portal.memory();
  const start = performance.now();
  const path = `${portal.origin}/sign-in`;
  const statuses = await Promise.all(
    Array.from({ length: 800 }, async () => {
      const answer = await fetch(path);
      await answer.text();
      return answer.status;
    }),
  );
  const grown = portal.memory() - before;
  console.log(`800 at once: ${Math.round(performance.now() - start)} ms, memory ${grown.toFixed(0)} MB more`);
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
  expect(grown).toBeLessThan(250);
});
