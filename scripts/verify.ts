import { join } from 'node:path';
import { prepareOwnServer } from '@/db/migrate';
import { openOwner } from '@/db/seed/play/owner';
import { verifySeals } from '@/lib/verify-seals';
import { readPlan } from './start/plan';
import { startPostgres } from './start/postgres';
import { makeStops, type Stops } from './start/stops';

/** Says which seals of the history and of the record of acts are broken; the exit code is 1 when one is. */
async function verify(stops: Stops): Promise<number> {
  const owner = await openOwner(await adminUrl(stops));
  const { events, acts, broken } = await verifySeals(owner.run);
  await owner.close();
  for (const line of broken) console.log(line);
  console.log(`${events} events and ${acts} acts checked, ${broken.length} broken`);
  return broken.length > 0 ? 1 : 0;
}

/** The embedded server's owner, else the login that migrates. */
async function adminUrl(stops: Stops): Promise<string | undefined> {
  const plan = readPlan();
  const { MIGRATE_URL, POSTGRES_URL_NON_POOLING, DATABASE_URL } = plan.env;
  if (!plan.passwords) return MIGRATE_URL ?? POSTGRES_URL_NON_POOLING ?? DATABASE_URL;
  const postgres = await startPostgres({ dir: join(plan.env.DATA_DIR, 'postgres') });
  if (!postgres.reused) stops.add(postgres.stop);
  return (await prepareOwnServer(postgres.adminUrl, plan.passwords)).adminUrl;
}

const stops = makeStops();

async function leave(code: number) {
  await stops.run();
  process.exit(code);
}

verify(stops).then(leave, (error: Error) => {
  console.error(error.message);
  return leave(1);
});
