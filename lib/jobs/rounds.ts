import { sql } from '@/db/sql';
import { tending } from '@/lib/surveys/news';
import { tendable } from '@/lib/surveys/tend';
import type { Channel } from '@/lib/telling/delivery';
import { enqueue } from '@/lib/tickets/queue';
import { jobTime } from './clock';
import { asCommunity, workerDatabase } from './worker-database';

/**
 * Every ten minutes: the shift's summary once the desk closes, surveys that are over or wait for an event, and a new wake-up
 * for whatever waits without one.
 */
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
  await tendSurveys(now);
}

async function tendSurveys(now: Date): Promise<void> {
  const places = await workerDatabase().plain<{ id: string }>(sql`select id from every_community() id`);
  for (const { id: community } of places)
    await asCommunity(community, now, async (tx) => {
      for (const { id } of await tx.rows<{ id: string }>(tendable(community, now)))
        await tx.rows(tending(community, id));
    });
}
