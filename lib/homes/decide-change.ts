import { sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { notFound, Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';

type Decided = { outcome: 'done' | 'decided' | 'own'; communityId: string };

/**
 * Changes the registered name as asked, or refuses it with the reason that its person reads. Names and reason stand with the
 * request, where a deleted account takes them along; the record of acts has the request alone.
 */
export async function decideChange(
  viewer: Viewer,
  { request, approve, reason }: { request: string; approve: boolean; reason: string },
): Promise<void> {
  if (!approve && reason.length < 2) throw new Refusal('input', {}, { reason: 'whyRefused' });
  await writeAs(viewer, async (tx) => {
    const row = await tx.one<{ decided: Decided | null }>(
      sql`select decide_change(${request}, ${approve}, ${reason}) as decided`,
    );
    if (!row?.decided) throw notFound();
    const { outcome, communityId } = row.decided;
    if (outcome !== 'done') throw new Refusal(`homes.${outcome}`);
    const what = approve ? ('dataChanged' as const) : ('dataRefused' as const);
    const { personId, now } = viewer;
    await tx.rows(record({ what, communityId, personId, target: `request ${request}` }, now));
  });
}
