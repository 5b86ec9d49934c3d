import { z } from 'zod';
import { idInput } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import { defineMove } from '../move';
import { terms } from '../promises';
import { moment } from './moment';
import { optionalWords, photos, words } from './talk';
import { checkVisit } from './visit';

const ratingTags = ['quick', 'careful', 'polite', 'clean', 'slow', 'rough', 'unclear', 'price'] as const;
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(8),
  );
const score = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.coerce.number().int().min(1).max(5).optional(),
);

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

/** 「修好了」 with an optional rating on the same card, nothing preset (REP-7). */
export const confirm = defineMove({
  by: ['household', 'filer'],
  input: z.strictObject({ score, tags: list(z.enum(ratingTags)), words: optionalWords(300) }),
  fields: [
    { name: 'score', control: 'radio', options: ['5', '4', '3', '2', '1'] },
    { name: 'tags', control: 'checkboxes', options: ratingTags },
    { name: 'words', control: 'text', maxLength: 300 },
  ],
  visible: true,
  effect: (_ticket, input) => ({
    set: { outcome: 'solved', ...(input.score ? { score: input.score } : {}) },
    content: input,
    sides: input.score ? [{ to: 'rating', score: input.score, tags: input.tags, words: input.words }] : [],
    tell: input.score && input.score <= 2 ? ['responsible', 'executor', 'supervisor'] : ['responsible', 'executor'],
  }),
});

/** A rating after the end. */
export const rate = defineMove({
  by: ['household', 'filer'],
  input: z.strictObject({
    score: z.coerce.number().int().min(1).max(5),
    tags: list(z.enum(ratingTags)),
    words: optionalWords(300),
  }),
  fields: confirm.fields.map((field) => (field.name === 'score' ? { ...field, required: true } : field)),
  visible: true,
  talk: true,
  when: ['notRated', 'wasSolved'],
  effect: (_ticket, input) => ({
    set: { score: input.score },
    content: input,
    sides: [{ to: 'rating', score: input.score, tags: input.tags, words: input.words }],
    tell: input.score <= 2 ? ['responsible', 'supervisor'] : ['responsible'],
  }),
});

/** The resident confirms on the worker's phone by signature on glass or on the paper slip, photographed (GEN-12). */
export const signOff = defineMove({
  by: ['executor'],
  input: z.strictObject({ signature: idInput, words: optionalWords(200) }),
  fields: [
    { name: 'signature', control: 'signature', required: true },
    { name: 'words', control: 'text', maxLength: 200 },
  ],
  visible: true,
  shows: 'signature',
  main: true,
  effect: (_ticket, input) => ({
    set: { outcome: 'solved' },
    content: { words: input.words, photos: [input.signature] },
    tell: ['household', 'responsible'],
  }),
});

/**
 * 还没好: the same number again, to the supervisor and not to the same worker, and counted (REP-7); a call is owed anew.
 * What was paid for once is put right for nothing (REP-5).
 */
export const notFixed = defineMove({
  by: ['household', 'filer'],
  input: z.strictObject({ words: words(500), photos }),
  fields: [
    { name: 'words', control: 'textarea', required: true, maxLength: 500, rows: 2 },
    { name: 'photos', control: 'photos' },
  ],
  visible: true,
  when: ['withinReopenDays'],
  effect: (ticket, input, _actor, setting) => {
    const fresh = terms({ ...ticket, countsFrom: setting.now, pauses: [] }, setting);
    return {
      set: {
        countsFrom: setting.now,
        reopened: ticket.reopened + 1,
        ...(ticket.quoteState === 'agreed' ? { payer: 'office' as const, quoteState: null, quoteFen: null } : {}),
        executorId: null,
        visitFrom: null,
        visitTo: null,
        arrivedAt: null,
        resultAt: null,
        resultDiff: null,
        replyDue: fresh.replyDue,
        repliedAt: null,
        replyDiff: null,
        arriveDue: fresh.arriveDue,
        resultDue: fresh.resultDue,
        outcome: null,
        score: null,
        closedAt: null,
        confirmTries: 0,
        pauses: [],
      },
      content: input,
      tell: ['supervisor', 'responsible'],
    };
  },
});

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
