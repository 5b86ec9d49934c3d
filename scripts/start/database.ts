import { join } from 'node:path';
import { migrate, prepareOwnServer } from '@/db/migrate';
import { checkDurability } from './durability';
import { ensureEstate } from './estate';
import type { Plan } from './plan';
import { type Postgres, startPostgres } from './postgres';
import { say, seconds } from './say';
import { keepShipping, prepareShipping } from './shipping';
import type { Stops } from './stops';

/** Brings up a database of this version, with the demo estate where asked. Returns the environment that leads to it. */
export async function bringDatabase(plan: Plan, stops: Stops): Promise<Plan['environment']> {
  const { passwords } = plan;
  const { environment, ownerUrl } = passwords ? await bringOwn(plan, passwords, stops) : await bringForeign(plan);
  if (plan.env.DEMO) await ensureEstate({ ...plan, environment }, ownerUrl, stops);
  return environment;
}

async function bringOwn(plan: Plan, passwords: { app: string; worker: string }, stops: Stops) {
  const since = Date.now();
  const dir = join(plan.env.DATA_DIR, 'postgres');
  prepareShipping(plan, stops);
  const starting = startPostgres({ dir });
  stops.add(() => starting.then((postgres) => postgres.stop()));
  const postgres = await starting;
  watch(postgres, dir, stops);
  const [{ appUrl, workerUrl, adminUrl }] = await Promise.all([
    prepareOwnServer(postgres.adminUrl, passwords),
    checkDurability(postgres.adminUrl),
  ]);
  keepShipping(plan, adminUrl, stops);
  say('database', `PostgreSQL ${postgres.reused ? 'taken over' : 'up'} on port ${postgres.port} (${seconds(since)})`);
  return {
    environment: { ...plan.environment, DATABASE_URL: appUrl, WORKER_DATABASE_URL: workerUrl },
    ownerUrl: adminUrl,
  };
}

async function bringForeign(plan: Plan) {
  const { DATABASE_URL, POSTGRES_URL, MIGRATE_URL } = plan.env;
  const url = MIGRATE_URL ?? DATABASE_URL ?? plan.env.POSTGRES_URL_NON_POOLING;
  if (!url)
    throw new Error('MIGRATE_URL is not set: migrations need the direct address beside the pooled POSTGRES_URL.');
  const name = MIGRATE_URL ? 'MIGRATE_URL' : 'DATABASE_URL';
  if (DATABASE_URL) await checkDurability(DATABASE_URL).catch(unreachable('DATABASE_URL'));
  await migrate(url).catch(unreachable(name));
  say('database', `${POSTGRES_URL ? 'POSTGRES_URL' : 'DATABASE_URL'}, at this version`);
  return { environment: plan.environment, ownerUrl: url };
}

/** A refused connection has a code and, to a host of two addresses, no message. */
function unreachable(name: string) {
  return (error: Error & { code?: string }): never => {
    throw error.code
      ? new Error(`${name} does not lead to a usable database (${error.message || error.code}).`)
      : error;
  };
}

/** A server that dies under us is started again, on the port that the others know. */
function watch(postgres: Postgres, dir: string, stops: Stops) {
  let running = postgres;
  let busy = false;
  const look = async () => {
    if (busy || stops.begun || running.isRunning()) return;
    busy = true;
    say('database', 'PostgreSQL ended, starts again');
    running = await startPostgres({ dir }).catch(() => running);
    stops.add(running.stop);
    busy = false;
  };
  setInterval(look, 1000).unref();
}
