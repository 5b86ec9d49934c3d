import { sql } from '@/db/sql';
import { readAs, type Viewer } from '@/lib/viewer';

export type HeldKind = 'homes' | 'tickets' | 'photos' | 'messages' | 'sessions' | 'wechat' | 'consents';

/** How much is held of the viewer, by kind. */
export async function findHeld(viewer: Viewer): Promise<Record<HeldKind, number>> {
  const [rows] = await readAs<[{ held: Record<HeldKind, number> }[]]>(viewer, sql`select own_counts() as held`);
  return (rows[0] as { held: Record<HeldKind, number> }).held;
}
