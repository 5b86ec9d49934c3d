import 'server-only';
import { type Sql, sql } from '@/db/sql';
import { type Act, record } from '@/lib/acts/record';
import { clientAddress } from '@/lib/client-address';
import { requireLooksAfter } from '@/lib/people/leads';
import { type Viewer, writeAs } from '@/lib/viewer';
import { type Outcome, requireDone } from './outcome';

type Whom = { communityId: string; personId: string; reason?: string };

/**
 * Ends a colleague's post: they and all their sessions are out on the very next request. Refuses oneself, who holds more than
 * the viewer gives, and the last one in charge.
 */
export const endPost = (viewer: Viewer, whom: Whom) =>
  actOn(viewer, whom, 'staffEnded', sql`post_end(${whom.communityId}, ${whom.personId}, true)`);

/** Opens an ended post again, as it was; the colleague signs in anew. */
export const reopenPost = (viewer: Viewer, whom: Whom) =>
  actOn(viewer, whom, 'staffBack', sql`post_end(${whom.communityId}, ${whom.personId}, false)`);

/** Signs a colleague out wherever they are, on the very next request; `unlink` ends their link to WeChat too. */
export const signOutColleague = (viewer: Viewer, { unlink, ...whom }: Whom & { unlink: boolean }) =>
  actOn(viewer, whom, 'staffSignedOut', sql`staff_sign_out(${whom.communityId}, ${whom.personId}, ${unlink})`);

async function actOn(viewer: Viewer, { communityId, personId, reason }: Whom, what: Act['what'], call: Sql) {
  requireLooksAfter(viewer, communityId);
  const network = await clientAddress();
  await writeAs(viewer, async (tx) => {
    const row = await tx.one<{ answer: Outcome | null }>(sql`select ${call} as answer`);
    requireDone(row?.answer);
    const act = { what, communityId, personId: viewer.personId, target: personId, network };
    await tx.rows(record({ ...act, ...(reason ? { reason } : {}) }, viewer.now));
  });
}
