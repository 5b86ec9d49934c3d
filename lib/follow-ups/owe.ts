import type { Tx } from '@/db/client';
import { followUps, followUpTries } from '@/db/schema';
import { insert, type Sql, sql } from '@/db/sql';
import { addWorkingDays } from '@/lib/clock/count';
import { newId } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import { serviceOf } from '@/lib/services';
import type { Setting, Side } from '@/lib/services/move';
import type { Ticket } from '@/lib/services/ticket';

/** One move on a ticket, as far as its follow-up goes. */
export type Turn = {
  before: Ticket;
  after: Ticket;
  sides: readonly Side[];
  setting: Setting;
  personId: string;
  /** Somebody asked for it who can be called: a resident, or a stranger who left a number. */
  callable: boolean;
};

type FollowUpRow = typeof followUps.$inferInsert;

/** These endings leave nothing to ask about. */
const NOTHING_TO_ASK = ['duplicate', 'withdrawn'];

/**
 * FUP-1, FUP-2, FUP-4: keeps what is owed in step with a ticket, in its move's own transaction. Done, it is owed a call
 * within working days; called or rated in time, the call is kept; opened again or taken back, nothing is owed any more.
 */
export async function keepFollowUps(tx: Tx, turn: Turn): Promise<void> {
  const { before, after, sides } = turn;
  const owed = owedBy(turn);
  if (owed) await tx.rows(sql`${insert(followUps, owed)} on conflict do nothing`);
  for (const side of sides) {
    if (side.to === 'followUp') await keepCall(tx, turn, side);
    if (side.to === 'rating') await keepOwnRating(tx, turn, side);
  }
  if (isUnreached(before, after)) await tx.rows(endUnreached(turn));
  if (isLetGo(before, after)) await tx.rows(letGo(after.id));
}

/** What a ticket owes that was just done: nothing unless its service is followed up, it was valid and somebody can be called. */
export function owedBy({ before, after, setting, callable }: Turn): FollowUpRow | null {
  const { followedUp } = serviceOf(after.kind);
  const isDone = before.resultAt === null && after.resultAt !== null;
  const isValid = after.verdict === null || after.verdict === 'valid';
  if (!followedUp || !isDone || !isValid || !callable) return null;
  return madeFor(after, setting, after.resultAt ?? setting.now);
}

function madeFor(ticket: Ticket, { now, settings, timetable }: Setting, doneAt: Date): FollowUpRow {
  const dueAt = addWorkingDays(doneAt, settings.followUpWorkdays, timetable);
  const { id: ticketId, communityId, unitId, reopened: round } = ticket;
  return {
    id: newId(),
    communityId,
    about: 'ticket',
    ticketId,
    unitId,
    round,
    why: whyOf(ticket),
    dueAt,
    tryAt: dueAt,
    madeAt: now,
    state: 'open',
  };
}

/** FUP-2: complaints and 返修 are always called; else the resident's own rating spares the call. */
function whyOf({ kind, reopened, againOf }: Ticket): FollowUpRow['why'] {
  if (serviceOf(kind).followedUp === 'called') return 'always';
  return reopened > 0 || againOf ? 'again' : 'done';
}

/** A call that reached somebody ends what is owed; made without being owed any more, it is on record all the same. */
async function keepCall(tx: Tx, turn: Turn, { way, score, words }: Side & { to: 'followUp' }) {
  const { before, setting, personId } = turn;
  // The call is about the time before it: what it opens again owes the next one.
  await tx.rows(
    sql`${insert(followUps, madeFor(before, setting, before.resultAt ?? setting.now))} on conflict do nothing`,
  );
  const open = await tx.one<{ id: string; own: boolean }>(
    sql`select f.id, exists (select 1 from task_orders o where o.community_id = f.community_id and o.ticket_id = f.ticket_id
          and o.state = 'done' and o.executor_id = ${personId} and o.issued_at >= ${before.countsFrom}) as own
        from follow_ups f where f.ticket_id = ${before.id} and f.round = ${before.reopened} and f.state = 'open' for update`,
  );
  if (!open) throw new Refusal('followUp.over');
  if (open.own) throw new Refusal('condition.notOwnWork');
  const outcome = score <= 2 ? 'low' : 'content';
  await tx.rows(tryOf(turn, open.id, { channel: way, outcome, score, words }));
  await tx.rows(endDone(turn, open.id, way, score));
}

/** FUP-2: 业主自评. In time it spares the call; a low one, or one of 返修, is called all the same. */
async function keepOwnRating(tx: Tx, turn: Turn, { score, words }: Side & { to: 'rating' }) {
  const { after, setting } = turn;
  const open = await tx.one<{ id: string; why: string; dueAt: Date }>(
    sql`select id, why, due_at as "dueAt" from follow_ups where ticket_id = ${after.id} and state = 'open' for update`,
  );
  if (!open) return;
  const isLow = score <= 2;
  await tx.rows(tryOf(turn, open.id, { channel: 'own', outcome: isLow ? 'low' : 'content', score, words }));
  if (isLow && open.why === 'done') await tx.rows(sql`update follow_ups set why = 'low' where id = ${open.id}`);
  const spares = !isLow && open.why === 'done' && setting.now <= open.dueAt;
  if (spares) await tx.rows(endDone(turn, open.id, 'own', score));
}

type Tried = Pick<typeof followUpTries.$inferInsert, 'channel' | 'outcome' | 'score' | 'words'>;

const tryOf = ({ after, setting, personId }: Turn, followUpId: string, tried: Tried): Sql =>
  insert(followUpTries, {
    id: newId(),
    communityId: after.communityId,
    followUpId,
    personId,
    at: setting.now,
    ...tried,
  });

const endDone = ({ setting, personId }: Turn, id: string, channel: string, score: number): Sql =>
  sql`update follow_ups set state = 'done', channel = ${channel}, score = ${score}, ended_by = ${personId},
        ended_at = ${setting.now} where id = ${id}`;

/** Three tries and no answer: named as it is, and never counted as followed up. */
const isUnreached = (before: Ticket, after: Ticket) =>
  after.outcome === 'unconfirmed' && before.outcome !== 'unconfirmed';

const endUnreached = ({ after, setting, personId }: Turn): Sql =>
  sql`update follow_ups set state = 'unreached', ended_by = ${personId}, ended_at = ${setting.now}
      where ticket_id = ${after.id} and state = 'open'`;

const isLetGo = (before: Ticket, after: Ticket) =>
  (before.resultAt !== null && after.resultAt === null) ||
  (after.outcome !== before.outcome && NOTHING_TO_ASK.includes(after.outcome ?? ''));

const letGo = (ticketId: string): Sql =>
  sql`update follow_ups set state = 'void' where ticket_id = ${ticketId} and state = 'open'`;
