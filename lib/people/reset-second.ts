import 'server-only';
import { sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { clientAddress } from '@/lib/client-address';
import { memberHref } from '@/lib/desk/hrefs';
import { notFound } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { requireFresh } from './fresh';
import { requireLooksAfter } from './leads';

/**
 * Takes the second factor of a colleague who lost it, ends all their sessions and their seats; they make a new one when they
 * sign in next. Refuses who doesn't look after people in that community, oneself, who doesn't work there and who holds more
 * than the viewer gives; who has not shown lately who they are does so first.
 */
export async function resetSecond(
  viewer: Viewer,
  communityId: string,
  personId: string,
  reason: string,
): Promise<void> {
  requireLooksAfter(viewer, communityId);
  requireFresh(viewer, memberHref(personId, communityId));
  const network = await clientAddress();
  const act = {
    what: 'secondReset' as const,
    communityId,
    personId: viewer.personId,
    target: personId,
    reason,
    network,
  };
  await writeAs(viewer, async (tx) => {
    const row = await tx.one<{ reset: boolean }>(sql`select second_reset(${personId}, ${communityId}) as reset`);
    if (!row?.reset) throw notFound();
    await tx.rows(record(act, viewer.now));
  });
}
