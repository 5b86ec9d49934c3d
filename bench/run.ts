import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { seedBulk } from '@/db/seed/bulk';
import { takeCodes } from './codes';
import { buildFloor, startFloors } from './floors';
import { head, lineOf } from './goals';
import { measureJobs } from './jobs';
import { portalEnv, startPortal } from './portal';
import { megabytesOf } from './processor';
import { type Measured, measure } from './rounds';
import type { Scene } from './scenario';
import { scenariosOf } from './scenarios';
import { openStage } from './stage';

/**
 * Measures the built portal against floors that run beside it: a bare node:http with pg, and a bare Next. Prints a table with
 * the goals and writes bench/results.json. `--tickets` how many there are (kept in .data-bench for the next run), `--rounds`
 * how often each is measured by turns, `--only` scenarios whose names begin so, `--short` a little of everything once, for
 * breakage and never for time.
 */
const RESULTS = 'bench/results.json';
const options = {
  tickets: { type: 'string' },
  rounds: { type: 'string' },
  only: { type: 'string' },
  short: { type: 'boolean' },
} as const;
const { values: asked } = parseArgs({ options });
const tickets = Number(asked.tickets ?? 10_000);
const rounds = asked.short ? 1 : Number(asked.rounds ?? 5);
const SHORTER = 20;
const THIN_FROM = 500_000;

await buildFloor();
const inbox = await takeCodes();
const stage = await openStage(tickets, (owner) =>
  seedBulk(owner, { tickets, now: new Date(), thin: tickets > THIN_FROM }),
);
const portal = await startPortal(stage.dir, { SMS_WEBHOOK_URL: inbox.url, TRUST_PROXY: '1', SMS_DAILY_CAP: '1000000' });
const floors = await startFloors(stage.adminUrl);
const scene: Scene = { stage, portal, floors, distDir: portalEnv.NEXT_DIST_DIR, codes: inbox.codes };

/** Nothing is left running, also when it is called off. */
async function close() {
  await stage.owner.close();
  await Promise.all([floors.bare.stop(), floors.next.stop(), portal.stop()]);
  inbox.close();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => close().then(() => process.exit(130)));

try {
  await measureAll(scene);
} finally {
  await close();
}
process.exit();

async function measureAll(scene: Scene): Promise<void> {
  const found: Record<string, object> = {};
  const all = await scenariosOf(scene);
  await stage.settle();
  console.log(`${tickets} tickets, ${rounds} rounds\n${head}`);
  for (const scenario of all) {
    if (asked.only && !scenario.name.startsWith(asked.only)) continue;
    const count = asked.short ? Math.ceil(scenario.count / SHORTER) : scenario.count;
    const measured: Measured = await measure(
      { ...scenario, count },
      { portal, floors, postgresPid: stage.postgresPid },
      rounds,
    );
    found[scenario.name] = measured;
    console.log(lineOf(scenario.name, measured));
    if (!asked.short) keep(found);
    await stage.settle();
  }
  const filing = all.find(({ name }) => name === 'filing');
  if (filing && !asked.only) found.job = await measureJobs(scene, filing, rounds);
  if (!asked.short) keep(found);
  const [server, worker] = [megabytesOf(portal.pid), megabytesOf(portal.workerPid)];
  console.log(
    `server ${server.toFixed(0)} MB, worker ${worker.toFixed(0)} MB, ready in ${portal.seconds.toFixed(1)} s`,
  );
}

/** Beside what other benches and other sizes have written. */
function keep(found: Record<string, object>) {
  const before = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : {};
  const size = String(tickets);
  const sizes = { ...before.sizes, [size]: { ...before.sizes?.[size], ...found } };
  const machine = { cores: cpus().length, memoryGB: Math.round(totalmem() / 2 ** 30), node: process.version };
  const main = size === '10000' ? { scenarios: sizes[size] } : {};
  writeFileSync(RESULTS, `${JSON.stringify({ ...before, machine, rounds, ...main, sizes }, shortened, 1)}\n`);
}

function shortened(_key: string, value: unknown) {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value;
}
