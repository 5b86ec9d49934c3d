import { z } from 'zod';
import { idInput } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import { departments } from '../departments';
import { defineMove, type Setting } from '../move';
import { subjects } from '../subjects';
import { causes, type Ticket } from '../ticket';

import { nextField, nextInput, optional } from './next';
import { optionalWords, words } from './talk';

const judges = ['desk', 'supervisor', 'manager', 'responsible'] as const;
const reason = { name: 'words', control: 'textarea', required: true, maxLength: 500, rows: 2 } as const;

/** CMP-2: listened to whoever complains and wrote down what they said; the first answer, which names the next (CMP-3). */
export const record = defineMove({
  by: judges,
  input: z.strictObject({ words: words(), next: nextInput }),
  fields: [{ ...reason, maxLength: 1000, rows: 3 }, nextField],
  visible: true,
  main: true,
  effect: (_ticket, input) => ({
    content: { words: input.words },
    answers: true,
    next: input.next,
    tell: ['household'],
  }),
});

/** CMP-4, CMP-6: valid, with what caused it and what it is about. */
export const judgeValid = defineMove({
  by: judges,
  input: z.strictObject({ cause: z.enum(causes), category: z.enum(subjects), words: optionalWords(500) }),
  fields: [
    { name: 'cause', control: 'chips', required: true, options: causes },
    { name: 'category', control: 'chips', required: true, options: subjects },
    { ...reason, required: false },
  ],
  visible: true,
  main: true,
  together: true,
  effect: (_ticket, { cause, category, words: said }, _actor, { now }) => ({
    set: { verdict: 'valid', cause, category, judgedAt: now },
    content: { words: said, category },
    tell: ['household', 'responsible'],
  }),
});

/** CMP-4: invalid, and why; from now on the resident is owed the telling, which no later answer puts off. */
export const judgeInvalid = defineMove({
  by: judges,
  input: z.strictObject({ words: words(500) }),
  fields: [reason],
  visible: false,
  main: true,
  together: true,
  effect: (ticket, input, _actor, setting) => ({
    set: { verdict: 'invalid', judgedAt: setting.now, resultDue: tellBy(ticket, setting) },
    content: input,
    tell: ['responsible'],
  }),
});

/** Never later than what was promised before. */
function tellBy({ resultDue }: Ticket, { now, settings }: Setting): Date {
  const due = new Date(now.getTime() + settings.tellInvalidMinutes * 60_000);
  return due < resultDue ? due : resultDue;
}

/** CMP-4: the resident is told that it is invalid, with the reason; only then it is over. */
export const explain = defineMove({
  by: judges,
  input: z.strictObject({ words: words(500) }),
  fields: [reason],
  visible: true,
  main: true,
  final: true,
  together: true,
  effect: (_ticket, input, _actor, { now }) => ({
    set: { outcome: 'invalid', resultAt: now },
    content: input,
    answers: true,
    tell: ['household'],
  }),
});

/** CMP-4: not ours is no dead end: explained, what was done on the spot, and who can help. */
export const judgeNotOurs = defineMove({
  by: judges,
  input: z.strictObject({ words: words(500), helper: words(100) }),
  fields: [reason, { name: 'helper', control: 'text', required: true, maxLength: 100 }],
  visible: true,
  main: true,
  final: true,
  together: true,
  effect: (_ticket, input, _actor, { now }) => ({
    set: { verdict: 'notOurs', judgedAt: now, outcome: 'notOurs', resultAt: now },
    content: input,
    answers: true,
    sides: [{ to: 'order', make: 'void' }],
    tell: ['household'],
  }),
});

/** CMP-6: serious ones go to the manager and the company at once; who leads the company hears as manager. */
export const escalate = defineMove({
  by: [...judges, 'executor', 'department'],
  input: z.strictObject({ words: words(300) }),
  fields: [{ ...reason, maxLength: 300 }],
  visible: true,
  inward: true,
  when: ['notSerious'],
  effect: (_ticket, input) => ({ set: { serious: true }, content: input, tell: ['manager', 'supervisor'] }),
});

/** CMP-10: whom it is about. Who it names loses it at once, and whoever said so answers for it. */
export const concern = defineMove({
  by: ['desk', 'supervisor', 'manager'],
  input: z.strictObject({ department: optional(z.enum(departments)), person: optional(idInput) }),
  fields: [
    { name: 'department', control: 'radio', from: 'departments' },
    { name: 'person', control: 'select', from: 'people' },
  ],
  visible: false,
  inward: true,
  effect: (ticket, { department = null, person = null }) => {
    if (ticket.aboutDepartment === department && ticket.aboutId === person) throw new Refusal('already');
    return {
      set: { aboutDepartment: department, aboutId: person, ...withoutPerson(ticket, person) },
      sides: person && ticket.executorId === person ? [{ to: 'order', make: 'void' }] : [],
      tell: ['supervisor'],
    };
  },
});

function withoutPerson({ ownerId, nextOwnerId, executorId }: Ticket, person: string | null): Partial<Ticket> {
  const unless = (one: string | null) => (person && one === person ? null : one);
  return { ownerId: unless(ownerId), nextOwnerId: unless(nextOwnerId), executorId: unless(executorId) };
}
