import type { Tx } from '@/db/client';
import { tickets } from '@/db/schema';
import { assignments, raw, sql } from '@/db/sql';
import type { Holidays } from '@/lib/clock/holidays';
import { timetableOf } from '@/lib/clock-table';
import { keepFollowUps, type Turn } from '@/lib/follow-ups/owe';
import { notFound, Refusal } from '@/lib/refusal';
import { serviceOf } from '@/lib/services';
import { type Decision, decide, moveOf } from '@/lib/services/decide';
import type { Setting } from '@/lib/services/move';
import { type MoveName, moves } from '@/lib/services/moves';
import type { Ticket } from '@/lib/services/ticket';
import { communityOf, type Viewer } from '@/lib/viewer';
import { alarmJob } from './alarm-job';
import { attachPapers } from './papers';
import { enqueue } from './queue';
import { type Decider, decider } from './quote-decider';
import { recordEvent } from './record';
import { type TicketRow, ticketColumns, ticketOf } from './row';
import { actorOf } from './standing';
import { attachPhotos, writeSides } from './write';

export type Step = {
  ticketId: string;
  move: MoveName;
  /** Which door it comes through: the portal or the desk. */
  as: 'resident' | 'staff';
  input: unknown;
  /** The version the person was looking at. */
  seen?: number;
  /** Written down from the office's old book: whoever it concerns has known it for long, and nobody is told. */
  quiet?: boolean;
};

export type Advanced = { number: string; version: number; step: string; eventId: string };

/**
 * Makes one move in the caller's transaction: decided by the pure engine on the locked row; row, event, side rows and jobs together.
 * Refuses what the engine refuses; when somebody else was quicker, says who did what.
 */
export async function advanceIn(tx: Tx, viewer: Viewer, step: Step, holidays: Holidays): Promise<Advanced> {
  const found = await tx.one<TicketRow & { decider: Decider }>(
    sql`select ${ticketColumns}, ${decider} as decider from tickets t where t.id = ${step.ticketId} for update`,
  );
  if (!found) throw notFound();
  const { decider: by, ...row } = found;
  const { settings } = communityOf(viewer, row.communityId);
  const actor = actorOf(viewer, found, step.as);
  if (actor.standings.length === 0) throw notFound();
  await refuseIfOvertaken(tx, row, step, viewer.personId);
  const setting = { now: viewer.now, settings, timetable: timetableOf(settings, holidays) };
  const decision = decide(serviceOf(row.kind), ticketOf(row), step.move, actor, step.input, setting);
  await refuseStranger(tx, row.communityId, decision);
  await refuseUnknown(tx, row.communityId, decision.content);
  return writeDown(tx, { row, viewer, step, decision, setting });
}

type Move = { row: TicketRow; viewer: Viewer; step: Step; decision: Decision; setting: Setting };

async function writeDown(tx: Tx, { row, viewer, step, decision, setting }: Move): Promise<Advanced> {
  const { set, sides, tell, visible, changes, details } = decision;
  const content = details ? { ...decision.content, details } : decision.content;
  const { ticketId, move } = step;
  const after: Ticket = { ...ticketOf(row), ...set };
  const by = { at: viewer.now, actorId: viewer.personId, actorKind: step.as };
  const line = { communityId: row.communityId, ticketId, seq: after.version, ...by, move, visible, changes, content };
  const event = recordEvent(row.head, line);
  const told = { community: row.communityId, event: event.id, audience: tell };
  const values = assignments(tickets, { ...set, ...(details && { details }), head: event.hash });
  tx.send(sql`update tickets set ${values} where id = ${ticketId}`);
  for (const statement of event.statements) tx.send(statement);
  if (tell.length > 0 && !step.quiet) tx.send(enqueue('tell', told));
  if (set.dueAt || set.orders) for (const job of alarmJob(after, setting)) tx.send(job);
  await Promise.all([
    attachPhotos(tx, ticketId, content.photos as string[] | undefined, move),
    attachPapers(tx, ticketId, details ? (serviceOf(row.kind).papers?.(details) ?? []) : []),
    writeSides(tx, after, sides, { personId: viewer.personId, now: viewer.now, seq: after.version }),
    ...(step.quiet ? [] : [keepFollowUps(tx, turnOf({ row, viewer, after, sides, setting }))]),
  ]);
  return { number: row.number, version: after.version, step: after.step, eventId: event.id };
}

const turnOf = ({
  row,
  viewer,
  ...turn
}: Pick<Move, 'row' | 'viewer' | 'setting'> & Pick<Turn, 'after' | 'sides'>): Turn => ({
  ...turn,
  before: ticketOf(row),
  personId: viewer.personId,
  callable: Boolean(row.filerId ?? row.contactPhone),
});

/** A ticket is given only to who works in its community. */
async function refuseStranger(tx: Tx, communityId: string, { set, sides }: Decision) {
  const tasked = sides.flatMap((side) => (side.to === 'task' && side.make === 'issue' ? side.executorId : []));
  const person = set.executorId ?? set.nextOwnerId ?? set.aboutId ?? tasked[0];
  if (!person) return;
  const post = await tx.one(
    sql`select id from posts where community_id = ${communityId} and person_id = ${person} and ended_at is null`,
  );
  if (!post) throw new Refusal('notStaffHere');
}

/** GEN-9: the number that a ticket is said to repeat is one of its community. */
async function refuseUnknown(tx: Tx, communityId: string, { number }: Record<string, unknown>) {
  if (typeof number !== 'string') return;
  const found = await tx.one(sql`select id from tickets where community_id = ${communityId} and number = ${number}`);
  if (!found) throw new Refusal('input', {}, { number: 'unknownNumber' });
}

const TALK = Object.entries(moves)
  .filter(([, move]) => 'talk' in move && move.talk)
  .map(([name]) => `'${name}'`)
  .join(', ');

/** Two people moved one ticket, or one sent twice what counts once: the second is told who did what. */
async function refuseIfOvertaken(tx: Tx, row: TicketRow, { seen, move }: Step, me: string) {
  if (seen === undefined || seen >= row.version || moveOf(move).talk) return;
  const first = await tx.one<{ move: string; who: string | null }>(
    sql`select e.move, name_of(e.actor_id) as who from events e
        where e.ticket_id = ${row.id} and e.seq > ${seen} and (e.actor_id <> ${me} or ${moveOf(move).once === true}) and e.move not in (${raw(TALK)})
        order by e.seq desc limit 1`,
  );
  if (first) throw new Refusal('overtaken', { who: first.who ?? '', move: first.move, kind: row.kind });
}
