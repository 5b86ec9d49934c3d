import type { Day } from '@/lib/clock/day';
import { undecidedIn } from '@/lib/services/works/ledger';
import { type Charge, outstandingOf } from '@/lib/services/works/money';
import type { Works } from '@/lib/services/works/state';

/**
 * Where the money of works is, as who paid it asks: to be paid once approved, to be paid now, being confirmed by finance, held
 * until acceptance, held until its day, waiting for the second look or for a deduction to be decided, going back, gone back;
 * `paid`: fees, which never go back; `kept`: all of it was deducted.
 */
export type MoneyStage =
  | 'before'
  | 'toPay'
  | 'confirming'
  | 'held'
  | 'waiting'
  | 'checking'
  | 'undecided'
  | 'notClean'
  | 'due'
  | 'returned'
  | 'kept'
  | 'paid'
  | 'none';

/** The stage and the figure that it is about, in fen. */
export type MoneyNow = { stage: MoneyStage; fen: number };

type Asked = {
  step: string;
  works: Pick<Works, 'money' | 'finish'>;
  /** REN-7: the community takes the money before the review. */
  isFirst: boolean;
  today: Day;
};

const beforeApproval = ['received', 'returned'];
const cameToNothing = ['rejected', 'withdrawn'];
const sumOf = (charges: Charge[], of: (one: Charge) => number): number =>
  charges.reduce((sum, one) => sum + of(one), 0);

/** Where the money is and how much of it that is about, by step, day and ledger alone (REN-11). */
export function moneyNow({ step, works, isFirst, today }: Asked): MoneyNow {
  const { charges, held } = works.money;
  const unpaid = sumOf(charges, outstandingOf);
  const unconfirmed = sumOf(charges, ({ paid, confirmed }) => paid - confirmed);
  const isEarly = beforeApproval.includes(step);
  const isOver = cameToNothing.includes(step) || step === 'closed';
  if (isOver) return ended(charges);
  if (isEarly && !isFirst && unpaid > 0) return { stage: 'before', fen: unpaid };
  if ((isEarly || step === 'settling') && unpaid > 0) return { stage: 'toPay', fen: unpaid };
  if (unconfirmed > 0) return { stage: 'confirming', fen: unconfirmed };
  return held > 0 ? { stage: heldStage(step, works, today), fen: held } : ended(charges);
}

function heldStage(step: string, { finish, money }: Asked['works'], today: Day): MoneyStage {
  const { refundOn, rechecked } = finish;
  if (step !== 'passed' || refundOn === null) return 'held';
  if (today < refundOn) return 'waiting';
  if (undecidedIn(money).length > 0) return 'undecided';
  if (rechecked === null) return 'checking';
  return rechecked === 'passed' ? 'due' : 'notClean';
}

function ended(charges: Charge[]): MoneyNow {
  const [returned, kept, paid] = (['refunded', 'deducted', 'paid'] as const).map((what) =>
    sumOf(charges, (one) => one[what]),
  ) as [number, number, number];
  if (returned > 0) return { stage: 'returned', fen: returned };
  if (kept > 0) return { stage: 'kept', fen: kept };
  return paid > 0 ? { stage: 'paid', fen: paid } : { stage: 'none', fen: 0 };
}
