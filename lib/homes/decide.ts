import { sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { newId } from '@/lib/id';
import { notFound, Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { decideBy, type Verdict } from './verdict';

type Ended = { communityId: string; unitId: string };

/** Approves a request, or refuses it with the reason that its person reads, which stays on record too. */
export function decideRequest(viewer: Viewer, verdict: Verdict): Promise<void> {
  const { request, approve, reason } = verdict;
  const home = sql`select decide_home(${request}, ${newId()}, ${approve}, ${reason}) as decided`;
  return decideBy(home, viewer, verdict, { what: approve ? 'homeApproved' : 'homeRefused', reason });
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
