import { sql } from '@/db/sql';
import { notFound } from '@/lib/refusal';
import { type Relation, readAs, type Viewer, writeAs } from '@/lib/viewer';

type OfHome = { id: string; community: string; home: string; relation: Relation };

/** What a person waits for, is invited to and has lately left, also in communities that they see nothing else of. */
export type OwnRequests = {
  asked: (OfHome & { state: 'asked' | 'refused'; reason: string | null; at: string })[];
  invited: OfHome[];
  ended: (OfHome & { until: string })[];
};

export async function findOwnRequests(viewer: Viewer): Promise<OwnRequests> {
  const [rows] = await readAs<[{ found: OwnRequests }[]]>(viewer, sql`select my_home_requests() as found`);
  return rows[0]?.found ?? { asked: [], invited: [], ended: [] };
}

/** Takes an own open request back, or the entry of a relative who hasn't come. Refuses anything else as not there. */
export async function withdrawRequest(viewer: Viewer, requestId: string): Promise<void> {
  await writeAs(viewer, async (tx) => {
    const row = await tx.one<{ community: string | null }>(sql`select withdraw_home(${requestId}) as community`);
    if (!row?.community) throw notFound();
  });
}
