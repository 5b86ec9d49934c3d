import fc from 'fast-check';
import { serviceOf } from '@/lib/services';
import { moveOf } from '@/lib/services/decide';
import type { MoveName } from '@/lib/services/moves';
import { replay } from '@/lib/services/replay';
import { isOpenOrder, type OrderRow, openOrders, type Ticket } from '@/lib/services/ticket';
import { type Decide, type History, play, settingAt } from './engine';

const AFTER_THE_END: MoveName[] = ['notFixed', 'rate', 'note', 'followUp', 'followUpLow', 'credit', 'letPublish'];

/** 还没好, said by the resident or to who called them; what was judged is only handled again. */
const opensAnew = (before: Ticket, move: MoveName) =>
  move === 'notFixed' || (move === 'followUpLow' && before.verdict === null);

/** T2: what must hold after every step, whoever tried whatever. */
export function lawful(before: Ticket, { ticket, events }: History, move: MoveName) {
  const service = serviceOf(ticket.kind);
  const step = service.steps[ticket.step];
  const target = service.steps[before.step]?.moves[move];
  const last = events.at(-1);
  const laws: [string, boolean][] = [
    ['the step has this move', target !== undefined],
    ['the step is one of the service', step !== undefined],
    ['the phase is the step’s', step?.phase === ticket.phase],
    [
      'the move leads where the service says',
      target === 'back' || leads(before, ticket, move, target).includes(ticket.step),
    ],
    ['what is over stays over but for its own exceptions', before.phase !== 'done' || AFTER_THE_END.includes(move)],
    ['a ticket is closed exactly when it is done', (ticket.phase === 'done') === (ticket.closedAt !== null)],
    ['an ending has its outcome', ticket.phase !== 'done' || ticket.outcome !== null],
    ['paused exactly on the pause', (ticket.step === 'paused') === (ticket.pausedUntil !== null)],
    ['no pause lasts past the end', ticket.phase !== 'done' || ticket.pauses.every((pause) => pause.to !== null)],
    ['the version counts the events', ticket.version === events.length],
    ['time does not run back', ticket.changedAt >= before.changedAt],
    [
      'promises count from the filing, or from the last 还没好',
      ticket.countsFrom === (opensAnew(before, move) ? ticket.changedAt : before.countsFrom),
    ],
    ['every event has an actor', Boolean(last?.actor)],
    [
      'the first reply is kept once, and owed anew after 还没好',
      !before.repliedAt || ticket.repliedAt === (opensAnew(before, move) ? null : before.repliedAt),
    ],
    ['silence never counts as satisfied', ticket.outcome !== 'unconfirmed' || ticket.score === null],
    [
      'what the household pays was agreed before the work ended',
      move !== 'finish' || ticket.payer !== 'household' || ticket.quoteState === 'agreed',
    ],
    ...promised(before, ticket, last?.actor),
    ...ordered(before, ticket, move),
    ['talk moves nothing', !moveOf(move).talk || ticket.step === before.step],
  ];
  const broken = laws.find(([, holds]) => !holds);
  if (broken) throw new Error(`${move} at ${before.step}: ${broken[0]}`);
}

/** With the last of its orders a ticket comes to where the service says; while there are others, a worker ends only their part. */
function leads(before: Ticket, ticket: Ticket, move: MoveName, target: string | undefined): (string | undefined)[] {
  const { whenOrdersDone } = serviceOf(ticket.kind);
  if (move === 'finish') return openOrders(before).length > 0 ? [before.step] : [target];
  if (moveOf(move).byParts) return [before.step, target];
  if (move !== 'orderDone' && move !== 'orderCancel') return [target === 'same' ? before.step : target];
  const isLast = openOrders(ticket).length === 0 && !before.department && !before.executorId;
  return isLast && whenOrdersDone ? [before.step, whenOrdersDone] : [before.step];
}

/** HOT-4: what must hold of task orders, and of the answer that is owed to a resident who wrote. */
const ordered = (before: Ticket, ticket: Ticket, move: MoveName): [string, boolean][] => [
  ['nothing is over while a department has an order of it', ticket.phase !== 'done' || openOrders(ticket).length === 0],
  [
    'nothing is called done by the office while an order is open',
    !ticket.resultAt || Boolean(before.resultAt) || openOrders(ticket).length === 0,
  ],
  [
    'each order keeps its number and its department',
    before.orders.every((one, i) => isSameOrder(one, ticket.orders[i])),
  ],
  [
    'an order is ended exactly when it is no longer open',
    ticket.orders.every((one) => isOpenOrder(one) === !one.endedAt),
  ],
  [
    'what is over of an order stays over',
    before.orders.every((one, i) => isOpenOrder(one) || ticket.orders[i]?.state === one.state),
  ],
  [
    'a resident who writes is owed an answer by a time of day',
    move !== 'message' || !before.repliedAt || ticket.answerDue !== null,
  ],
  [
    'asking puts off no answer that was promised sooner',
    (move !== 'message' && move !== 'wishVisit') ||
      !before.answerDue ||
      (ticket.answerDue ?? before.dueAt) <= before.answerDue,
  ],
];

const isSameOrder = (before: OrderRow, after: OrderRow | undefined) =>
  before.no === after?.no && before.department === after.department && before.due === after.due;

const holders = ({ ownerId, executorId, nextOwnerId }: Ticket) => [ownerId, executorId, nextOwnerId];

/** CMP-3, CMP-10: what must hold of whom a ticket is about, and of the answers that are promised. */
const promised = (before: Ticket, ticket: Ticket, actor?: string | null): [string, boolean][] => [
  ['whom it is about neither does it nor answers for it', !ticket.aboutId || !holders(ticket).includes(ticket.aboutId)],
  ['whom it is about makes no move', !before.aboutId || actor !== before.aboutId],
  [
    'a next answer is promised ahead, and nothing is once it is over',
    ticket.answerDue === null ||
      (ticket.phase !== 'done' && (ticket.answerFrom ?? ticket.changedAt) < ticket.answerDue),
  ],
  [
    'while it is open something is due by when an answer was named',
    !ticket.answerDue || ticket.dueAt <= ticket.answerDue,
  ],
  ['a deadline of the service itself is due, and none once it is over', isOwnDue(ticket)],
];

function isOwnDue(ticket: Ticket): boolean {
  const at = ticket.phase === 'done' ? null : serviceOf(ticket.kind).due?.(ticket, settingAt(ticket.changedAt))?.at;
  return ticket.ownDue?.getTime() === at?.getTime() && (!ticket.ownDue || ticket.dueAt <= ticket.ownDue);
}

const replayed = (history: History) => {
  const row = JSON.parse(JSON.stringify(history.ticket)) as Record<string, unknown>;
  const told = replay(history.events);
  for (const [column, value] of Object.entries(row)) {
    if (JSON.stringify(told[column] ?? null) !== JSON.stringify(value)) throw new Error(`replay differs in ${column}`);
  }
};

/** At most 60 attempts, mostly fewer: half the stories are told within 20. */
const lengthOf = (seed: number) => 1 + Math.floor(60 * ((seed % 97) / 97) ** 1.6);

/** Plays so many random sequences of attempts on a service, each held against the laws and replayed to its row. */
export function tryLaws(kind: string, engine: Decide, runs: number, seed = 20_261) {
  // Refusals are counted by the hundred thousand here; their stack traces would cost more than the engine.
  Error.stackTraceLimit = 0;
  const story = fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (told) => {
    replayed(play(kind, told, lengthOf(told), engine, lawful));
  });
  return fc.check(story, { numRuns: runs, seed });
}
