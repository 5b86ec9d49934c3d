import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { prepareOwnServer } from '@/db/migrate';
import { openOwner } from '@/db/seed/play/owner';
import { openStage, type Stage } from './surveys-stage';

/**
 * Surveys at the size of a company: 1,000,000 answers (20 communities × 2,000 households × 25 questions). Prints how long
 * the results of one survey take to find beside those of a survey of 10,000 answers (goal ≤ 5 ×), the view of the whole
 * company, and how many answers a second are taken while results are read (goal ≥ 200). Says so when one is past its goal.
 */
const COMMUNITIES = 20;
const HOUSEHOLDS = 2000;
const FEW = 400;
const ROUNDS = 40;
const AT_ONCE = 8;
/** Milliseconds between two looks at the results. */
const LOOK = 100;
const goals = { ratio: 5, perSecond: 200 };

const dir = '.data-bench-surveys';
rmSync(dir, { recursive: true, force: true });
const { startPostgres } = await import('@/scripts/start/postgres');
const server = await startPostgres({ dir: `${dir}/postgres`, settings: { max_connections: '60' } });
const urls = await prepareOwnServer(server.adminUrl, { app: 'app', worker: 'worker' });
Object.assign(process.env, { DATABASE_URL: urls.appUrl, WORKER_DATABASE_URL: urls.workerUrl, DEMO: 'on' });
const admin = await openOwner(urls.adminUrl);

const began = performance.now();
const stage = await openStage(admin, COMMUNITIES, HOUSEHOLDS);
const { asked, big, small } = await stage.count(FEW);
console.log(`laid ${big.length * HOUSEHOLDS * asked} answers in ${((performance.now() - began) / 1000).toFixed(0)} s`);

const ratio = await compare(stage, big[0] as string, small);
const company = await median(() => stage.readCompany());
console.log(`whole company of ${COMMUNITIES} communities: ${company.toFixed(1)} ms`);
const perSecond = await answerAll(stage, big[0] as string);

await admin.close();
await stage.close();
await server.stop();
rmSync(dir, { recursive: true, force: true });
process.exit(ratio > goals.ratio || perSecond < goals.perSecond ? 1 : 0);

/** A B A B, so that what else the machine does falls on both. */
async function compare({ readResults }: Stage, many: string, few: string): Promise<number> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    times[0].push(await timed(() => readResults(many)));
    times[1].push(await timed(() => readResults(few)));
  }
  const [a, b] = [middle(times[0]), middle(times[1])];
  console.log(
    `results of ${HOUSEHOLDS} households ${a.toFixed(1)} ms, of ${FEW} ${b.toFixed(1)} ms: × ${(a / b).toFixed(2)} (goal ≤ ${goals.ratio})`,
  );
  return a / b;
}

/** Every household of one community answers once, some at the same moment, while somebody looks at results ten times a second. */
async function answerAll({ send, answer, readResults }: Stage, results: string): Promise<number> {
  const homes = await send();
  let read = 0;
  let isOver = false;
  const reading = (async () => {
    for (; !isOver; read += 1) {
      await readResults(results);
      await setTimeout(LOOK);
    }
  })();
  const start = performance.now();
  const queue = homes.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const home of queue) await answer(home);
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  isOver = true;
  await reading;
  const perSecond = homes.length / seconds;
  console.log(
    `${homes.length} answers in ${seconds.toFixed(1)} s: ${perSecond.toFixed(0)} a second (goal ≥ ${goals.perSecond}), results read ${read} times meanwhile`,
  );
  return perSecond;
}

async function median(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(run));
  return middle(times);
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function middle(times: number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
