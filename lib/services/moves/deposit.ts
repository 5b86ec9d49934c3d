import { z } from 'zod';
import { daysBetween, localDay } from '@/lib/clock/day';
import { Refusal } from '@/lib/refusal';
import { defineMove, type Effect, type Setting } from '../move';
import type { Actor } from '../standing';
import type { Ticket } from '../ticket';
import { yuanField, yuanInput, yuanOf } from '../works/amount';
import { freeOf, propose, undecidedIn, withDeduction } from '../works/ledger';
import { accountNames, chargeAt, type Deduction, moneyPayers } from '../works/money';
import { withWorks, worksOf } from '../works/state';
import {
  accountField,
  payerField,
  payWays,
  photosField,
  saidWhy,
  settingMoney,
  wayField,
  wordsField,
  written,
} from './collect';
import { optionalWords, photos } from './talk';

const required = { ...wordsField, required: true } as const;
const which = z.union([z.literal('').transform(() => null), z.coerce.number().int().min(1)]).default(null);
const whichField = { name: 'deduction', control: 'number', min: 1 } as const;

/** After so many days without an answer the manager decides all the same. */
const ANSWER_DAYS = 7;

const sumOf = ({ payer, fen }: Pick<Deduction, 'payer' | 'fen'>) => ({ account: 'deposit', payer, fen });

/** REN-10: what shall be kept of a deposit, with the reason and photos; it is the applicant's to agree to. */
export const deduct = defineMove({
  by: ['desk', 'supervisor', 'engineering'],
  input: z.strictObject({ payer: z.enum(moneyPayers), yuan: yuanInput, words: saidWhy, photos }),
  fields: [payerField, yuanField, required, { ...photosField, required: true }],
  visible: true,
  once: true,
  shows: 'receipt',
  when: ['depositHeld'],
  effect: (ticket, { payer, yuan: fen, words, photos: shown }, actor, { now }) => {
    const { money } = worksOf(ticket);
    const charge = chargeAt(money, { account: 'deposit', payer });
    if (!charge || charge.balance === 0) throw new Refusal('input', {}, { payer: 'payerNothing' });
    const free = freeOf(money, charge);
    if (fen > free) throw new Refusal('input', { left: yuanOf(free) }, { yuan: 'deductTooMuch' });
    if (shown.length === 0) throw new Refusal('input', {}, { photos: 'moneyProof' });
    const after = propose(money, { payer, fen, by: actor.personId }, now);
    return {
      set: { own: withWorks(ticket, { money: after }) },
      content: { sum: sumOf({ payer, fen }), no: after.deductions.length, words, photos: shown },
      tell: ['household', 'responsible', 'at:finance'],
    };
  },
});

function pick(among: Deduction[], no: number | null): Deduction {
  const found = no === null ? among[0] : among.find((one) => one.no === no);
  if (!found)
    throw new Refusal('input', { list: among.map((one) => one.no).join(' · ') }, { deduction: 'noDeduction' });
  return found;
}

/** Agreed to, or upheld: it is taken from the deposit now. */
function taken(
  ticket: Ticket,
  one: Deduction,
  { words, state }: { words: string; state: 'agreed' | 'upheld' },
  actor: Actor,
  setting: Setting,
): Effect {
  const { money } = worksOf(ticket);
  const line = { account: 'deposit', payer: one.payer, make: 'deduct', fen: -one.fen } as const;
  const after = written(money, line, { words }, actor, setting);
  const own = settingMoney(ticket, withDeduction(after.money, one.no, { state, entry: after.no }));
  return { ...after.effect, set: own, content: { ...after.effect.content, no: one.no, decision: state } };
}

/** The applicant agrees to what shall be kept, or objects, with the reason; then the manager decides. */
export const answerDeduction = defineMove({
  by: ['filer'],
  input: z.strictObject({ deduction: which, answer: z.enum(['agree', 'object']), words: optionalWords(300) }),
  fields: [whichField, { name: 'answer', control: 'chips', required: true, options: ['agree', 'object'] }, wordsField],
  visible: true,
  once: true,
  main: true,
  when: ['deductionProposed'],
  effect: (ticket, { deduction, answer, words }, actor, setting) => {
    const { money } = worksOf(ticket);
    const proposed = undecidedIn(money).filter(({ state }) => state === 'proposed');
    const one = pick(proposed, deduction);
    if (answer === 'agree')
      return {
        ...taken(ticket, one, { words, state: 'agreed' }, actor, setting),
        tell: ['responsible', 'at:finance', 'at:engineering'],
      };
    if (!words) throw new Refusal('input', {}, { words: 'objectWhy' });
    return {
      set: { own: withWorks(ticket, { money: withDeduction(money, one.no, { state: 'objected' }) }) },
      content: { sum: sumOf(one), no: one.no, decision: 'objected', words },
      asks: true,
      tell: ['responsible', 'manager'],
    };
  },
});

/** The manager upholds what was objected to, or drops it; never what they proposed themselves. */
export const decideDeduction = defineMove({
  by: ['manager'],
  input: z.strictObject({ deduction: which, decision: z.enum(['uphold', 'drop']), words: saidWhy }),
  fields: [whichField, { name: 'decision', control: 'chips', required: true, options: ['uphold', 'drop'] }, required],
  visible: true,
  once: true,
  when: ['deductionOpen'],
  effect: (ticket, { deduction, decision, words }, actor, setting) => {
    const { money } = worksOf(ticket);
    const one = pick(undecidedIn(money), deduction);
    const told = { answers: true, tell: ['household', 'responsible', 'at:finance'] } satisfies Effect;
    if (decision === 'drop')
      return {
        set: { own: withWorks(ticket, { money: withDeduction(money, one.no, { state: 'dropped' }) }) },
        content: { sum: sumOf(one), no: one.no, decision: 'dropped', words },
        ...told,
      };
    if (one.by === actor.personId) throw new Refusal('input', {}, { deduction: 'deductionOwn' });
    refuseUnanswered(one, setting);
    return { ...taken(ticket, one, { words, state: 'upheld' }, actor, setting), ...told };
  },
});

/** Only what was objected to, or nobody answered for some days. */
function refuseUnanswered({ state, on }: Deduction, { now }: Setting) {
  if (state === 'proposed' && daysBetween(on, localDay(now)) < ANSWER_DAYS)
    throw new Refusal('input', { days: ANSWER_DAYS }, { deduction: 'deductionUnanswered' });
}

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
