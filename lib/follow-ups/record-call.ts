import { z } from 'zod';
import type { Tx } from '@/db/client';
import { followUpTries } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import type { Holidays } from '@/lib/clock/holidays';
import { findHolidays, timetableOf } from '@/lib/clock-table';
import { requireOverview } from '@/lib/desk/community';
import { idInput, newId } from '@/lib/id';
import { notFound, Refusal } from '@/lib/refusal';
import { serviceOf } from '@/lib/services';
import { conditions } from '@/lib/services/conditions';
import { ways } from '@/lib/services/move';
import type { MoveName } from '@/lib/services/moves';
import { moment } from '@/lib/services/moves/moment';
import { optional } from '@/lib/services/moves/next';
import { advanceIn } from '@/lib/tickets/advance';
import { type TicketRow, ticketColumns, ticketOf } from '@/lib/tickets/row';
import { communityOf, type Viewer, writeAs } from '@/lib/viewer';
import { checkedTry, proposedTry } from './next-try';

/** What a call came to: the resident's five words, a try that failed, or the end of trying. */
const callResults = ['5', '4', '3', '2', '1', 'noAnswer', 'later', 'giveUp'] as const;
export const failedTries = ['noAnswer', 'later'] as const;

/** A follow-up needs a person, a channel, a time and an outcome; the person and the time are whoever records it, now. */
export const callInput = z.strictObject({
  followUp: idInput,
  way: z.enum(ways),
  result: z.enum(callResults),
  words: z.string().trim().max(500).default(''),
  next: z.string().max(40).default(''),
  tryAt: optional(moment),
});
export type Call = z.infer<typeof callInput>;

/** Whether the ticket is worked on again. */
type Recorded = { ticketId: string; opensAgain: boolean };
type Found = TicketRow & { state: string; tries: number; aboutMe: boolean };
type Make = (name: MoveName, input: object) => Promise<unknown>;
type Scene = { tx: Tx; viewer: Viewer; call: Call; found: Found; tryWords: string; move: Make };

/**
 * FUP-1 … FUP-4, CMP-7: writes down one call about a ticket, in one transaction with what it means for the ticket: content
 * ends it, low opens the ticket again, a failed try names the next. Refuses own work, what is over and who isn't of the desk.
 * `tryWords`: what a failed try says in the ticket's history when nothing was typed.
 */
export async function recordCall(viewer: Viewer, call: Call, tryWords: string): Promise<Recorded> {
  const holidays = await findHolidays();
  const ticketId = await writeAs(viewer, async (tx) => {
    const found = await findOwed(tx, viewer, call.followUp);
    const move: Make = (name, input) =>
      advanceIn(tx, viewer, { ticketId: found.id, move: name, as: 'staff', input }, holidays);
    const scene = { tx, viewer, call, found, tryWords, move };
    if (isScore(call.result)) await noteReached(scene);
    else if (call.result === 'giveUp') await giveUp(scene);
    else await noteFailed(scene, nextTryOf(viewer, found, call, holidays));
    return found.id;
  });
  return { ticketId, opensAgain: isLow(call) };
}

const nextTryOf = (viewer: Viewer, { communityId }: Found, { tryAt }: Call, holidays: Holidays): Date =>
  tryAt ?? proposedTry(viewer.now, timetableOf(communityOf(viewer, communityId).settings, holidays));

const isScore = (result: string) => Number(result) >= 1;
const isLow = ({ result }: Call) => isScore(result) && Number(result) <= 2;

async function noteReached({ call, move }: Scene) {
  const { way, result, words, next } = call;
  if (!words) throw new Refusal('input', {}, { words: 'too_small' });
  const said = { way, score: Number(result), words, ...(next ? { next } : {}) };
  await move(isLow(call) ? 'followUpLow' : 'followUp', said);
}

/** Locks the ticket first, as every move does, then what it owes. */
async function findOwed(tx: Tx, viewer: Viewer, id: string): Promise<Found> {
  const row = await tx.one<Omit<Found, 'state' | 'tries'>>(
    sql`select ${ticketColumns}, t.about_id is not distinct from me() as "aboutMe"
        from follow_ups f join tickets t on t.community_id = f.community_id and t.id = f.ticket_id
        where f.id = ${id} for update of t`,
  );
  const owed = await tx.one<Pick<Found, 'state' | 'tries'>>(
    sql`select state, tries from follow_ups where id = ${id} for update`,
  );
  if (!row || !owed || row.aboutMe) throw notFound();
  requireOverview(viewer, row.communityId);
  if (owed.state !== 'open') throw new Refusal('followUp.over');
  refuseOwnWork(viewer, row);
  return { ...row, ...owed };
}

function refuseOwnWork(viewer: Viewer, row: TicketRow) {
  const { settings } = communityOf(viewer, row.communityId);
  const actor = { personId: viewer.personId, kind: 'staff' as const, standings: [] };
  if (!conditions.notOwnWork(ticketOf(row), viewer.now, settings, actor))
    throw new Refusal('condition.notOwnWork', { kind: row.kind });
}

const offers = ({ kind, step }: Found, move: MoveName): boolean =>
  serviceOf(kind).steps[step]?.moves[move] !== undefined;

/** FUP-4: a failed try stands on record, and the ticket that waits for an answer counts it. */
async function noteFailed({ tx, viewer, call, found, tryWords, move }: Scene, at: Date) {
  const nextAt = checkedTry(at, viewer.now);
  const { followUp: followUpId, way: channel, words } = call;
  const of = { communityId: found.communityId, followUpId, personId: viewer.personId, at: viewer.now };
  const outcome = call.result as (typeof failedTries)[number];
  await tx.rows(insert(followUpTries, { id: newId(), ...of, channel, outcome, words, nextAt }));
  await tx.rows(sql`update follow_ups set tries = tries + 1, try_at = ${nextAt} where id = ${followUpId}`);
  if (offers(found, 'askAgain')) await move('askAgain', { words: (words || tryWords).slice(0, 200) });
}

/** Nobody could be reached in so many tries: shown as that, and never counted as followed up (REP-7). */
async function giveUp({ tx, viewer, call, found, move }: Scene) {
  const { confirmTries } = communityOf(viewer, found.communityId).settings;
  if (found.tries < confirmTries) throw new Refusal('input', { confirmTries }, { result: 'condition.triedToAsk' });
  if (offers(found, 'closeSilent')) return void (await move('closeSilent', {}));
  await tx.rows(
    sql`update follow_ups set state = 'unreached', ended_by = ${viewer.personId}, ended_at = ${viewer.now}
        where id = ${call.followUp}`,
  );
}
