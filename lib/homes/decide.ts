import { sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { newId } from '@/lib/id';
import { notFound, Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';

type Decided = { outcome: 'done' | 'decided' | 'own'; communityId: string };
type Ended = { communityId: string; unitId: string };

/** Approves a request, or refuses it with the reason that its person reads. Foreign ones are not there; nobody decides the own. */
export async function decideRequest(
  viewer: Viewer,
  { request, approve, reason }: { request: string; approve: boolean; reason: string },
): Promise<void> {
  if (!approve && reason.length < 2) throw new Refusal('input', {}, { reason: 'whyRefused' });
  await writeAs(viewer, async (tx) => {
    const row = await tx.one<{ decided: Decided | null }>(
      sql`select decide_home(${request}, ${newId()}, ${approve}, ${reason}) as decided`,
    );
    if (!row?.decided) throw notFound();
    const { outcome, communityId } = row.decided;
    if (outcome !== 'done') throw new Refusal(`homes.${outcome}`);
    const what = approve ? ('homeApproved' as const) : ('homeRefused' as const);
    const { personId, now } = viewer;
    await tx.rows(record({ what, communityId, personId, target: `request ${request}`, reason }, now));
  });
}

/** Ends somebody's belonging to a home after `day`, at once without one; with a reason, and they are told. Answers the home. */
export async function endResidency(
  viewer: Viewer,
  { residency, day, reason }: { residency: string; day: string | null; reason: string },
): Promise<string> {
  if (reason.length < 2) throw new Refusal('input', {}, { reason: 'whyEnded' });
  return writeAs(viewer, async (tx) => {
    const row = await tx.one<{ ended: Ended | null }>(
      sql`select end_residency(${residency}, ${day}, ${reason}) as ended`,
    );
    if (!row?.ended) throw notFound();
    const { communityId, unitId } = row.ended;
    const { personId, now } = viewer;
    await tx.rows(record({ what: 'homeEnded', communityId, personId, target: `residency ${residency}`, reason }, now));
    return unitId;
  });
}
