import type { Pause } from '@/lib/clock/promise';
import type { Urgency } from '@/lib/settings';

export type Phase = 'open' | 'waiting' | 'done';
export type Place = 'home' | 'public';
export const payers = ['office', 'developer', 'fund', 'household', 'tenant', 'utility'] as const;
export type Payer = (typeof payers)[number];
export const outcomes = [
  'solved',
  'selfPaid',
  'unconfirmed',
  'cannot',
  'duplicate',
  'withdrawn',
  'invalid',
  'notOurs',
  'adopted',
  'declined',
  'commended',
  'denied',
  'completed',
] as const;
export type Outcome = (typeof outcomes)[number];
export const pauseReasons = ['resident', 'parts', 'developer', 'utility'] as const;
export type PauseReason = (typeof pauseReasons)[number];

/**
 * GEN-8: who of the residents a ticket is for: all of its home; the one who filed it, unless they show it to the home; or who
 * filed it and whose home it is, since it binds them.
 */
export type Sight = 'household' | 'filer' | 'owners';
/** CMP-4. */
type Verdict = 'valid' | 'invalid' | 'notOurs';
/** CMP-6: 设备 · 服务态度 · 服务质量 · 突发事件. */
export const causes = ['equipment', 'attitude', 'quality', 'incident'] as const;
type Cause = (typeof causes)[number];

/** The columns of a ticket that moves read and change; replaying its events gives exactly these. */
export type Ticket = {
  id: string;
  communityId: string;
  kind: string;
  number: string;
  place: Place;
  unitId: string | null;
  filerId: string | null;
  phase: Phase;
  step: string;
  backStep: string | null;
  urgency: Urgency;
  category: string;
  ownerId: string | null;
  nextOwnerId: string | null;
  department: string | null;
  executorId: string | null;
  visitFrom: Date | null;
  visitTo: Date | null;
  replyDue: Date;
  repliedAt: Date | null;
  replyDiff: number | null;
  arriveDue: Date | null;
  arrivedAt: Date | null;
  resultDue: Date;
  resultAt: Date | null;
  resultDiff: number | null;
  /** CMP-3: when the next answer was promised for, and since when. */
  answerDue: Date | null;
  answerFrom: Date | null;
  dueAt: Date;
  pauses: PauseRow[];
  pausedUntil: Date | null;
  pauseReason: PauseReason | null;
  /** 任务单 beside the ticket's own assignment, by their numbers; what they say stands in `task_orders`. */
  orders: OrderRow[];
  payer: Payer | null;
  quoteFen: number | null;
  quoteState: 'offered' | 'agreed' | 'refused' | null;
  outcome: Outcome | null;
  score: number | null;
  confirmTries: number;
  reopened: number;
  followers: number;
  shared: boolean;
  sight: Sight;
  /** CMP-10: nobody learns who asked but the desk and who leads, and of the desk itself only who leads. */
  anonymous: boolean;
  /** Whom it is about: they neither do it nor answer for it (CMP-10). */
  aboutDepartment: string | null;
  aboutId: string | null;
  verdict: Verdict | null;
  cause: Cause | null;
  judgedAt: Date | null;
  /** Who settled it; somebody else follows it up (CMP-7). */
  settledBy: string | null;
  serious: boolean;
  /** How often this home told of the same matter shortly before (CMP-13). */
  toldBefore: number;
  /** How many homes of the building had told of it by then, this one among them (CMP-13). */
  homesTold: number;
  /** CMP-9: the author lets it be published; it was. */
  mayPublish: boolean;
  published: boolean;
  /** What its service keeps of its own, by `Service.own`: states, days, fen and ids; no words, nothing of persons. */
  own: Record<string, unknown>;
  /** The next deadline that the service itself sets (`Service.due`), and since when it runs. */
  ownDue: Date | null;
  ownFrom: Date | null;
  againOf: string | null;
  incidentId: string | null;
  alarm: number;
  nudgedAt: Date | null;
  version: number;
  openedAt: Date;
  /** What promises count from: the filing, or the last reopening. */
  countsFrom: Date;
  changedAt: Date;
  closedAt: Date | null;
};

/** A pause as stored: ISO moments, since it lives in a JSON column. */
export type PauseRow = { from: string; to: string | null; reason: PauseReason };

type OrderState = 'issued' | 'accepted' | 'done' | 'void';

/** One department's part of a ticket, without words; ISO moments, since it lives in a JSON column. */
export type OrderRow = {
  no: number;
  department: string;
  executorId: string | null;
  due: string;
  state: OrderState;
  presses: number;
  pressedAt: string | null;
  endedAt: string | null;
  /** The deadline whose passing is on record; another one counts anew. */
  lateFor?: string;
};

export const isOpenOrder = ({ state }: Pick<OrderRow, 'state'>): boolean => state === 'issued' || state === 'accepted';

/** The task orders of a ticket that are still to do. */
export const openOrders = ({ orders }: Pick<Ticket, 'orders'>): OrderRow[] => orders.filter(isOpenOrder);

export const pausesOf = (ticket: Pick<Ticket, 'pauses'>): Pause[] =>
  ticket.pauses.map(({ from, to }) => ({ from: new Date(from), to: to === null ? null : new Date(to) }));

/** Sorts after every promise: nothing is due any more. */
export const NOTHING_DUE = new Date('9999-01-01T00:00:00.000Z');

/** What a ticket has of its life before anything was done. */
export const NOTHING_YET = {
  backStep: null,
  nextOwnerId: null,
  department: null,
  executorId: null,
  visitFrom: null,
  visitTo: null,
  repliedAt: null,
  replyDiff: null,
  arrivedAt: null,
  resultAt: null,
  resultDiff: null,
  answerDue: null,
  answerFrom: null,
  dueAt: NOTHING_DUE,
  pausedUntil: null,
  pauseReason: null,
  orders: [] as OrderRow[],
  own: {},
  ownDue: null,
  ownFrom: null,
  quoteFen: null,
  quoteState: null,
  outcome: null,
  score: null,
  confirmTries: 0,
  reopened: 0,
  followers: 0,
  shared: false,
  sight: 'household',
  anonymous: false,
  aboutDepartment: null,
  aboutId: null,
  verdict: null,
  cause: null,
  judgedAt: null,
  settledBy: null,
  serious: false,
  toldBefore: 0,
  homesTold: 1,
  mayPublish: false,
  published: false,
  alarm: 0,
  nudgedAt: null,
  closedAt: null,
} satisfies Partial<Ticket>;
