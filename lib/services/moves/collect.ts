import { z } from 'zod';
import { Refusal } from '@/lib/refusal';
import { yuanField, yuanInput, yuanOf } from '../amount';
import { defineMove } from '../move';
import type { Actor, Standing } from '../standing';
import { correctableIn, freeOf, waitingIn } from '../works/ledger';
import { accountNames, chargeAt, type MoneyEntry, moneyPayers, outstandingOf } from '../works/money';
import { worksOf } from '../works/state';
import {
  accountField,
  payerField,
  payWays,
  photosField,
  pick,
  saidWhy,
  settingMoney,
  wayField,
  which,
  wordsField,
  written,
} from './ledger-line';
import { optionalWords, photos } from './talk';

/** Who keeps the books; the manager too, since nobody confirms or corrects what they did themselves. */
const keepers = ['finance', 'manager'] as const satisfies readonly Standing[];

const entryField = { name: 'entry', control: 'number', min: 1 } as const;

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
    const of = pick(waitingIn(money), entry, 'entry', 'noEntry');
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
    const of = pick(correctableIn(money), entry, 'entry', 'noEntry');
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
