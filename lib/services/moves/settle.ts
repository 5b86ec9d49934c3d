import { z } from 'zod';
import { dueAt } from '@/lib/clock/promise';
import { Refusal } from '@/lib/refusal';
import { defineMove, type Setting, type Side, type Way, ways } from '../move';
import { promisesOf } from '../promises';
import type { Ticket } from '../ticket';
import { nextField, nextInput } from './next';
import { reopening } from './result';
import { words } from './talk';

/** As tickets are numbered. */
const ticketNumber = /^[A-Z]{2}-\d{6}-\d{4,}$/;
const settlers = ['desk', 'supervisor', 'manager', 'responsible', 'executor', 'department'] as const;
const callers = ['desk', 'supervisor', 'manager'] as const;
const said = { name: 'words', control: 'textarea', required: true, maxLength: 500, rows: 2 } as const;
const way = { name: 'way', control: 'chips', required: true, options: ways, preset: 'phone' } as const;

/** CMP-5: 记录在案,待查: a longer promise, said with what is looked into; a status and no ending, so that answers go on. */
export const investigate = defineMove({
  by: settlers,
  input: z.strictObject({ words: words(500), next: nextInput }),
  fields: [said, nextField],
  visible: true,
  together: true,
  effect: (ticket, input, _actor, { settings }) => ({
    set: { resultDue: new Date(ticket.countsFrom.getTime() + settings.investigateMinutes * 60_000) },
    content: { words: input.words },
    answers: true,
    next: input.next,
    tell: ['household'],
  }),
});

/** CMP-5: what was done by whom, or that it can't be solved and why; named as it is, and followed up either way. */
export const resolve = defineMove({
  by: settlers,
  input: z.strictObject({ outcome: z.enum(['solved', 'cannot']), words: words(500), next: nextInput }),
  fields: [{ name: 'outcome', control: 'chips', required: true, options: ['solved', 'cannot'] }, said, nextField],
  visible: true,
  main: true,
  speaks: true,
  together: true,
  effect: (_ticket, { outcome, words: done, next }, actor, { now }) => ({
    set: { outcome, resultAt: now, settledBy: actor.personId },
    content: { words: done },
    answers: true,
    next,
    sides: [{ to: 'order', make: 'done', work: done, materials: '', minutes: null }],
    tell: ['household', 'responsible'],
  }),
});

const noted = ({ way: how, score, words: told }: { way: Way; score: number; words: string }): Side[] => [
  { to: 'followUp', way: how, score, words: told },
];

/**
 * CMP-7, FUP-1, FUP-2: called or visited by somebody else; who, how, when and what they said. Only a person writes it down.
 * What was judged takes its score from here and names the next (CMP-3), when it is summed up; a repair's score is the resident's.
 */
export const followUp = defineMove({
  by: callers,
  input: z.strictObject({
    way: z.enum(ways),
    score: z.coerce.number().int().min(3).max(5),
    words: words(500),
    next: nextInput,
  }),
  fields: [way, { name: 'score', control: 'chips', required: true, options: ['5', '4', '3'] }, said, nextField],
  visible: true,
  main: true,
  when: ['notOwnWork'],
  effect: (ticket, { next, ...input }) => ({
    set: ticket.verdict ? { score: input.score } : { outcome: ticket.outcome ?? 'solved' },
    content: input,
    answers: true,
    next,
    sides: noted(input),
    tell: ['responsible'],
  }),
});

/** FUP-1: they aren't content: it is opened again under a new promise, and the supervisor hears of it. */
export const followUpLow = defineMove({
  by: callers,
  input: z.strictObject({
    way: z.enum(ways),
    score: z.coerce.number().int().min(1).max(2),
    words: words(500),
    next: nextInput,
  }),
  fields: [way, { name: 'score', control: 'chips', required: true, options: ['2', '1'] }, said, nextField],
  visible: true,
  main: true,
  when: ['notOwnWork'],
  effect: (ticket, { next, ...input }, _actor, setting) => ({
    set: ticket.verdict ? handledAnew(ticket, setting) : reopening(ticket, setting),
    content: input,
    answers: true,
    next,
    sides: noted(input),
    tell: ['responsible', 'supervisor', 'executor'],
  }),
});

/** What was judged stays judged; only its handling begins again. */
function handledAnew(ticket: Ticket, { now, settings, timetable }: Setting): Partial<Ticket> {
  const { calendar, minutes } = promisesOf(ticket, settings).result;
  const resultDue = dueAt({ calendar, minutes, from: now, pauses: [] }, timetable);
  return {
    reopened: ticket.reopened + 1,
    resultDue,
    resultAt: null,
    resultDiff: null,
    outcome: null,
    settledBy: null,
  };
}

/** CMP-8: what caused it, what was learned and how it is prevented; without it nothing valid is archived. */
export const sumUp = defineMove({
  by: [...callers, 'responsible'],
  input: z.strictObject({ words: words(500), lesson: words(500), prevention: words(500) }),
  fields: [said, { ...said, name: 'lesson' }, { ...said, name: 'prevention' }],
  visible: true,
  inward: true,
  main: true,
  together: true,
  effect: (ticket, input) => ({ set: { outcome: ticket.outcome ?? 'solved' }, content: input, tell: ['household'] }),
});

/** GEN-9: told already under another number; which one, and what became of it. */
export const duplicate = defineMove({
  by: [...callers, 'responsible'],
  input: z.strictObject({ number: z.string().trim().toUpperCase().regex(ticketNumber), words: words(300) }),
  fields: [
    { name: 'number', control: 'text', required: true, maxLength: 20 },
    { ...said, maxLength: 300 },
  ],
  visible: true,
  final: true,
  effect: (ticket, input) => {
    if (input.number === ticket.number) throw new Refusal('input', {}, { number: 'ownNumber' });
    return {
      set: { outcome: 'duplicate' },
      content: input,
      answers: true,
      sides: [{ to: 'order', make: 'void' }],
      tell: ['household', 'executor'],
    };
  },
});
