import type { Day } from '@/lib/clock/day';
import { isPaid } from './money';
import { isReviewed } from './review';
import type { Works } from './state';
import { isAgreed } from './texts';

/** What has to be there before works begin, in the order in which it comes (REN-1, REN-2, REN-6, REN-7). */
export const permitNeeds = ['reviewed', 'agreed', 'foreman', 'schedule', 'money', 'licence'] as const;
export type PermitNeed = (typeof permitNeeds)[number];

/** What of it these works need at all, and what of that is not there for a permit that begins on a day. */
export function lackingFor({ plan, review, texts, money }: Works, from: Day): PermitNeed[] {
  const hasContractor = plan.builder === 'contractor';
  const there: Record<PermitNeed, boolean> = {
    reviewed: isReviewed(review),
    agreed: isAgreed(texts, hasContractor),
    foreman: !hasContractor || texts.foreman !== null,
    schedule: review.scheduled,
    money: isPaid(money),
    licence: !hasContractor || plan.licenceUntil === null || plan.licenceUntil >= from,
  };
  return permitNeeds.filter((need) => !there[need]);
}
