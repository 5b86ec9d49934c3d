import type { Pause } from '@/lib/clock/promise';
import type { Urgency } from '@/lib/settings';

export type Phase = 'open' | 'waiting' | 'done';
export type Place = 'home' | 'public';
export const payers = ['office', 'developer', 'fund', 'household', 'tenant', 'utility'] as const;
export type Payer = (typeof payers)[number];
export const outcomes = ['solved', 'selfPaid', 'unconfirmed', 'cannot', 'duplicate', 'withdrawn'] as const;
export type Outcome = (typeof outcomes)[number];
export const pauseReasons = ['resident', 'parts', 'developer', 'utility'] as const;
export type PauseReason = (typeof pauseReasons)[number];

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
  dueAt: Date;
  pauses: PauseRow[];
  pausedUntil: Date | null;
  pauseReason: PauseReason | null;
  payer: Payer | null;
  quoteFen: number | null;
  quoteState: 'offered' | 'agreed' | 'refused' | null;
  outcome: Outcome | null;
  score: number | null;
  confirmTries: number;
  reopened: number;
  followers: number;
  shared: boolean;
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
  dueAt: NOTHING_DUE,
  pausedUntil: null,
  pauseReason: null,
  quoteFen: null,
  quoteState: null,
  outcome: null,
  score: null,
  confirmTries: 0,
  reopened: 0,
  followers: 0,
  shared: false,
  alarm: 0,
  nudgedAt: null,
  closedAt: null,
} satisfies Partial<Ticket>;
