import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { seedBulk } from '@/db/seed/bulk';
import { load, single, type Work } from './load';
import { type Portal, startPortal } from './portal';
import { megabytesOf } from './processor';
import { spread } from './rounds';
import { oneOf } from './scenario';
import { openStage, type Stage } from './stage';

/**
 * What one machine needs: seconds from a start to ready once the state is there, and the resident memory of server and worker
 * while pages are asked for, with its slope over the second half. Prints both and writes bench/results.json. `--requests N`.
 */
const RESULTS = 'bench/results.json';
const TICKETS = 10_000;
const STARTS = 5;
const CLIENTS = 4;
const STEPS = 20;
const goals = { seconds: 3, megabytes: 350, requests: 10_000 };
const { values: asked } = parseArgs({ options: { requests: { type: 'string' } } });
const requests = Number(asked.requests ?? goals.requests);

const stage = await openStage(TICKETS, (owner) => seedBulk(owner, { tickets: TICKETS, now: new Date() }));
// A portal that stops takes the database along.
await stage.owner.close();
const seconds = await startsOf(stage);
const portal = await startPortal(stage.dir);
const samples = await viewed(portal, pagesOf(stage));
await portal.stop();

const last = samples.at(-1) ?? { server: 0, worker: 0 };
const slope =
  slopeOf(samples.slice(STEPS / 2).map(({ server, worker }) => server + worker)) * (STEPS / requests) * 1000;
console.log(
  `ready in ${seconds.median.toFixed(1)} s, the slowest of ${STARTS} ${seconds.max.toFixed(1)} s (goal ${goals.seconds})`,
);
console.log(
  `after ${requests} pages: server ${last.server.toFixed(0)} MB, worker ${last.worker.toFixed(0)} MB (goal ${goals.megabytes})`,
);
console.log(`slope over the second half: ${slope.toFixed(2)} MB a thousand pages`);
const before = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : {};
const footprint = { goals, seconds, requests, samples, slopeMegabytesPerThousand: slope };
writeFileSync(RESULTS, `${JSON.stringify({ ...before, footprint }, null, 1)}\n`);
process.exit();

async function startsOf({ dir }: Stage) {
  const all: number[] = [];
  for (let n = 0; n <= STARTS; n += 1) {
    const started = await startPortal(dir);
    // The first finds nothing in the file system's memory.
    if (n > 0) all.push(started.seconds);
    await started.stop();
  }
  return spread(all);
}

/** What a resident and a clerk look at all day, by turns. */
function pagesOf({ lookers, clerks }: Stage): Work {
  const pages = ['/', '/tickets', '/services/repair', '/messages', '/me'];
  return single(
    (n) =>
      n % (pages.length + 1) === pages.length
        ? { path: '/admin/tickets', headers: { cookie: oneOf(clerks, n).cookie } }
        : { path: pages[n % (pages.length + 1)] as string, headers: { cookie: oneOf(lookers, n).cookie } },
    ({ status }) => status === 200,
  );
}

async function viewed({ origin, pid, workerPid }: Portal, pages: Work) {
  const all: { server: number; worker: number }[] = [];
  const count = requests / STEPS;
  for (let step = 0; step < STEPS; step += 1) {
    await load(origin, pages, step * count, count, CLIENTS);
    all.push({ server: Math.round(megabytesOf(pid)), worker: Math.round(megabytesOf(workerPid)) });
  }
  return all;
}

/** By least squares, per step. */
function slopeOf(values: number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const along = values.reduce((sum, one, n) => sum + (n - middle) * (one - mean), 0);
  return along / values.reduce((sum, _one, n) => sum + (n - middle) ** 2, 0);
}
