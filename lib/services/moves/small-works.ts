import { z } from 'zod';
import { Refusal } from '@/lib/refusal';
import { defineMove } from '../move';
import { permitNo } from '../works/permit';
import { daysLeft } from '../works/small';
import { withWorks, worksOf } from '../works/state';
import { optionalWords, photos, words } from './talk';

const office = ['desk', 'supervisor', 'manager'] as const;
const note = { name: 'words', control: 'textarea', maxLength: 300, rows: 2 } as const;
const ended = { state: 'ended', passes: 0 } as const;
const told = ['household', 'responsible', 'at:security'] as const;

/** REN-12: the desk confirms the filing: its days are a permit, under which who works gets a pass. */
export const allowSmall = defineMove({
  by: office,
  input: z.strictObject({ words: optionalWords(300) }),
  fields: [note],
  visible: true,
  main: true,
  effect: (ticket, input, _actor, { now }) => {
    const days = daysLeft(worksOf(ticket).plan, now);
    if (!days) throw new Refusal('smallPast');
    const no = permitNo(ticket);
    return {
      set: { own: withWorks(ticket, { permit: { no, ...days, state: 'valid' } }), resultAt: now },
      content: input.words ? { words: input.words } : {},
      sides: [{ to: 'permit', make: 'issue', no, from: days.from, until: days.to }],
      answers: true,
      tell: [...told, 'at:engineering'],
    };
  },
});

/** No small works, or not like this: with the reason. */
export const refuseSmall = defineMove({
  by: office,
  input: z.strictObject({ words: words(300) }),
  fields: [{ ...note, required: true }],
  visible: true,
  final: true,
  effect: (_ticket, input) => ({
    set: { outcome: 'denied' },
    content: input,
    answers: true,
    tell: ['household', 'responsible'],
  }),
});

/** They will not happen after all: whoever filed says so, or the desk for them. */
export const callOffSmall = defineMove({
  by: ['filer', ...office],
  input: z.strictObject({ words: words(200) }),
  fields: [{ name: 'words', control: 'text', required: true, maxLength: 200 }],
  visible: true,
  final: true,
  when: ['nothingToRectify'],
  effect: (ticket, input) => ({
    set: { own: withWorks(ticket, { permit: ended }), outcome: 'withdrawn' },
    content: input,
    sides: [{ to: 'permit', make: 'end' }],
    tell: [...told],
  }),
});

/**
 * Their last day has come and nothing is left to put right; the passes end with it. Not by the clock: whoever looked says so,
 * the desk or who makes the rounds, as for a permit that ended (REN-11).
 */
export const closeSmall = defineMove({
  by: [...office, 'engineering', 'security'],
  input: z.strictObject({ words: optionalWords(300), photos }),
  fields: [note, { name: 'photos', control: 'photos' }],
  visible: true,
  shows: 'round',
  main: true,
  when: ['smallOver', 'nothingToRectify'],
  effect: (ticket, input) => ({
    set: { own: withWorks(ticket, { permit: ended }), outcome: 'completed' },
    content: input,
    sides: [{ to: 'permit', make: 'end' }],
    tell: ['household', 'responsible'],
  }),
});

export const smallSteps = {
  filed: { allowSmall: 'working', refuseSmall: 'rejected' },
  working: { closeSmall: 'closed', callOffSmall: 'withdrawn' },
} as const;
