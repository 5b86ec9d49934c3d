import type { Day } from '@/lib/clock/day';
import type { Works } from '@/lib/services/works/state';
import type { Account, Entry, MoneyFound } from './find-money';
import { type Figures, figuresOf, unconfirmedOf } from './money-figures';

/**
 * Where the money of works is, as who paid it asks: not yet asked for, to be paid, being confirmed by finance, held until
 * acceptance, held until its day, waiting for the second look, going back, gone back; `paid`: nothing of it ever goes back.
 */
export type MoneyStage =
  | 'before'
  | 'toPay'
  | 'confirming'
  | 'held'
  | 'waiting'
  | 'checking'
  | 'notClean'
  | 'due'
  | 'returned'
  | 'paid'
  | 'none';

export type MoneyNow = {
  stage: MoneyStage;
  /** The figure that the stage is about, in fen. */
  fen: number;
  /** Deposits that the office holds, in fen. */
  held: number;
  all: Figures;
};

type Asked = { step: string; works: Pick<Works, 'money' | 'finish'>; found: MoneyFound; today: Day };

const beforeApproval = ['received', 'returned'];
const cameToNothing = ['rejected', 'withdrawn'];

export function moneyNow({ step, works: { money, finish }, found, today }: Asked): MoneyNow {
  const all = figuresOf(found.entries);
  const held = depositsOf(found.accounts);
  const unpaid = money.charges.reduce((sum, charge) => sum + unpaidOf(charge, found), 0);
  const unconfirmed = unconfirmedOf(found.entries).reduce((sum, { fen }) => sum + fen, 0);
  const at = (stage: MoneyStage, fen: number): MoneyNow => ({ stage, fen, held, all });
  if (cameToNothing.includes(step)) return held > 0 ? at('due', held) : ended(all, at);
  if (beforeApproval.includes(step)) return unpaid > 0 ? at('before', unpaid) : at('none', 0);
  if (step === 'settling' && unpaid > 0) return at('toPay', unpaid);
  if (unconfirmed > 0) return at('confirming', unconfirmed);
  if (held === 0) return ended(all, at);
  return at(passedStage(step, finish, today), held);
}

const ended = (all: Figures, at: (stage: MoneyStage, fen: number) => MoneyNow): MoneyNow => {
  if (all.returned > 0) return at('returned', all.returned);
  return all.paid > 0 ? at('paid', all.paid) : at('none', 0);
};

function passedStage(step: string, { refundOn, rechecked }: Works['finish'], today: Day): MoneyStage {
  if (step !== 'passed' || refundOn === null) return 'held';
  if (today < refundOn) return 'waiting';
  return rechecked === null ? 'checking' : rechecked === 'passed' ? 'due' : 'notClean';
}

const depositsOf = (accounts: readonly Account[]): number =>
  accounts.filter(({ account }) => account === 'deposit').reduce((sum, { balanceFen }) => sum + balanceFen, 0);

type Charge = Works['money']['charges'][number];

/** What of a charge nobody has paid yet, in fen. */
export const unpaidOf = (charge: Charge, found: MoneyFound): number =>
  Math.max(0, charge.fen - figuresOf(entriesFor(charge, found)).paid);

/** The entries of the account that a charge is paid to. */
export function entriesFor({ account, payer }: Pick<Charge, 'account' | 'payer'>, found: MoneyFound): Entry[] {
  const own = found.accounts.find((one) => one.account === account && one.payer === payer);
  return own ? found.entries.filter(({ accountId }) => accountId === own.id) : [];
}
