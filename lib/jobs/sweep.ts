import { sql } from '@/db/sql';
import { jobTime } from './clock';
import { workerDatabase } from './worker-database';

/** Nightly: counters of windows long over, dead codes and files that nobody brought to an end go. */
export async function sweep(): Promise<void> {
  await workerDatabase().plain(sql`delete from rate_limits where starts_at < clock_timestamp() - interval '2 days'`);
  await workerDatabase().plain(sql`delete from sign_in_codes where ends_at < clock_timestamp() - interval '1 day'`);
  await workerDatabase().plain(sql`select forget_imports(${jobTime()})`);
}
