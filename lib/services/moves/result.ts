import { z } from 'zod';
import { idInput } from '@/lib/id';
import { listed } from '../listed';
import { defineMove, type Setting } from '../move';
import { terms } from '../promises';
import type { Ticket } from '../ticket';
import { optionalWords, photos, words } from './talk';

const ratingTags = ['quick', 'careful', 'polite', 'clean', 'slow', 'rough', 'unclear', 'price'] as const;
const list = <T extends z.ZodType>(item: T) => z.preprocess(listed, z.array(item).max(8));
const score = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.coerce.number().int().min(1).max(5).optional(),
);

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
  effect: (ticket, input, _actor, setting) => ({
    set: reopening(ticket, setting),
    content: input,
    tell: ['supervisor', 'responsible'],
  }),
});

/** What opening a ticket again means: its promises count anew, the visit and the worker are let go, nothing is settled. */
export function reopening(ticket: Ticket, setting: Setting): Partial<Ticket> {
  const fresh = terms({ ...ticket, countsFrom: setting.now, pauses: [] }, setting);
  return {
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
    answerDue: null,
    answerFrom: null,
    verdict: null,
    judgedAt: null,
    settledBy: null,
    confirmTries: 0,
    pauses: [],
  };
}
