import { z } from 'zod';
import { Refusal } from '@/lib/refusal';
import { defineMove, type Effect, type Setting } from '../move';
import type { Ticket } from '../ticket';
import { type Application, applicationFields, applicationShape, planOf, requireLicence } from '../works/application';
import { chargedAnew, chargesOf } from '../works/money';
import { requirePeriod } from '../works/period';
import { isStructural, type Plan } from '../works/plan';
import { isReviewed, type ReviewPart, reviewPoints } from '../works/review';
import { type Works, withWorks, worksOf } from '../works/state';
import { optionalWords, words } from './talk';

const note = { name: 'words', control: 'textarea', maxLength: 300, rows: 2 } as const;

/** One part of the review is passed; with the other one the application is (REN-6). */
function pass(ticket: Ticket, part: ReviewPart, said: string, { now }: Setting): Effect {
  const { review } = worksOf(ticket);
  const after = { ...review, [part]: 'passed' as const };
  const own = withWorks(ticket, { review: after });
  const content = said ? { words: said } : {};
  if (!isReviewed(after)) return { set: { own }, content, stays: true, tell: ['responsible'] };
  return { set: { own, resultAt: now }, content, answers: true, tell: ['household', 'at:finance', 'responsible'] };
}

/** 资料齐全: what REN-1 asks for is there, looked at by customer service. */
export const passPapers = defineMove({
  by: ['desk', 'supervisor'],
  input: z.strictObject({ words: optionalWords(300) }),
  fields: [note],
  visible: true,
  main: true,
  byParts: true,
  when: ['papersOpen'],
  effect: (ticket, input, _actor, setting) => {
    const { missing } = worksOf(ticket).plan;
    if (missing.length > 0) throw new Refusal('papersMissing', { count: missing.length });
    return pass(ticket, 'desk', input.words, setting);
  },
});

/** 图纸审核通过. A change of structure without the design unit's scheme is never approved (REN-5). */
export const passDrawings = defineMove({
  by: ['engineering'],
  input: z.strictObject({ words: optionalWords(300) }),
  fields: [note],
  visible: true,
  main: true,
  byParts: true,
  when: ['drawingsOpen'],
  effect: (ticket, input, _actor, setting) => {
    const { plan } = worksOf(ticket);
    if (isStructural(plan) && plan.missing.includes('scheme')) throw new Refusal('schemeMissing');
    return pass(ticket, 'engineering', input.words, setting);
  },
});

const sayField = (point: string): `say_${string}` => `say_${point}`;

/** Gives single points back, each with its reason; whatever was passed in the other part stays passed. */
const giveBack = (part: ReviewPart, by: 'desk' | 'engineering') => {
  const points = reviewPoints[part];
  const shape = Object.fromEntries(points.map((point) => [sayField(point), optionalWords(200)]));
  return defineMove({
    by: by === 'desk' ? ['desk', 'supervisor'] : ['engineering'],
    input: z.strictObject(shape) as z.ZodType<Record<string, string>>,
    fields: points.map((point) => ({ name: sayField(point), control: 'text', maxLength: 200 }) as const),
    visible: true,
    when: [part === 'desk' ? 'papersOpen' : 'drawingsOpen'],
    effect: (ticket, input) => {
      const given = points.filter((point) => input[sayField(point)]);
      if (given.length === 0) throw new Refusal('input', {}, { [sayField(points[0] as string)]: 'nothingGivenBack' });
      const { review } = worksOf(ticket);
      const returned = [...new Set([...review.returned, ...given])];
      const said = given.map((point) => ({ point, words: input[sayField(point)] as string }));
      return {
        set: { own: withWorks(ticket, { review: { [part]: 'returned', returned } }) },
        content: { points: said },
        sides: said.map((one) => ({ to: 'reviewPoint' as const, round: review.round, part, ...one })),
        answers: true,
        tell: ['household', 'responsible'],
      };
    },
  });
};

export const returnPapers = giveBack('desk', 'desk');
export const returnDrawings = giveBack('engineering', 'engineering');

const readOf = (plan: Partial<Plan>): string => JSON.stringify(Object.entries(plan).sort());

/** What the agreement is made from: once any of it reads otherwise, signatures under it no longer count (REN-7). */
function agreedOn({ plan, money: { charges, passFen } }: Pick<Works, 'plan' | 'money'>): string {
  const { missing: _, shown: __, ...asked } = plan;
  const sums = charges.map(({ account, payer, fen }) => [account, payer, fen]);
  return readOf(asked) + JSON.stringify([sums, passFen]);
}

/** 补正后再提交: the thread goes on, and what was passed already need not be looked at again while it is the same (REN-6). */
export const resubmit = defineMove({
  by: ['filer'],
  input: applicationShape as z.ZodType<Application>,
  fields: applicationFields.filter(({ name }) => name !== 'unit'),
  visible: true,
  apart: true,
  effect: (ticket, { contactName: _name, contactPhone: _phone, ...details }, _actor, setting) => {
    if (details.unit !== ticket.unitId) throw new Refusal('input', {}, { unit: 'chooseHome' });
    requirePeriod(details, setting);
    const asked = details as Application;
    requireLicence(asked);
    const before = worksOf(ticket);
    const { review } = before;
    const plan = planOf(asked);
    const money = chargedAnew(before.money, chargesOf(plan, setting.settings.works.charges));
    const isSame = agreedOn(before) === agreedOn({ plan, money });
    // What was passed stays passed, not what has come in its place.
    const stays = review.desk === 'passed' && readOf(before.plan) === readOf(plan);
    return {
      set: {
        own: withWorks(ticket, {
          ...{ plan, money },
          texts: isSame ? {} : { agreement: null },
          review: { round: review.round + 1, desk: stays ? 'passed' : 'open', engineering: 'open', returned: [] },
        }),
      },
      details,
      asks: true,
      tell: ['responsible', 'at:engineering'],
    };
  },
});

/** 不予受理, with the reason; nothing may be held any more. */
export const reject = defineMove({
  by: ['supervisor', 'manager'],
  input: z.strictObject({ words: words(300) }),
  fields: [{ ...note, required: true }],
  visible: true,
  final: true,
  when: ['nothingTaken'],
  effect: (_ticket, input) => ({
    set: { outcome: 'denied' },
    content: { words: input.words },
    answers: true,
    tell: ['household', 'at:engineering', 'responsible'],
  }),
});

export const reviewSteps = {
  received: {
    passPapers: 'settling',
    passDrawings: 'settling',
    returnPapers: 'returned',
    returnDrawings: 'returned',
  },
  returned: {
    resubmit: 'received',
    passPapers: 'same',
    passDrawings: 'same',
    returnPapers: 'same',
    returnDrawings: 'same',
  },
  settling: {},
} as const;
