import { sql } from '@/db/sql';
import type { Channel } from '@/lib/telling/delivery';
import { enqueue } from '@/lib/tickets/queue';
import { jobTime } from './clock';
import { asCommunity, workerDatabase } from './worker-database';

/** Every ten minutes: the shift's summary once the desk closes, and a new wake-up for whatever waits without one. */
export async function rounds(): Promise<void> {
  const now = jobTime();
  await workerDatabase().plain(sql`select post_shifts(${now})`);
  const due = await workerDatabase().plain<{ community: string; channel: Channel }>(
    sql`select community, channel from due_deliveries(${now})`,
  );
  for (const { community, channel } of due)
    await asCommunity(community, now, (tx) =>
      tx.rows(enqueue('deliver', { community, channel }, `deliver ${channel} ${community}`)),
    );
}
