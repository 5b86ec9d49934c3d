import { z } from 'zod';
import { defineMove } from '../move';
import { moment } from './moment';
import { optionalWords, photos, words } from './talk';
import { checkVisit } from './visit';

/** REP-3: done, with what was done, materials, minutes and photos. */
export const finish = defineMove({
  by: ['executor'],
  input: z.strictObject({
    work: words(300),
    materials: optionalWords(300),
    minutes: z.coerce.number().int().min(1).max(10_000),
    photos,
  }),
  fields: [
    { name: 'work', control: 'textarea', required: true, maxLength: 300, rows: 2 },
    { name: 'materials', control: 'text', maxLength: 300 },
    { name: 'minutes', control: 'number', required: true, min: 1, max: 10_000 },
    { name: 'photos', control: 'photos' },
  ],
  visible: true,
  shows: 'after',
  speaks: true,
  main: true,
  when: ['payerStated', 'quoteSettled'],
  effect: (_ticket, input, _actor, { now }) => ({
    set: { resultAt: now },
    content: input,
    answers: true,
    sides: [{ to: 'order', make: 'done', work: input.work, materials: input.materials, minutes: input.minutes }],
    tell: ['household', 'followers', 'responsible'],
  }),
});

/** REP-3: why not finished and when next. */
export const unfinished = defineMove({
  by: ['executor'],
  input: z.strictObject({ words: words(200), from: moment, to: moment }),
  fields: [
    { name: 'words', control: 'text', required: true, maxLength: 200 },
    { name: 'from', control: 'datetime', required: true },
    { name: 'to', control: 'datetime', required: true },
  ],
  visible: true,
  effect: (ticket, input, _actor, { now }) => {
    checkVisit(input, now);
    const again = {
      to: 'order',
      make: 'issue',
      department: ticket.department ?? 'desk',
      executorId: ticket.executorId,
    } as const;
    return {
      // Somebody came as promised; from now on the next visit is what they are awaited for.
      set: { visitFrom: input.from, visitTo: input.to, arrivedAt: null, arriveDue: null },
      content: { words: input.words },
      sides: [{ to: 'order', make: 'unfinished' }, again, { to: 'order', make: 'accepted' }],
      tell: ['household', 'responsible'],
    };
  },
});
