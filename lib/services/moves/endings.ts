import { z } from 'zod';
import { Refusal } from '@/lib/refusal';
import { defineMove } from '../move';
import { words } from './talk';

/** A try to ask the silent resident; three of them close as 「未确认」. */
export const askAgain = defineMove({
  by: ['desk', 'supervisor', 'responsible'],
  input: z.strictObject({ words: words(200) }),
  fields: [{ name: 'words', control: 'text', required: true, maxLength: 200 }],
  visible: false,
  effect: (ticket, input) => ({ set: { confirmTries: ticket.confirmTries + 1 }, content: input, tell: ['household'] }),
});

/** No answer after three tries: 「未确认」, which never counts as satisfied. */
export const closeSilent = defineMove({
  by: ['desk', 'supervisor'],
  input: z.strictObject({}),
  fields: [],
  visible: true,
  final: true,
  when: ['triedToAsk'],
  effect: () => ({ set: { outcome: 'unconfirmed' }, tell: ['household'] }),
});

/** An honest ending that isn't a repair: can't be solved, or a duplicate; always with the reason (GEN-9). */
export const close = defineMove({
  by: ['supervisor', 'manager'],
  input: z.strictObject({ outcome: z.enum(['cannot', 'duplicate']), words: words(300) }),
  fields: [
    { name: 'outcome', control: 'chips', required: true, options: ['cannot', 'duplicate'] },
    { name: 'words', control: 'textarea', required: true, maxLength: 300, rows: 2 },
  ],
  visible: true,
  final: true,
  effect: (_ticket, input) => ({
    set: { outcome: input.outcome },
    content: { words: input.words },
    answers: true,
    sides: [{ to: 'order', make: 'void' }],
    tell: ['household', 'followers', 'executor'],
  }),
});

/** The resident takes it back, with a reason (GEN-9). */
export const withdraw = defineMove({
  by: ['household', 'filer'],
  input: z.strictObject({ words: words(200) }),
  fields: [{ name: 'words', control: 'text', required: true, maxLength: 200 }],
  visible: true,
  final: true,
  when: ['nothingTaken'],
  effect: (ticket, input) => {
    if (ticket.place === 'public' && ticket.followers > 0) throw new Refusal('othersFollow');
    return {
      set: { outcome: 'withdrawn' },
      content: input,
      sides: [{ to: 'order', make: 'void' }],
      tell: ['responsible', 'executor', 'household'],
    };
  },
});
