import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { seedBulk } from '@/db/seed/bulk';
import { freePort } from '@/scripts/start/ports';
import { load, single, type Work } from './load';
import { startPortal } from './portal';
import { cpuOf, cpuOfTree } from './processor';
import { spread } from './rounds';
import { oneOf } from './scenario';
import { openStage } from './stage';

/**
 * What a second process of the portal is worth: processor time per page of the servers and of PostgreSQL with two at work, over
 * one alone. Where each has a core of its own, two do 2 / that much. Prints it and writes bench/results.json.
 */
const RESULTS = 'bench/results.json';
const TICKETS = 10_000;
const ROUNDS = 5;
const WARM = 600;
const COUNT = 300;
const CLIENTS = 2;

const stage = await openStage(TICKETS, (owner) => seedBulk(owner, { tickets: TICKETS, now: new Date() }));
const portal = await startPortal(stage.dir);
const second = await startSecond(portal.pid);
const both = [portal, second];
const work: Work = single(
  (n) => ({ path: n % 2 ? '/' : '/tickets', headers: { cookie: oneOf(stage.lookers, n).cookie } }),
  ({ status }) => status === 200,
);
await asked(both, WARM);
const ratios: { server: number; database: number }[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const alone = await asked([oneOf(both, round)], COUNT);
  const together = await asked(both, COUNT);
  ratios.push({ server: together.server / alone.server, database: together.database / alone.database });
}
second.stop();
await stage.owner.close();
await portal.stop();

const server = spread(ratios.map((one) => one.server));
const database = spread(ratios.map((one) => one.database));
console.log(
  `a page with two at work over one alone: server × ${server.median.toFixed(2)}, PostgreSQL × ${database.median.toFixed(2)}`,
);
console.log(`two processes with a core each: × ${(2 / server.median).toFixed(2)} (goal 1.7)`);
const before = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : {};
writeFileSync(RESULTS, `${JSON.stringify({ ...before, two: { goal: 1.7, server, database } }, null, 1)}\n`);
process.exit();

async function asked(servers: typeof both, count: number) {
  const cpu = () => servers.reduce((sum, { pid }) => sum + cpuOf(pid), 0);
  const before = { server: cpu(), database: cpuOfTree(stage.postgresPid) };
  await Promise.all(servers.map(({ origin }, n) => load(origin, work, n * count, count, CLIENTS)));
  const pages = count * servers.length;
  return {
    server: (cpu() - before.server) / pages,
    database: (cpuOfTree(stage.postgresPid) - before.database) / pages,
  };
}

/** As the launcher started the first, on another port. */
async function startSecond(pid: number) {
  const read = (what: string) => readFileSync(`/proc/${pid}/${what}`, 'utf8').split('\0').filter(Boolean);
  const [program = '', ...words] = read('cmdline');
  const port = String(await freePort());
  const env = Object.fromEntries(read('environ').map((line) => line.split(/=(.*)/s).slice(0, 2)));
  const child = spawn(program, words, { env: { ...env, PORT: port }, stdio: 'ignore' });
  const origin = `http://localhost:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    const up = await fetch(`${origin}/tabs.json`).catch(() => null);
    if (up?.ok) return { origin, pid: child.pid ?? 0, stop: () => child.kill('SIGTERM') };
    await pause(200);
  }
  throw new Error('The second server did not start.');
}
