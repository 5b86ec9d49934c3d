import { z } from 'zod';
import { daysBetween, localDay } from '@/lib/clock/day';
import { Refusal } from '@/lib/refusal';
import { yuanField, yuanInput, yuanOf } from '../amount';
import { defineMove, type Effect, type Setting } from '../move';
import type { Actor } from '../standing';
import type { Ticket } from '../ticket';
import { freeOf, propose, undecidedIn, withDeduction } from '../works/ledger';
import { chargeAt, type Deduction, moneyPayers } from '../works/money';
import { worksOf } from '../works/state';
import { payerField, photosField, pick, saidWhy, settingMoney, which, wordsField, written } from './ledger-line';
import { optionalWords, photos } from './talk';

const required = { ...wordsField, required: true } as const;
const whichField = { name: 'deduction', control: 'number', min: 1 } as const;

/** After so many days without an answer the manager decides all the same. */
const ANSWER_DAYS = 7;

const sumOf = ({ payer, fen }: Pick<Deduction, 'payer' | 'fen'>) => ({ account: 'deposit', payer, fen });

const proposedIn = (ticket: Ticket) => undecidedIn(worksOf(ticket).money).filter(({ state }) => state === 'proposed');

/** Which one is no question where there is only one. */
const numbersOf = (among: Deduction[]) => ({ deduction: among.map(({ no }) => String(no)) });

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
      set: settingMoney(ticket, after),
      content: { sum: sumOf({ payer, fen }), no: after.deductions.length, words, photos: shown },
      tell: ['household', 'responsible', 'at:finance'],
    };
  },
});

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
  offers: (ticket) => numbersOf(proposedIn(ticket)),
  effect: (ticket, { deduction, answer, words }, actor, setting) => {
    const { money } = worksOf(ticket);
    const one = pick(proposedIn(ticket), deduction, 'deduction', 'noDeduction');
    if (answer === 'agree')
      return {
        ...taken(ticket, one, { words, state: 'agreed' }, actor, setting),
        tell: ['responsible', 'at:finance', 'at:engineering'],
      };
    if (!words) throw new Refusal('input', {}, { words: 'objectWhy' });
    return {
      set: settingMoney(ticket, withDeduction(money, one.no, { state: 'objected' })),
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
  offers: (ticket) => numbersOf(undecidedIn(worksOf(ticket).money)),
  effect: (ticket, { deduction, decision, words }, actor, setting) => {
    const { money } = worksOf(ticket);
    const one = pick(undecidedIn(money), deduction, 'deduction', 'noDeduction');
    const told = { answers: true, tell: ['household', 'responsible', 'at:finance'] } satisfies Effect;
    if (decision === 'drop')
      return {
        set: settingMoney(ticket, withDeduction(money, one.no, { state: 'dropped' })),
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
