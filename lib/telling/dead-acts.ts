import type { Tx } from '@/db/client';
import { type Sql, sql } from '@/db/sql';
import { leadsIn } from '@/lib/people/leads';
import { notFound, Refusal } from '@/lib/refusal';
import { enqueue } from '@/lib/tickets/queue';
import { type Viewer, writeAs } from '@/lib/viewer';
import type { Channel } from './delivery';
import type { DeadFilter } from './find-dead';

/** Why people let a message go. */
export const reasons = ['told', 'needless', 'unreachable'] as const;
export type Reason = (typeof reasons)[number];

const MOST = 500;

/** Puts a dead letter on its way once more, with as many tries as a new one. Refuses one that no longer is one. */
export function sendAgain(viewer: Viewer, communityId: string, id: string): Promise<void> {
  return lead(viewer, communityId, async (tx) => {
    const sent = await requeue(tx, viewer, communityId, sql`d.id = ${id}`);
    if (sent === 0) await refuseGone(tx, communityId, id);
  });
}

/** The same for up to 500 of those that a list shows, the newest first; says how many. */
export function sendAllAgain(viewer: Viewer, communityId: string, { channel, code }: DeadFilter): Promise<number> {
  return lead(viewer, communityId, (tx) =>
    requeue(
      tx,
      viewer,
      communityId,
      sql`(${channel ?? null}::text is null or d.channel = ${channel ?? null})
        and (${code ?? null}::text is null or d.code = ${code ?? null})`,
    ),
  );
}

/** Lets a dead letter go, with the reason; who did it stands in its row. */
export function giveUp(viewer: Viewer, communityId: string, id: string, reason: Reason): Promise<void> {
  return lead(viewer, communityId, async (tx) => {
    const [row] = await tx.rows(
      sql`update deliveries d set state = 'dropped', ended_by = me(), reason = ${reason}, ended_at = ${viewer.now}
          where d.id = ${id} and d.community_id = ${communityId} and d.state = 'dead' and ${notAboutMe} returning 1`,
    );
    if (!row) await refuseGone(tx, communityId, id);
  });
}

const notAboutMe = sql`not exists (select 1 from tickets t where t.community_id = d.community_id and t.id = d.ticket_id
  and t.about_id = me())`;

async function requeue(tx: Tx, { now }: Viewer, communityId: string, which: Sql): Promise<number> {
  const rows = await tx.rows<{ channel: Channel }>(
    sql`update deliveries set state = 'queued', attempts = 0, next_at = ${now}, code = null, ended_at = null
        where id = any(array(select d.id from deliveries d where d.community_id = ${communityId} and d.state = 'dead'
          and ${which} and ${notAboutMe} order by d.id desc limit ${MOST} for update)) returning channel`,
  );
  for (const channel of new Set(rows.map((row) => row.channel)))
    await tx.rows(enqueue('deliver', { community: communityId, channel }, `deliver ${channel} ${communityId}`));
  return rows.length;
}

/** One that a colleague was quicker with is told apart from one that never was. */
async function refuseGone(tx: Tx, communityId: string, id: string): Promise<never> {
  const row = await tx.one(
    sql`select 1 from deliveries d where d.id = ${id} and d.community_id = ${communityId} and ${notAboutMe}`,
  );
  throw row ? new Refusal('already') : notFound();
}

function lead<T>(viewer: Viewer, communityId: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  if (!leadsIn(viewer, communityId)) throw notFound();
  return writeAs(viewer, run);
}
