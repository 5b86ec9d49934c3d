import 'server-only';
import { sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { clientAddress } from '@/lib/client-address';
import { newId } from '@/lib/id';
import { requireLooksAfterSomebody } from '@/lib/people/leads';
import type { Role } from '@/lib/people/roles';
import { type Viewer, writeAs } from '@/lib/viewer';
import { type Outcome, requireDone } from './outcome';

export type Post = { communityId: string; personId: string; department: string; roles: Role[] };

/**
 * A colleague's roles and department in a community, also a first post there. Holds from their very next request. Roles
 * that the viewer does not give stay; refuses to leave a community without anybody in charge.
 */
export async function putPost(viewer: Viewer, { communityId, personId, department, roles }: Post): Promise<void> {
  requireLooksAfterSomebody(viewer);
  const network = await clientAddress();
  await writeAs(viewer, async (tx) => {
    const row = await tx.one<{ put: (Outcome & { before: Role[]; after: Role[] }) | null }>(
      sql`select post_put(${newId()}, ${communityId}, ${personId}, ${department}, ${roles}::text[]) as put`,
    );
    const { before, after } = requireDone(row?.put);
    const target = `${personId} ${before.join('+') || '-'} ${after.join('+')}`;
    await tx.rows(record({ what: 'roleChanged', communityId, personId: viewer.personId, target, network }, viewer.now));
  });
}
