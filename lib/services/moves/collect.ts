import { z } from 'zod';
import { Refusal } from '@/lib/refusal';
import { defineMove, type Effect, type Setting } from '../move';
import type { Actor, Standing } from '../standing';
import type { Ticket } from '../ticket';
import { yuanField, yuanInput, yuanOf } from '../works/amount';
import { correctableIn, freeOf, lastEntry, waitingIn, withEntry } from '../works/ledger';
import { accountNames, chargeAt, type Money, type MoneyEntry, moneyPayers, outstandingOf } from '../works/money';
import type { EntrySide } from '../works/money-sides';
import { withWorks, worksOf } from '../works/state';
import { optionalWords, photos } from './talk';

/** How money changes hands. */
export const payWays = ['cash', 'transfer', 'wechat', 'alipay', 'card'] as const;
/** Who keeps the books; the manager too, since nobody confirms or corrects what they did themselves. */
const keepers = ['finance', 'manager'] as const satisfies readonly Standing[];

export const payerField = {
  name: 'payer',
  control: 'chips',
  required: true,
  options: moneyPayers,
  optionsAs: 'moneyPayer',
} as const;
export const accountField = { name: 'account', control: 'chips', required: true, options: accountNames } as const;
export const wayField = {
  name: 'way',
  control: 'chips',
  required: true,
  options: payWays,
  optionsAs: 'payWay',
} as const;
export const wordsField = { name: 'words', control: 'textarea', maxLength: 300, rows: 2 } as const;
export const photosField = { name: 'photos', control: 'photos' } as const;
export const saidWhy = z.string().trim().min(2).max(300);
/** Which line of the ticket's ledger; left empty where there is only one. */
const which = z.union([z.literal('').transform(() => null), z.coerce.number().int().min(1)]).default(null);
const entryField = { name: 'entry', control: 'number', min: 1 } as const;

type More = Partial<Pick<EntrySide, 'payerName' | 'way'>> & { words: string; photos?: string[] };
type Line = Pick<MoneyEntry, 'account' | 'payer' | 'fen'> & { make: MoneyEntry['kind']; of?: MoneyEntry };

/** One more line of the ledger, in the ticket's own state and beside it; `own` goes on from it. */
export function written(money: Money, { of, make, ...rest }: Line, more: More, actor: Actor, { now }: Setting) {
  const line = { ...rest, kind: make };
  const after = withEntry(money, { ...line, of: of?.no ?? null, by: actor.personId }, now);
  const { payerName = null, way = null, words, photos: shown = [] } = more;
  const side: EntrySide = {
    to: 'entry',
    ...line,
    of: of?.seq ?? null,
    payerName,
    way,
    words,
    evidence: shown[0] ?? null,
  };
  const { account, payer } = line;
  // Of a confirmation or a correction it is said how much it is about.
  const sum = { account, payer, fen: Math.abs((of ?? line).fen), ...(way && { way }) };
  const effect: Effect = { content: { sum, words, ...(shown.length > 0 && { photos: shown }) }, sides: [side] };
  return { money: after, no: lastEntry(after).no, effect };
}

export const settingMoney = (ticket: Ticket, money: Money) => ({ own: withWorks(ticket, { money }) });

/** 收款: what a payer is asked for, or a part of it; the receipt's number is the ledger's. */
export const collect = defineMove({
  by: ['desk', 'supervisor', 'finance'],
  input: z.strictObject({
    account: z.enum(accountNames),
    payer: z.enum(moneyPayers),
    payerName: z.string().trim().min(1).max(60),
    yuan: yuanInput,
    way: z.enum(payWays),
    photos,
    words: optionalWords(300),
  }),
  fields: [
    accountField,
    payerField,
    { name: 'payerName', control: 'text', required: true, maxLength: 60 },
    yuanField,
    wayField,
    photosField,
    wordsField,
  ],
  visible: true,
  once: true,
  main: true,
  shows: 'receipt',
  when: ['mayCollect', 'somethingToPay'],
  effect: (ticket, { yuan: fen, ...input }, actor, setting) => {
    const { money } = worksOf(ticket);
    const charge = chargeAt(money, input);
    if (!charge) throw new Refusal('input', {}, { payer: 'chargeNone' });
    const left = outstandingOf(charge);
    if (left === 0) throw new Refusal('input', {}, { account: 'chargePaid' });
    if (fen > left) throw new Refusal('input', { left: yuanOf(left) }, { yuan: 'collectTooMuch' });
    const { account, payer } = input;
    const after = written(money, { account, payer, make: 'collect', fen }, input, actor, setting);
    return {
      ...after.effect,
      set: settingMoney(ticket, after.money),
      tell: ['household', 'at:finance', 'responsible'],
    };
  },
});

/** The one that was named, or the first; refuses a number that is not among them. */
function pick(among: MoneyEntry[], no: number | null): MoneyEntry {
  const found = no === null ? among[0] : among.find((one) => one.no === no);
  if (!found) throw new Refusal('input', { list: among.map((one) => one.no).join(' · ') }, { entry: 'noEntry' });
  return found;
}

function refuseOwn({ by }: MoneyEntry, { personId }: Actor, key: string) {
  if (by === personId) throw new Refusal('input', {}, { entry: key });
}

/** 确认到账: finance has seen the money; never by who took it. */
export const confirmPaid = defineMove({
  by: keepers,
  input: z.strictObject({ entry: which, words: optionalWords(300) }),
  fields: [entryField, wordsField],
  visible: true,
  once: true,
  main: true,
  when: ['somethingToConfirm'],
  effect: (ticket, { entry, words }, actor, setting) => {
    const { money } = worksOf(ticket);
    const of = pick(waitingIn(money), entry);
    refuseOwn(of, actor, 'confirmOwn');
    const { account, payer } = of;
    const after = written(money, { account, payer, make: 'confirm', fen: 0, of }, { words }, actor, setting);
    return { ...after.effect, set: settingMoney(ticket, after.money), tell: ['household', 'responsible'] };
  },
});

/** 冲正: a wrong entry is never changed; another one takes it back, with the reason and what proves it. */
export const correct = defineMove({
  by: keepers,
  input: z.strictObject({ entry: z.coerce.number().int().min(1), words: saidWhy, photos }),
  fields: [{ ...entryField, required: true }, { ...wordsField, required: true }, photosField],
  visible: true,
  once: true,
  shows: 'receipt',
  when: ['somethingToCorrect'],
  effect: (ticket, { entry, ...more }, actor, setting) => {
    const { money } = worksOf(ticket);
    const of = pick(correctableIn(money), entry);
    refuseOwn(of, actor, 'correctOwn');
    if (more.photos.length === 0) throw new Refusal('input', {}, { photos: 'moneyProof' });
    const { account, payer } = of;
    const charge = chargeAt(money, of);
    // What is in question stays until it is decided.
    const there = charge ? freeOf(money, charge) : 0;
    if (of.fen > there) throw new Refusal('input', { left: yuanOf(there) }, { entry: 'correctGone' });
    const after = written(money, { account, payer, make: 'reverse', fen: -of.fen, of }, more, actor, setting);
    const deductions = after.money.deductions.map((one) =>
      one.entry === of.no ? { ...one, state: 'dropped' as const } : one,
    );
    return {
      ...after.effect,
      set: settingMoney(ticket, { ...after.money, deductions }),
      tell: ['household', 'responsible', 'manager'],
    };
  },
});
