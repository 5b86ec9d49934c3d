import { sql } from '@/db/sql';
import { planVisits } from '@/lib/follow-ups/plan-visits';
import { log } from '@/lib/log';
import { jobTime } from './clock';
import { settingFor } from './setting';
import { asCommunity, workerDatabase } from './worker-database';

/** Nightly: each community has its list of visits for the month (FUP-3). It plans; only a person says that somebody was there. */
export async function visits(): Promise<void> {
  const now = jobTime();
  const places = await workerDatabase().plain<{ id: string }>(sql`select id from every_community() id`);
  for (const { id } of places) {
    const added = await asCommunity(id, now, async (tx) => planVisits(tx, id, await settingFor(tx, id, now)));
    if (added > 0) log.info({ visits: id, added });
  }
}
