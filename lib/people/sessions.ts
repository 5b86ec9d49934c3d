import 'server-only';
import { sql } from '@/db/sql';
import { noteAct } from '@/lib/acts/note';
import { readAs, type Viewer, writeAs } from '@/lib/viewer';
import type { SessionKind, SignInWay } from './session-kinds';

export type SessionRow = {
  handle: string;
  device: string | null;
  kind: SessionKind;
  by: SignInWay;
  createdAt: Date;
  seenAt: Date;
  here: boolean;
};

/** Where the viewer is signed in now, this one first. */
export async function findSessions(viewer: Viewer): Promise<SessionRow[]> {
  const [rows] = await readAs<[SessionRow[]]>(
    viewer,
    sql`select handle, device, kind, entered_by as by, created_at as "createdAt", seen_at as "seenAt", here
        from own_sessions(${viewer.session})`,
  );
  return rows;
}

/** Ends one session of the viewer, or without a handle all but this one; on the very next request it is nobody. */
export async function endSessions(viewer: Viewer, handle: string | null): Promise<number> {
  const row = await writeAs(viewer, (tx) =>
    tx.one<{ ended: number }>(sql`select own_sessions_end(${viewer.session}, ${handle}) as ended`),
  );
  const ended = row?.ended ?? 0;
  if (ended > 0) await noteAct(viewer, { what: 'sessionEnded', target: handle ? 'one' : 'others' });
  return ended;
}
