import { z } from 'zod';
import { defineMove, type Effect, type Side } from '../move';
import { nextNo } from '../orders';
import type { Actor } from '../standing';
import { openOrders, type Ticket } from '../ticket';
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
  effect: (ticket, input, actor, { now }) => {
    const { work, materials, minutes } = input;
    const done = { to: 'order', make: 'done', work, materials, minutes } as const;
    if (openOrders(ticket).length > 0) return { content: input, ...ownPart(ticket, actor, now, done) };
    return {
      set: { resultAt: now },
      content: input,
      answers: true,
      sides: [done],
      tell: ['household', 'followers', 'responsible'],
    };
  },
});

/** Others have orders of it still to do: this worker's part is done and counts as one more order; the last of them ends it. */
function ownPart(ticket: Ticket, { personId }: Actor, now: Date, done: Side): Effect {
  const no = nextNo(ticket);
  const row = {
    no,
    department: ticket.department ?? 'desk',
    executorId: personId,
    due: ticket.resultDue.toISOString(),
    state: 'done' as const,
    presses: 0,
    pressedAt: null,
    endedAt: now.toISOString(),
  };
  return {
    set: { orders: [...ticket.orders, row], department: null, executorId: null },
    sides: [done, { to: 'task', make: 'own', no }],
    stays: true,
    tell: ['responsible'],
  };
}

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
