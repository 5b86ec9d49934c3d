import { z } from 'zod';
import { idInput } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import { listed } from '../listed';
import { defineMove } from '../move';
import { nextField, nextInput } from './next';

export const words = (max = 1000) => z.string().trim().min(1).max(max);
export const optionalWords = (max = 1000) => z.string().trim().max(max).default('');
export const photos = z.preprocess(listed, z.array(idInput).max(9));

const said = { name: 'words', control: 'textarea', required: true, maxLength: 1000, rows: 3 } as const;

/** The resident says something. */
export const message = defineMove({
  by: ['household', 'filer'],
  input: z
    .strictObject({ words: optionalWords(), photos })
    .refine((input) => input.words !== '' || input.photos.length > 0, { path: ['words'] }),
  fields: [
    { ...said, required: false },
    { name: 'photos', control: 'photos' },
  ],
  visible: true,
  talk: true,
  effect: (_ticket, input) => ({ content: input, asks: true, tell: ['responsible', 'executor'] }),
});

/** Staff answer the resident: keeps the first-reply promise, and names the next where the service asks for it (CMP-3). */
export const reply = defineMove({
  by: ['desk', 'supervisor', 'manager', 'responsible', 'executor', 'department'],
  input: z.strictObject({ words: words(), next: nextInput }),
  fields: [said, nextField],
  visible: true,
  talk: true,
  together: true,
  effect: (_ticket, input) => ({
    content: { words: input.words },
    answers: true,
    next: input.next,
    tell: ['household'],
  }),
});

/** Internal note: never reaches a resident (GEN-8). */
export const note = defineMove({
  by: ['staff'],
  input: z.strictObject({ words: words() }),
  fields: [said],
  visible: false,
  talk: true,
  effect: (_ticket, input) => ({ content: input }),
});

/** 催单. */
export const nudge = defineMove({
  by: ['household', 'filer'],
  input: z.strictObject({}),
  fields: [],
  visible: true,
  talk: true,
  when: ['notJustNudged'],
  effect: (_ticket, _input, _actor, { now }) => ({
    set: { nudgedAt: now },
    tell: ['responsible', 'executor', 'supervisor'],
  }),
});

/** 「我家也是」: a neighbour follows instead of reporting again (REP-6). */
export const follow = defineMove({
  by: ['neighbour'],
  input: z.strictObject({}),
  fields: [],
  visible: false,
  talk: true,
  when: ['isPublic'],
  effect: (ticket) => ({ set: { followers: ticket.followers + 1 }, sides: [{ to: 'follower', follows: true }] }),
});

/** No longer told of it. */
export const unfollow = defineMove({
  by: ['neighbour'],
  input: z.strictObject({}),
  fields: [],
  visible: false,
  talk: true,
  when: ['isPublic'],
  effect: (ticket) => ({
    set: { followers: Math.max(0, ticket.followers - 1) },
    sides: [{ to: 'follower', follows: false }],
  }),
});

/** GEN-8: shows the home's photos to the landlord, or hides them again. */
export const share = defineMove({
  by: ['tenant'],
  input: z.strictObject({ shared: z.stringbool().default(false) }),
  fields: [{ name: 'shared', control: 'switch' }],
  visible: true,
  talk: true,
  when: ['isHome'],
  effect: (ticket, input) => {
    if (ticket.shared === input.shared) throw new Refusal('already');
    return { set: { shared: input.shared } };
  },
});

/** GEN-8: who filed it shows it to the others of the home, or hides it again. */
export const showHome = defineMove({
  by: ['filer'],
  input: z.strictObject({ shared: z.stringbool().default(false) }),
  fields: [{ name: 'shared', control: 'switch' }],
  visible: true,
  talk: true,
  when: ['isFilersOnly'],
  effect: (ticket, input) => {
    if (ticket.shared === input.shared) throw new Refusal('already');
    return { set: { shared: input.shared } };
  },
});
