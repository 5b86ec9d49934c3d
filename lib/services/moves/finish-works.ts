import { z } from 'zod';
import { localDay, plusMonths } from '@/lib/clock/day';
import { Refusal } from '@/lib/refusal';
import { defineMove } from '../move';
import type { Actor, Standing } from '../standing';
import type { Ticket } from '../ticket';
import { type Signer, signers } from '../works/finish';
import { isWet } from '../works/plan';
import { withWorks, worksOf } from '../works/state';
import { optionalWords, photos, words } from './talk';

/** REN-10: the applicant asks for acceptance; three departments each look and sign. */
export const askAcceptance = defineMove({
  by: ['filer', 'household'],
  input: z.strictObject({ words: optionalWords(300), photos }),
  fields: [
    { name: 'words', control: 'textarea', maxLength: 300, rows: 2 },
    { name: 'photos', control: 'photos' },
  ],
  visible: true,
  main: true,
  when: ['nothingToRectify'],
  effect: (ticket, input) => {
    const { round } = worksOf(ticket).finish;
    const fresh = { desk: null, engineering: null, security: null, closedWater: null };
    return {
      set: { own: withWorks(ticket, { finish: { ...fresh, round: round + 1 } }) },
      content: input,
      asks: true,
      tell: ['responsible', 'at:engineering', 'at:security'],
    };
  },
});

const signer = z.enum(signers);
const part = { name: 'part', control: 'chips', required: true, options: signers } as const;
const looks = { name: 'photos', control: 'photos' } as const;

/** Each department signs for itself. */
function maySignFor({ standings }: Actor, which: Signer): boolean {
  const own: readonly Standing[] = which === 'desk' ? ['desk', 'supervisor', 'manager'] : [which];
  return own.some((one) => standings.includes(one));
}

/** The parts that this person may sign for and that nobody has signed this round. */
const signable = (ticket: Ticket, actor: Actor) => ({
  part: signers.filter((one) => maySignFor(actor, one) && worksOf(ticket).finish[one] === null),
});

/** Each for their own, once a round. */
function requireSigner(ticket: Ticket, actor: Actor, which: Signer) {
  if (!maySignFor(actor, which)) throw new Refusal('input', {}, { part: 'signForOthers' });
  if (worksOf(ticket).finish[which] !== null) throw new Refusal('already');
}

/** 验收合格, of one department; with the third it is passed and the date of the refund stands (REN-11). */
export const signWorks = defineMove({
  by: ['engineering', 'security', 'desk', 'supervisor', 'manager'],
  input: z.strictObject({
    part: signer,
    closedWater: z.stringbool().default(false),
    words: optionalWords(300),
    photos,
  }),
  fields: [
    part,
    { name: 'closedWater', control: 'switch', when: { field: 'part', equals: 'engineering' } },
    { name: 'words', control: 'textarea', maxLength: 300, rows: 2 },
    looks,
  ],
  visible: true,
  main: true,
  byParts: true,
  offers: signable,
  effect: (ticket, input, actor, { now, settings }) => {
    requireSigner(ticket, actor, input.part);
    const { plan, finish } = worksOf(ticket);
    if (input.part === 'engineering' && isWet(plan) && !input.closedWater)
      throw new Refusal('input', {}, { closedWater: 'closedWaterFirst' });
    const closedWater = input.closedWater ? ('passed' as const) : finish.closedWater;
    const after = { ...finish, [input.part]: 'passed' as const, closedWater };
    const content = { words: input.words, photos: input.photos, part: input.part };
    if (!signers.every((one) => after[one] === 'passed'))
      return { set: { own: withWorks(ticket, { finish: after }) }, content, stays: true, tell: ['responsible'] };
    const passedOn = localDay(now);
    const refundOn = plusMonths(passedOn, settings.works.refundMonths);
    return {
      set: {
        own: withWorks(ticket, { finish: { ...after, passedOn, refundOn }, permit: { state: 'ended', passes: 0 } }),
      },
      content,
      sides: [{ to: 'permit', make: 'end' }],
      answers: true,
      tell: ['household', 'responsible', 'at:finance'],
    };
  },
});

/** 验收不合格: what is to be put right, with pictures; works go on until acceptance is asked for again. */
export const failWorks = defineMove({
  by: ['engineering', 'security', 'desk', 'supervisor', 'manager'],
  input: z.strictObject({ part: signer, words: words(300), photos }),
  fields: [part, { name: 'words', control: 'textarea', required: true, maxLength: 300, rows: 3 }, looks],
  visible: true,
  offers: signable,
  effect: (ticket, input, actor) => {
    requireSigner(ticket, actor, input.part);
    return {
      set: { own: withWorks(ticket, { finish: { [input.part]: 'failed' } }) },
      content: input,
      answers: true,
      tell: ['household', 'responsible'],
    };
  },
});

/** The look before the deposit goes back (REN-11). */
export const recheckWorks = defineMove({
  by: ['engineering', 'desk', 'supervisor'],
  input: z.strictObject({ clean: z.enum(['yes', 'no']), words: optionalWords(300), photos }),
  fields: [
    { name: 'clean', control: 'chips', required: true, options: ['yes', 'no'] },
    { name: 'words', control: 'textarea', maxLength: 300, rows: 2 },
    looks,
  ],
  visible: true,
  main: true,
  when: ['refundIsDue', 'notRechecked'],
  effect: (ticket, { clean, ...content }) => {
    if (clean === 'no' && !content.words) throw new Refusal('input', {}, { words: 'too_small' });
    return {
      set: { own: withWorks(ticket, { finish: { rechecked: clean === 'yes' ? 'passed' : 'failed' } }) },
      content,
      tell: ['household', 'at:finance', 'responsible'],
    };
  },
});

/** 归档: nothing is held any more, because nothing was asked for or all of it went back. */
export const endWorks = defineMove({
  by: ['desk', 'supervisor', 'finance'],
  input: z.strictObject({}),
  fields: [],
  visible: true,
  main: true,
  when: ['nothingHeld'],
  effect: () => ({ set: { outcome: 'completed' }, tell: ['household'] }),
});

export const finishSteps = {
  working: { askAcceptance: 'finishing' },
  finishing: { signWorks: 'passed', failWorks: 'working' },
  passed: { recheckWorks: 'same', endWorks: 'closed' },
} as const;
