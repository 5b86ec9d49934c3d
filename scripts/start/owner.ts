import { join } from 'node:path';
import { migrate, prepareOwnServer } from '@/db/migrate';
import type { Plan } from './plan';
import { startPostgres } from './postgres';
import type { Stops } from './stops';

/** The address that may do everything in the database of this plan, brought to this version: the embedded one's, else who migrates. */
export async function ownerUrl(plan: Plan, stops: Stops): Promise<string> {
  const { MIGRATE_URL, POSTGRES_URL_NON_POOLING, DATABASE_URL } = plan.env;
  const url = MIGRATE_URL ?? POSTGRES_URL_NON_POOLING ?? DATABASE_URL;
  if (!plan.passwords && !url) throw new Error('MIGRATE_URL is not set: it must lead to the database as its owner.');
  if (!plan.passwords && url) {
    await migrate(url);
    return url;
  }
  const postgres = await startPostgres({ dir: join(plan.env.DATA_DIR, 'postgres') });
  if (!postgres.reused) stops.add(postgres.stop);
  return (await prepareOwnServer(postgres.adminUrl, plan.passwords as NonNullable<Plan['passwords']>)).adminUrl;
}
