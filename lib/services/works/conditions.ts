import { localDay } from '@/lib/clock/day';
import type { Settings } from '@/lib/settings';
import type { Ticket } from '../ticket';
import { correctableIn, undecidedIn, waitingIn } from './ledger';
import { outstandingOf, takenOf } from './money';
import { isReviewed } from './review';
import { isLastDay } from './small';
import { worksOf } from './state';
import { isToAnswer, isToRecheck } from './watch';

type Holds = (ticket: Ticket, now: Date, settings: Settings) => boolean;

/** Conditions of works that moves name, among those of conditions.ts. */
export const worksConditions = {
  papersOpen: (ticket) => worksOf(ticket).review.desk !== 'passed',
  drawingsOpen: (ticket) => worksOf(ticket).review.engineering !== 'passed',
  isReviewed: (ticket) => isReviewed(worksOf(ticket).review),
  /** REN-7: before or after the review, as the community has it. */
  mayAgree: (ticket, _now, { works }) => works.agreementFirst || isReviewed(worksOf(ticket).review),
  nothingToRectify: (ticket) => worksOf(ticket).watch.rectify.every(({ state }) => state === 'passed'),
  noticeToAnswer: (ticket) => worksOf(ticket).watch.rectify.some(isToAnswer),
  noticeToRecheck: (ticket, now) => worksOf(ticket).watch.rectify.some((one) => isToRecheck(one, now)),
  reportOwed: (ticket) => worksOf(ticket).watch.reports.some(({ at }) => at === null),
  mayExtend: (ticket) => worksOf(ticket).permit.to !== null && worksOf(ticket).watch.extension?.state !== 'asked',
  extensionAsked: (ticket) => worksOf(ticket).watch.extension?.state === 'asked',
  scheduleOpen: (ticket) => {
    const { engineering, scheduled } = worksOf(ticket).review;
    return engineering === 'passed' && !scheduled;
  },
  hasPasses: (ticket) => worksOf(ticket).permit.passes > 0,
  hotAsked: (ticket) => worksOf(ticket).permit.hot.some(({ state }) => state === 'asked'),
  smallOver: (ticket, now) => isLastDay(worksOf(ticket).permit.to, now),
  /** REN-7: the deposit comes before the review or after it, as the agreement does. */
  mayCollect: (ticket, _now, { works }) => works.agreementFirst || isReviewed(worksOf(ticket).review),
  somethingToPay: (ticket) => worksOf(ticket).money.charges.some((one) => outstandingOf(one) > 0),
  somethingToConfirm: (ticket) => waitingIn(worksOf(ticket).money).length > 0,
  somethingToCorrect: (ticket) => correctableIn(worksOf(ticket).money).length > 0,
  depositHeld: (ticket) => worksOf(ticket).money.held > 0,
  deductionProposed: (ticket) => undecidedIn(worksOf(ticket).money).some(({ state }) => state === 'proposed'),
  deductionOpen: (ticket) => undecidedIn(worksOf(ticket).money).length > 0,
  somethingHeld: (ticket) =>
    ticket.step === 'passed' ? worksOf(ticket).money.held > 0 : takenOf(worksOf(ticket).money) > 0,
  isRefundTime: (ticket, now) => ticket.step !== 'passed' || isDue(worksOf(ticket).finish.refundOn, now),
  nothingHeld: (ticket) => worksOf(ticket).money.held === 0,
  nothingTaken: (ticket) => takenOf(worksOf(ticket).money) === 0,
  notRechecked: (ticket) => worksOf(ticket).finish.rechecked !== 'passed',
  refundIsDue: (ticket, now) => isDue(worksOf(ticket).finish.refundOn, now),
} satisfies Record<string, Holds>;

const isDue = (day: string | null, now: Date): boolean => day !== null && localDay(now) >= day;
