import type { Sql } from '@/db/sql';
import { type Act, record } from '@/lib/acts/record';
import { notFound, Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';

export type Verdict = { request: string; approve: boolean; reason: string };

type Decided = { outcome: 'done' | 'decided' | 'own'; communityId: string };

/**
 * Runs the statement that decides a request, and puts it on record. A refusal needs the reason that its person reads.
 * Foreign requests are not there; nobody decides their own, nor what a colleague has decided.
 */
export async function decideBy(
  statement: Sql,
  viewer: Viewer,
  { request, approve, reason }: Verdict,
  act: Pick<Act, 'what' | 'reason'>,
): Promise<void> {
  if (!approve && reason.length < 2) throw new Refusal('input', {}, { reason: 'whyRefused' });
  await writeAs(viewer, async (tx) => {
    const row = await tx.one<{ decided: Decided | null }>(statement);
    if (!row?.decided) throw notFound();
    const { outcome, communityId } = row.decided;
    if (outcome !== 'done') throw new Refusal(`homes.${outcome}`);
    const { personId, now } = viewer;
    await tx.rows(record({ ...act, communityId, personId, target: `request ${request}` }, now));
  });
}
