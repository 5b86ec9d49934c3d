import { sql } from '@/db/sql';
import { type Viewer, writeAs } from '@/lib/viewer';

/** How the viewer likes to be called on their own pages; nothing brings the registered name back. */
export async function callMe(viewer: Viewer, called: string): Promise<void> {
  await writeAs(viewer, (tx) => tx.rows(sql`select own_called_set(${called || null})`));
}
