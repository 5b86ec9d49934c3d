import { z } from 'zod';
import { DAY } from '@/lib/clock/day';
import { Refusal } from '@/lib/refusal';
import { defineMove } from '../move';
import type { Ticket } from '../ticket';
import { moment } from './moment';
import { optionalWords, photos } from './talk';

/** Refuses a visit in the past, one that ends before it starts, or one over 14 days ahead. */
export function checkVisit({ from, to }: { from: Date; to: Date }, now: Date) {
  if (to <= now) throw new Refusal('inPast', {}, { to: 'inPast' });
  if (to <= from) throw new Refusal('endsBeforeStart', {}, { to: 'endsBeforeStart' });
  if (from.getTime() > now.getTime() + 14 * DAY) throw new Refusal('tooFar', {}, { from: 'tooFar' });
}

/** A slot that ended while the work stood still is over: nobody was expected, and a new one is agreed. */
export const withoutPastVisit = ({ visitTo, arrivedAt }: Ticket, now: Date): Partial<Ticket> =>
  visitTo && !arrivedAt && visitTo <= now ? { visitFrom: null, visitTo: null } : {};

/** REP-2: the visit is agreed before a worker comes; it is the answer that an ordinary repair is owed. */
export const agreeVisit = defineMove({
  by: ['desk', 'supervisor', 'responsible', 'executor'],
  input: z.strictObject({ from: moment, to: moment, words: optionalWords(200) }),
  fields: [
    { name: 'from', control: 'datetime', required: true },
    { name: 'to', control: 'datetime', required: true },
    { name: 'words', control: 'text', maxLength: 200 },
  ],
  visible: true,
  effect: (_ticket, input, _actor, { now }) => {
    checkVisit(input, now);
    return {
      set: { visitFrom: input.from, visitTo: input.to },
      content: { words: input.words },
      answers: true,
      tell: ['household', 'executor'],
    };
  },
});

/** 「改」: the resident asks for another time, by a tap or in words; both are what they said. */
export const wishVisit = defineMove({
  by: ['household', 'filer'],
  input: z.strictObject({ halfDay: optionalWords(40), words: optionalWords(200) }),
  fields: [
    { name: 'halfDay', control: 'chips', from: 'halfDays' },
    { name: 'words', control: 'text', maxLength: 200 },
  ],
  visible: true,
  talk: true,
  effect: (_ticket, { halfDay, words }) => {
    const said = [halfDay, words].filter(Boolean).join(' · ');
    if (!said) throw new Refusal('input', {}, { words: 'too_small' });
    return { content: { words: said }, asks: true, tell: ['responsible', 'executor'] };
  },
});

/** REP-3: the worker is there. */
export const arrive = defineMove({
  by: ['executor'],
  input: z.strictObject({ photos }),
  fields: [{ name: 'photos', control: 'photos' }],
  visible: true,
  shows: 'before',
  main: true,
  effect: (_ticket, input, _actor, { now }) => ({
    set: { arrivedAt: now },
    content: input,
    answers: true,
    sides: [{ to: 'order', make: 'arrived' }],
    tell: ['household'],
  }),
});
