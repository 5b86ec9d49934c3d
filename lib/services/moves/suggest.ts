import { z } from 'zod';
import { Refusal } from '@/lib/refusal';
import { defineMove } from '../move';
import { words } from './talk';

const office = ['desk', 'supervisor', 'manager', 'responsible'] as const;
const leaders = ['supervisor', 'manager'] as const;
const said = { name: 'words', control: 'textarea', required: true, maxLength: 500, rows: 3 } as const;
const shape = z.strictObject({ words: words(500) });

/** CMP-9: thanked, and told who thinks about it. */
export const thank = defineMove({
  by: office,
  input: shape,
  fields: [said],
  visible: true,
  main: true,
  speaks: true,
  effect: (_ticket, input) => ({ content: input, answers: true, tell: ['household'] }),
});

/** CMP-9: the office will do it; what, and from when. */
export const adopt = defineMove({
  by: leaders,
  input: shape,
  fields: [said],
  visible: true,
  main: true,
  speaks: true,
  effect: (_ticket, input, _actor, { now }) => ({
    set: { outcome: 'adopted', resultAt: now },
    content: input,
    answers: true,
    tell: ['household', 'responsible'],
  }),
});

/** CMP-9: answered all the same: why not. */
export const decline = defineMove({
  by: leaders,
  input: shape,
  fields: [said],
  visible: true,
  main: true,
  final: true,
  speaks: true,
  effect: (_ticket, input, _actor, { now }) => ({
    set: { outcome: 'declined', resultAt: now },
    content: input,
    answers: true,
    tell: ['household', 'responsible'],
  }),
});

/** CMP-9: the author lets it be published, or no longer: what was published is taken back at once. */
export const letPublish = defineMove({
  by: ['filer'],
  input: z.strictObject({ mayPublish: z.stringbool().default(false) }),
  fields: [{ name: 'mayPublish', control: 'switch' }],
  visible: true,
  talk: true,
  effect: (ticket, { mayPublish }) => {
    if (ticket.mayPublish === mayPublish) throw new Refusal('already');
    return { set: { mayPublish, published: ticket.published && mayPublish }, tell: ['responsible'] };
  },
});

/** CMP-9: adopted and agreed to: what the community reads of it, in words that name nobody. */
export const publish = defineMove({
  by: office,
  input: shape,
  fields: [said],
  visible: true,
  main: true,
  final: true,
  when: ['mayBePublished'],
  effect: (_ticket, input) => ({ set: { published: true }, content: input, tell: ['household'] }),
});

/** Adopted and carried out; its author doesn't want it published. */
export const putAway = defineMove({
  by: office,
  input: shape,
  fields: [said],
  visible: true,
  main: true,
  final: true,
  when: ['mayNotBePublished'],
  effect: (_ticket, input) => ({ content: input, tell: ['household'] }),
});
