import { DAY, MINUTE } from '@/lib/clock/day';
import type { Settings } from '@/lib/settings';
import type { Actor } from './standing';
import { openOrders, type Ticket } from './ticket';
import { worksConditions } from './works/conditions';

type Condition = (ticket: Ticket, now: Date, settings: Settings, actor: Actor) => boolean;

/** Conditions that moves name. One that fails refuses the move with the message `refusals.condition.<name>`. */
export const conditions = {
  /** 催单: at most once in a while. */
  notJustNudged: (ticket, now, settings) =>
    ticket.nudgedAt === null || now.getTime() - ticket.nudgedAt.getTime() >= settings.nudgeMinutes * MINUTE,
  /** REP-7: 还没好 reopens the same number for some days after the end. */
  withinReopenDays: (ticket, now, settings) =>
    ticket.closedAt === null || now.getTime() - ticket.closedAt.getTime() <= settings.reopenDays * DAY,
  /** REP-5: who pays is stated before the work is done. */
  payerStated: (ticket) => ticket.payer !== null,
  /** REP-5: what the household pays has been agreed. */
  quoteSettled: (ticket) =>
    (ticket.payer !== 'household' && ticket.payer !== 'tenant') || ticket.quoteState === 'agreed',
  triedToAsk: (ticket, _now, settings) => ticket.confirmTries >= settings.confirmTries,
  isPublic: (ticket) => ticket.place === 'public',
  isHome: (ticket) => ticket.place === 'home',
  hasQuote: (ticket) => ticket.quoteState === 'offered',
  notRated: (ticket) => ticket.score === null,
  hasNextOwner: (ticket) => ticket.nextOwnerId !== null,
  wasSolved: (ticket) => ticket.outcome === 'solved',
  isFilersOnly: (ticket) => ticket.sight === 'filer',
  notSerious: (ticket) => !ticket.serious,
  /** CMP-7: nobody follows up what they settled themselves or did the work of. */
  notOwnWork: (ticket, _now, _settings, { personId }) =>
    personId !== ticket.settledBy && personId !== ticket.executorId,
  hasOpenOrders: (ticket) => openOrders(ticket).length > 0,
  mayBePublished: (ticket) => ticket.mayPublish,
  mayNotBePublished: (ticket) => !ticket.mayPublish,
  ...worksConditions,
} satisfies Record<string, Condition>;

/** The figures that conditions stand on, for the sentences that refuse. */
export const figuresOf = ({ nudgeMinutes, reopenDays, confirmTries }: Settings) => ({
  nudgeMinutes,
  reopenDays,
  confirmTries,
});

export type ConditionName = keyof typeof conditions;
