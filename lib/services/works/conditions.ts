import { localDay } from '@/lib/clock/day';
import type { Settings } from '@/lib/settings';
import type { Ticket } from '../ticket';
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
  nothingHeld: (ticket) => worksOf(ticket).money.held === 0,
  notRechecked: (ticket) => worksOf(ticket).finish.rechecked === null,
  smallOver: (ticket, now) => isLastDay(worksOf(ticket).permit.to, now),
  refundIsDue: (ticket, now) => {
    const { refundOn } = worksOf(ticket).finish;
    return refundOn !== null && localDay(now) >= refundOn;
  },
} satisfies Record<string, Holds>;
