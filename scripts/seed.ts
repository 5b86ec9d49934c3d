import { parseArgs } from 'node:util';
import { seedBulk } from '@/db/seed/bulk';
import { openOwner } from '@/db/seed/play/owner';
import { ownerUrl } from './start/owner';
import { readPlan } from './start/plan';
import { say, seconds } from './start/say';
import { makeStops, type Stops } from './start/stops';

const usage = 'npm run seed -- --tickets 1000000 [--communities 4] [--now 2026-11-21T09:00:00+08:00] [--thin]';

/** Fills a database of its own with any number of tickets, for benches and drills. */
async function seed(stops: Stops) {
  const wish = readWish();
  const plan = readPlan();
  // What seals telephone numbers must be the portal's own.
  for (const [name, value] of Object.entries(plan.environment)) if (value) process.env[name] = value;
  const owner = await openOwner(await ownerUrl(plan, stops));
  stops.add(() => owner.close());
  const since = Date.now();
  await seedBulk(owner, {
    ...wish,
    now: wish.now ?? plan.env.LINLI_NOW ?? new Date(),
    say: (what) => say('seed', what),
  });
  say('seed', `${wish.tickets} tickets in ${seconds(since)}`);
}

function readWish() {
  const text = { type: 'string' } as const;
  const options = { tickets: text, communities: text, now: text, thin: { type: 'boolean' } } as const;
  const { values } = parseArgs({ options });
  const tickets = whole(values.tickets, 1, 50_000_000);
  const communities = whole(values.communities ?? '4', 1, 100);
  const now = values.now === undefined ? undefined : new Date(values.now);
  if (!tickets || !communities || Number.isNaN(now?.getTime())) throw new Error(usage);
  return { tickets, communities, now, thin: values.thin ?? false };
}

function whole(text: string | undefined, least: number, most: number): number | null {
  const n = Number(text);
  return Number.isInteger(n) && n >= least && n <= most ? n : null;
}

const stops = makeStops();

async function leave(code: number) {
  await stops.run();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => leave(130));

seed(stops).then(
  () => leave(0),
  (error: Error) => {
    console.error(error.message);
    return leave(1);
  },
);
