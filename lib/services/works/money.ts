import { z } from 'zod';
import type { Settings, Tariff } from '@/lib/settings';
import type { Plan } from './plan';

export const accountNames = ['deposit', 'waste', 'pass'] as const;
export type AccountName = (typeof accountNames)[number];
export const moneyPayers = ['owner', 'contractor'] as const;
export type MoneyPayer = (typeof moneyPayers)[number];

const fen = z.int().min(0);
const no = z.int().min(1);
const where = { account: z.enum(accountNames), payer: z.enum(moneyPayers) };

/** What one payer is asked for, and what became of it: `balance` of it is there now, `confirmed` was seen by finance. */
const charge = z.object({
  ...where,
  fen,
  paid: fen.default(0),
  confirmed: fen.default(0),
  deducted: fen.default(0),
  refunded: fen.default(0),
  balance: fen.default(0),
});
export type Charge = z.infer<typeof charge>;

/** A line of the ledger without its words: `no` within the ticket, `seq` within its account, `fen` signed, `of` another's no. */
const entry = z.object({
  no,
  ...where,
  seq: no,
  kind: z.enum(['collect', 'confirm', 'deduct', 'refund', 'reverse']),
  fen: z.int(),
  of: no.nullable().default(null),
  by: z.string().nullable(),
  at: z.iso.datetime(),
});
export type MoneyEntry = z.infer<typeof entry>;

/** What is to be kept of a deposit: proposed, then agreed to by the applicant, or decided. `on`: the day it was proposed. */
const deduction = z.object({
  no,
  account: z.literal('deposit'),
  payer: where.payer,
  fen,
  state: z.enum(['proposed', 'agreed', 'objected', 'upheld', 'dropped']),
  on: z.iso.date(),
  by: z.string().nullable(),
  /** The entry that took it. */
  entry: no.nullable().default(null),
});
export type Deduction = z.infer<typeof deduction>;

/**
 * REN-7, REN-11: what is asked for, what of it is there, and what of the deposit is in question. Amounts in fen. The ledger
 * itself, with names, words and receipts, stands beside the ticket.
 */
export const moneyState = z.object({
  charges: z.array(charge).default([]),
  /** For each pass, as it was when the application was filed. */
  passFen: fen.default(0),
  /** What is held of deposits, and has to go back. */
  held: fen.default(0),
  entries: z.array(entry).default([]),
  deductions: z.array(deduction).default([]),
});
export type Money = z.infer<typeof moneyState>;

type Tariffs = Settings['works']['charges'];

/** What a tariff comes to, in fen: the same for all, or by whole square metres up to a most (0: none). */
export function amountOf({ by, fen: each, cap }: Tariff, area: number): number {
  const sum = by === 'area' ? each * area : each;
  return cap > 0 ? Math.min(sum, cap) : sum;
}

type Asked = Pick<Money, 'charges' | 'passFen'>;

/** REN-7: what an application costs under the tariffs of the day it is filed; passes are counted when they are given out. */
export function chargesOf(plan: Pick<Plan, 'area' | 'builder'>, tariffs: Tariffs): Asked {
  const hired = plan.builder === 'contractor';
  const lines: [AccountName, MoneyPayer, number][] = [
    ['deposit', 'owner', amountOf(tariffs.ownerDeposit, plan.area)],
    ['deposit', 'contractor', hired ? amountOf(tariffs.contractorDeposit, plan.area) : 0],
    ['waste', 'owner', amountOf(tariffs.waste, plan.area)],
  ];
  return {
    charges: lines.flatMap(([account, payer, asked]) =>
      asked > 0 ? [charge.parse({ account, payer, fen: asked })] : [],
    ),
    passFen: amountOf(tariffs.pass, plan.area),
  };
}

const isSame = (one: Pick<Charge, 'account' | 'payer'>, other: Pick<Charge, 'account' | 'payer'>): boolean =>
  one.account === other.account && one.payer === other.payer;

export const chargeAt = ({ charges }: Pick<Money, 'charges'>, which: Pick<Charge, 'account' | 'payer'>) =>
  charges.find((one) => isSame(one, which));

/** What has come in of a charge and was not given back. */
const keptOf = ({ paid, refunded }: Charge): number => paid - refunded;

/** What is still to be paid of a charge. */
export const outstandingOf = (one: Charge): number => Math.max(0, one.fen - keptOf(one));

/** An application sent again is asked for what it costs now; what was paid already is never asked below that, nor forgotten. */
export function chargedAnew(money: Money, asked: Asked): Money {
  const fresh = asked.charges.map((one) => {
    const old = chargeAt(money, one);
    return old ? { ...old, fen: Math.max(one.fen, keptOf(old)) } : one;
  });
  const touched = (one: Charge) => money.entries.some((line) => isSame(line, one));
  const kept = money.charges.filter((one) => !chargeAt({ charges: fresh }, one) && touched(one));
  return {
    ...money,
    passFen: asked.passFen,
    charges: [...fresh, ...kept.map((one) => ({ ...one, fen: keptOf(one) }))],
  };
}

/** The charge for so many passes, at the price of the day of filing; whoever builds pays it. Nothing where passes are free. */
export function chargePasses(money: Money, passes: number, { builder }: Pick<Plan, 'builder'>): Money {
  const which = { account: 'pass', payer: builder === 'contractor' ? 'contractor' : 'owner' } as const;
  const asked = money.passFen * passes;
  const old = chargeAt(money, which);
  if (!old)
    return asked > 0 ? { ...money, charges: [...money.charges, charge.parse({ ...which, fen: asked })] } : money;
  const charges = money.charges.map((one) => (one === old ? { ...one, fen: Math.max(asked, keptOf(one)) } : one));
  return { ...money, charges };
}

/** Whether nothing is left to pay and finance has seen all of it. */
export const isPaid = ({ charges }: Pick<Money, 'charges'>): boolean =>
  charges.every((one) => outstandingOf(one) === 0 && one.confirmed === one.paid);

/** All that is there, fees too: works that never happen get it back. */
export const takenOf = ({ charges }: Pick<Money, 'charges'>): number =>
  charges.reduce((sum, one) => sum + one.balance, 0);
