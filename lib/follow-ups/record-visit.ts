import { z } from 'zod';
import { followUpTries } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { findHolidays, timetableOf } from '@/lib/clock-table';
import { requireOverview } from '@/lib/desk/community';
import { idInput, newId } from '@/lib/id';
import { notFound, Refusal } from '@/lib/refusal';
import { moment } from '@/lib/services/moves/moment';
import { optional } from '@/lib/services/moves/next';
import { communityOf, type Viewer, writeAs } from '@/lib/viewer';
import { checkedTry, proposedTry } from './next-try';
import { planVisits } from './plan-visits';

/** Somebody was met; nobody was at home and it is tried again; or the home wants no visit, which counts as none. */
export const visitResults = ['met', 'nobodyHome', 'declined'] as const;

export const visitInput = z.strictObject({
  visit: idInput,
  result: z.enum(visitResults),
  met: z.string().trim().max(60).default(''),
  words: z.string().trim().max(500).default(''),
  tryAt: optional(moment),
});
export type Visit = z.infer<typeof visitInput>;

/**
 * FUP-3, FUP-4: writes down what a visit came to: whom one met and what was said, or that it is tried again.
 * Refuses who isn't of the desk as not there, and a visit that has its outcome.
 */
export async function recordVisit(viewer: Viewer, visit: Visit): Promise<void> {
  const holidays = await findHolidays();
  await writeAs(viewer, async (tx) => {
    const found = await tx.one<{ communityId: string; state: string }>(
      sql`select community_id as "communityId", state from follow_ups
          where id = ${visit.visit} and about = 'visit' for update`,
    );
    if (!found) throw notFound();
    const { settings } = requireOverview(viewer, found.communityId);
    if (found.state !== 'open') throw new Refusal('visit.over');
    refuseBare(visit);
    const again = visit.tryAt ?? proposedTry(viewer.now, timetableOf(settings, holidays));
    const nextAt = visit.result === 'nobodyHome' ? checkedTry(again, viewer.now) : null;
    const of = { communityId: found.communityId, followUpId: visit.visit, personId: viewer.personId, at: viewer.now };
    const { result: outcome, met, words } = visit;
    await tx.rows(insert(followUpTries, { id: newId(), ...of, channel: 'visit', outcome, met, words, nextAt }));
    await tx.rows(sql`update follow_ups set ${after(viewer, visit, nextAt)} where id = ${visit.visit}`);
  });
}

/** What a visit that met somebody must say. */
function refuseBare({ result, met, words }: Visit) {
  if (result !== 'met') return;
  const bare = Object.entries({ met, words }).filter(([, said]) => said === '');
  if (bare.length > 0) throw new Refusal('input', {}, Object.fromEntries(bare.map(([name]) => [name, 'too_small'])));
}

function after({ personId, now }: Viewer, { result }: Visit, nextAt: Date | null) {
  if (result === 'nobodyHome') return sql`tries = tries + 1, try_at = ${nextAt}`;
  const state = result === 'met' ? 'done' : 'unreached';
  return sql`state = ${state}, channel = 'visit', ended_by = ${personId}, ended_at = ${now}`;
}

/** Makes the list of a month that the nightly job hasn't come to yet; made already, nothing changes. */
export async function planNow(viewer: Viewer, communityId: string): Promise<void> {
  requireOverview(viewer, communityId);
  const { settings } = communityOf(viewer, communityId);
  const setting = { now: viewer.now, settings, timetable: timetableOf(settings, await findHolidays()) };
  await writeAs(viewer, (tx) => planVisits(tx, communityId, setting));
}
