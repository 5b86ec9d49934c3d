import type { z } from 'zod';
import { difference } from '@/lib/clock/promise';
import { Refusal, type RefusalValues } from '@/lib/refusal';
import { isConcerned, refuseConcerned } from './concern';
import { conditions, figuresOf } from './conditions';
import type { Service } from './define';
import type { Audience, Effect, Move, Setting, Side } from './move';
import { type MoveName, moves } from './moves';
import { answerClock, refuseStrayNext } from './next-answer';
import { finishByOrders, settleOrders } from './order-ends';
import { nextDue, promisesOf } from './promises';
import type { Actor } from './standing';
import { openOrders, type Ticket } from './ticket';

export type Changes = Record<string, [unknown, unknown]>;

/** What a move means, before anything is written. */
export type Decision = {
  move: MoveName;
  set: Partial<Ticket>;
  changes: Changes;
  visible: boolean;
  content: Record<string, unknown>;
  /** What was asked, when the move changes that. */
  details?: Record<string, unknown>;
  sides: Side[];
  tell: Audience[];
};

/**
 * Decides a move: pure, the same answer for the same ticket, actor and moment. Refuses a move that this step doesn't
 * have, that this person may not make, whose condition fails, or whose input is wrong.
 */
export function decide(
  service: Service,
  ticket: Ticket,
  name: MoveName,
  actor: Actor,
  input: unknown,
  setting: Setting,
): Decision {
  const move = moveOf(name);
  const target = service.steps[ticket.step]?.moves[name];
  if (target === undefined) throw refusalOf(service, ticket, move, setting);
  if (isConcerned(ticket, actor)) throw new Refusal('concernsYou');
  if (!may(move, actor)) throw new Refusal('notYours');
  for (const condition of move.when ?? []) {
    if (!conditions[condition](ticket, setting.now, setting.settings, actor))
      throw new Refusal(`condition.${condition}`, { kind: service.kind, ...figuresOf(setting.settings) });
  }
  refuseStrayNext(service, move, input);
  const own = move.effect(ticket, parseInput(move.input, input), actor, setting);
  const effect = completed(service, ticket, own, setting);
  const step = stepAfter(service, ticket, target, effect);
  const { voided = [], ...set } = settle(service, ticket, step, effect, actor, setting);
  return {
    move: name,
    set,
    changes: changesOf(ticket, set),
    visible: move.visible,
    content: effect.content ?? {},
    ...(effect.details && { details: effect.details }),
    sides: [...(effect.sides ?? []), ...voided.map((no): Side => ({ to: 'task', make: 'void', no }))],
    tell: [...(effect.tell ?? []), ...(voided.length > 0 ? (['tasked'] as const) : [])],
  };
}

/** Who writes to a ticket that is over learns how it goes on (REP-7). */
const refusalOf = ({ kind }: Service, { phase }: Ticket, { talk }: Move<unknown>, { settings }: Setting) =>
  phase === 'done' && talk ? new Refusal('ended', { kind, ...figuresOf(settings) }) : new Refusal('notNow');

/** Where the service leads with this move, unless others have their part to do or all of them are done. */
function stepAfter(service: Service, { step, backStep }: Ticket, target: string, { leads, stays }: Completed): string {
  if (leads) return leads;
  if (stays || target === 'same') return step;
  return target === 'back' ? (backStep ?? service.first) : target;
}

type Completed = Effect & { leads?: string };

/** With the last of a ticket's orders its result stands: what that changes is added to the move's own. */
function completed(service: Service, ticket: Ticket, effect: Effect, setting: Setting): Completed {
  const end = finishByOrders(service, ticket, effect, setting);
  if (!end) return effect;
  const told = new Set<Audience>([...(effect.tell ?? []), 'household', 'followers', 'responsible']);
  return { ...effect, set: { ...effect.set, ...end.set }, leads: end.step, answers: true, tell: [...told] };
}

/** The moves open to a person now, in the service's order; conditions that fail hide the move. */
export function openMoves(service: Service, ticket: Ticket, actor: Actor, setting: Setting): MoveName[] {
  if (isConcerned(ticket, actor)) return [];
  const names = Object.keys(service.steps[ticket.step]?.moves ?? {}) as MoveName[];
  return names.filter((name) => {
    const move = moveOf(name);
    const holds = (move.when ?? []).every((one) => conditions[one](ticket, setting.now, setting.settings, actor));
    return holds && may(move, actor) && offersAll(move, ticket, actor);
  });
}

/** Whether something is left to choose wherever only some of a field's options are offered. */
const offersAll = (move: Move<unknown>, ticket: Ticket, actor: Actor): boolean =>
  Object.values(move.offers?.(ticket, actor) ?? {}).every((left) => left.length > 0);

export const moveOf = (name: MoveName): Move<unknown> => moves[name] as unknown as Move<unknown>;

export const isMove = (name: string): name is MoveName => Object.hasOwn(moves, name);

/** Whether a line of a history was a move with this mark; what made no move, such as an alarm, bears none. */
export const isMarked = (name: string, mark: 'speaks' | 'inward'): boolean =>
  isMove(name) && moveOf(name)[mark] === true;

/** Zod's complaints as one message key per field. */
export function parseInput<T>(shape: z.ZodType<T>, input: unknown): T {
  const parsed = shape.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  const values: RefusalValues = {};
  for (const issue of parsed.error.issues) {
    const { key = issue.code, ...more } = issue.code === 'custom' ? (issue.params ?? {}) : {};
    fields[String(issue.path[0] ?? 'form')] ??= key;
    Object.assign(values, more);
  }
  throw new Refusal('input', values, fields);
}

/** Whether somebody's standings include one that a move is for. */
export const may = (move: Pick<Move<unknown>, 'by'>, actor: Actor): boolean =>
  move.by.some((standing) => actor.standings.includes(standing));

function settle(
  service: Service,
  ticket: Ticket,
  step: string,
  effect: Effect,
  actor: Actor,
  setting: Setting,
): Partial<Ticket> & { voided?: number[] } {
  const phase = service.steps[step]?.phase;
  if (!phase) throw new Error(`no step ${step} in ${service.kind}`);
  const { now, settings, timetable } = setting;
  const set: Partial<Ticket> = { ...effect.set, step, phase };
  if (phase !== 'done') Object.assign(set, answerClock(service, ticket, effect, setting));
  Object.assign(set, ownClock(service, { ...ticket, ...set }, setting));
  const after = { ...ticket, ...set };
  const promises = promisesOf(after, settings);
  if (step !== ticket.step && leadsBack(service, step)) set.backStep = ticket.step;
  if (effect.answers && !ticket.repliedAt) {
    set.repliedAt = now;
    set.replyDiff = difference(promises.reply.calendar, after.replyDue, now, timetable);
  }
  if (set.resultAt) set.resultDiff = difference(promises.result.calendar, after.resultDue, now, timetable);
  if (actor.kind === 'staff' && !after.ownerId && isDesk(actor)) set.ownerId = actor.personId;
  if (phase === 'done' && ticket.phase !== 'done') Object.assign(set, ending(ticket, now));
  const orders = settleOrders(ticket, { ...after, ...set }, actor, now);
  if (orders) set.orders = orders;
  refuseConcerned({ ...after, ...set });
  const dueAt = nextDue({ ...after, ...set });
  if (dueAt.getTime() !== ticket.dueAt.getTime()) Object.assign(set, { dueAt, alarm: 0 });
  const voided = orders ? { voided: openOrders(after).map(({ no }) => no) } : {};
  return { ...set, ...voided, version: ticket.version + 1, changedAt: now };
}

/** The service's own next deadline; one that stays runs on from where it began. */
function ownClock(service: Service, after: Ticket, setting: Setting): Partial<Ticket> {
  const at = after.phase === 'done' ? null : (service.due?.(after, setting)?.at ?? null);
  return at?.getTime() === after.ownDue?.getTime() ? {} : { ownDue: at, ownFrom: at && setting.now };
}

/** A detour, such as a pause: one of its moves returns to the step it was entered from. */
const leadsBack = (service: Service, step: string) => Object.values(service.steps[step]?.moves ?? {}).includes('back');

/** GEN-3: the first of the desk who works a ticket answers for it until it is closed. */
const isDesk = (actor: Actor) => actor.standings.includes('desk') || actor.standings.includes('supervisor');

function ending(ticket: Ticket, now: Date): Partial<Ticket> {
  const pauses = ticket.pauses.map((one) => (one.to === null ? { ...one, to: now.toISOString() } : one));
  return {
    closedAt: now,
    pausedUntil: null,
    pauseReason: null,
    pauses,
    nextOwnerId: null,
    answerDue: null,
    answerFrom: null,
  };
}

const isSame = (old: unknown, after: unknown) =>
  old === after ||
  (old instanceof Date && after instanceof Date
    ? old.getTime() === after.getTime()
    : JSON.stringify(old) === JSON.stringify(after));

function changesOf(before: Ticket, set: Partial<Ticket>): Changes {
  const changes: Changes = {};
  for (const [column, after] of Object.entries(set)) {
    const old = before[column as keyof Ticket];
    if (!isSame(old, after)) changes[column] = [old ?? null, after ?? null];
  }
  return changes;
}
