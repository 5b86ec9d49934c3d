import { join } from 'node:path';
import { prepareOwnServer } from '@/db/migrate';
import { buildEstate } from './start/estate';
import { readPlan } from './start/plan';
import { startPostgres } from './start/postgres';
import { makeStops } from './start/stops';

/** Empties the demo estate and builds it anew, as seen from today; the portal may go on running meanwhile. */
async function resetEstate() {
  const plan = readPlan();
  if (!plan.env.DEMO) throw new Error('DEMO is off: only a demo estate is ever thrown away.');
  if (!plan.passwords) throw new Error('DATABASE_URL is set: only the embedded demo is ever thrown away.');
  const postgres = await startPostgres({ dir: join(plan.env.DATA_DIR, 'postgres') });
  if (!postgres.reused) stops.add(postgres.stop);
  const { appUrl, workerUrl, adminUrl } = await prepareOwnServer(postgres.adminUrl, plan.passwords);
  const environment = { ...plan.environment, DATABASE_URL: appUrl, WORKER_DATABASE_URL: workerUrl };
  await buildEstate({ ...plan, environment }, adminUrl, stops, true);
}

const stops = makeStops();

async function leave(code: number) {
  await stops.run();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => leave(130));

resetEstate().then(
  () => leave(0),
  (error: Error) => {
    console.error(error.message);
    return leave(1);
  },
);
