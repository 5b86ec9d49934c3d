import { localDay } from '@/lib/clock/day';
import type { Charge, Deduction, Money, MoneyEntry } from './money';

type Line = Pick<MoneyEntry, 'account' | 'payer' | 'kind' | 'fen' | 'by'> & { of?: number | null };

/** The ledger with one more entry, and every sum as it comes out by it. */
export function withEntry(money: Money, { of = null, ...line }: Line, now: Date): Money {
  const before = money.entries.filter(({ account, payer }) => account === line.account && payer === line.payer);
  const fresh: MoneyEntry = {
    no: money.entries.length + 1,
    ...line,
    seq: before.length + 1,
    of,
    at: now.toISOString(),
  };
  return tallied({ ...money, entries: [...money.entries, fresh] });
}

export const lastEntry = ({ entries }: Money): MoneyEntry => entries.at(-1) as MoneyEntry;

const isDone = ({ entries }: Money, { no }: MoneyEntry, kind: 'confirm' | 'reverse'): boolean =>
  entries.some((one) => one.kind === kind && one.of === no);

const isReversed = (money: Money, line: MoneyEntry): boolean => isDone(money, line, 'reverse');

/** What was collected and finance has not seen yet, the oldest first. */
export const waitingIn = (money: Money): MoneyEntry[] =>
  money.entries.filter((one) => one.kind === 'collect' && !isReversed(money, one) && !isDone(money, one, 'confirm'));

/** What may still be put right: neither a confirmation nor a correction, and not corrected yet. */
export const correctableIn = (money: Money): MoneyEntry[] =>
  money.entries.filter(({ kind }) => kind !== 'confirm' && kind !== 'reverse').filter((one) => !isReversed(money, one));

/** What is said of the charges by their entries alone. */
function tallied(money: Money): Money {
  const charges = money.charges.map((one) => ({ ...one, ...sumsOf(money, one) }));
  const held = charges.filter(({ account }) => account === 'deposit').reduce((sum, one) => sum + one.balance, 0);
  return { ...money, charges, held };
}

function sumsOf(money: Money, { account, payer }: Charge) {
  const own = money.entries.filter((one) => one.account === account && one.payer === payer);
  const standing = own.filter((one) => !isReversed(money, one));
  const sum = (lines: MoneyEntry[]) => lines.reduce((total, one) => total + Math.abs(one.fen), 0);
  const of = (kind: MoneyEntry['kind']) => standing.filter((one) => one.kind === kind);
  return {
    paid: sum(of('collect')),
    confirmed: sum(of('collect').filter((one) => isDone(money, one, 'confirm'))),
    deducted: sum(of('deduct')),
    refunded: sum(of('refund')),
    balance: own.reduce((total, one) => total + one.fen, 0),
  };
}

/** Not decided yet: the deposit waits for it. */
const isUndecided = ({ state }: Deduction): boolean => state === 'proposed' || state === 'objected';

export const undecidedIn = ({ deductions }: Money): Deduction[] => deductions.filter(isUndecided);

/** What is there of a charge and not in question. */
export const freeOf = (money: Money, { account, payer, balance }: Charge): number =>
  balance -
  undecidedIn(money)
    .filter((one) => one.account === account && one.payer === payer)
    .reduce((sum, one) => sum + one.fen, 0);

/** With what became of one deduction. */
export const withDeduction = (money: Money, no: number, change: Partial<Deduction>): Money => ({
  ...money,
  deductions: money.deductions.map((one) => (one.no === no ? { ...one, ...change } : one)),
});

/** With one more deduction that waits for the applicant's answer (REN-10). */
export const propose = (money: Money, one: Pick<Deduction, 'payer' | 'fen' | 'by'>, now: Date): Money => ({
  ...money,
  deductions: [
    ...money.deductions,
    { no: money.deductions.length + 1, account: 'deposit', state: 'proposed', on: localDay(now), entry: null, ...one },
  ],
});
