import { z } from 'zod';
import { Refusal } from '@/lib/refusal';
import { defineMove } from '../move';
import type { Ticket } from '../ticket';
import { undecidedIn } from '../works/ledger';
import { accountNames, chargeAt, moneyPayers } from '../works/money';
import { worksOf } from '../works/state';
import {
  accountField,
  payerField,
  payWays,
  photosField,
  settingMoney,
  wayField,
  wordsField,
  written,
} from './ledger-line';
import { optionalWords, photos } from './talk';

/**
 * REN-11: all that is left goes back to its payer: the deposit when it is due and looked after, less what was deducted; where
 * works will not happen, fees too. A lost receipt is replaced by a declaration.
 */
export const refund = defineMove({
  by: ['finance'],
  input: z.strictObject({
    account: z.enum(accountNames),
    payer: z.enum(moneyPayers),
    way: z.enum(payWays),
    receipt: z.enum(['kept', 'lost']),
    photos,
    words: optionalWords(300),
  }),
  fields: [
    accountField,
    payerField,
    wayField,
    { name: 'receipt', control: 'chips', required: true, options: ['kept', 'lost'] },
    photosField,
    wordsField,
  ],
  visible: true,
  once: true,
  main: true,
  shows: 'receipt',
  when: ['somethingHeld', 'isRefundTime'],
  effect: (ticket, { account, payer, receipt, ...more }, actor, setting) => {
    const { money } = worksOf(ticket);
    if (undecidedIn(money).length > 0) throw new Refusal('deductionFirst');
    if (ticket.step === 'passed') refuseUnsettled(ticket, account);
    const charge = chargeAt(money, { account, payer });
    if (!charge || charge.balance === 0) throw new Refusal('input', {}, { payer: 'payerNothing' });
    if (charge.confirmed < charge.paid) throw new Refusal('input', {}, { payer: 'confirmFirst' });
    if (receipt === 'lost' && more.photos.length === 0) throw new Refusal('input', {}, { photos: 'declaration' });
    const line = { account, payer, make: 'refund', fen: -charge.balance } as const;
    const after = written(money, line, more, actor, setting);
    return {
      ...after.effect,
      set: settingMoney(ticket, after.money),
      content: { ...after.effect.content, receipt },
      answers: true,
      tell: ['household', 'responsible'],
    };
  },
});

/** After acceptance only a deposit goes back, once the works were looked at again. */
function refuseUnsettled(ticket: Ticket, account: string) {
  const { money, finish } = worksOf(ticket);
  if (account !== 'deposit') throw new Refusal('input', {}, { account: 'feesStay' });
  if (finish.rechecked === null) throw new Refusal('recheckFirst');
  const settled = money.deductions.some(({ state }) => state === 'agreed' || state === 'upheld');
  if (finish.rechecked === 'failed' && !settled) throw new Refusal('recheckFailed');
}

const keeping = { collect: 'same', confirmPaid: 'same', correct: 'same' } as const;
const backAll = { ...keeping, refund: 'same' } as const;
const disputing = { deduct: 'same', answerDeduction: 'same', decideDeduction: 'same' } as const;

export const moneySteps = {
  received: backAll,
  returned: backAll,
  settling: backAll,
  working: { ...keeping, ...disputing },
  stopped: { ...keeping, ...disputing },
  finishing: { ...keeping, ...disputing },
  passed: { confirmPaid: 'same', correct: 'same', ...disputing, refund: 'same' },
} as const;
