import { z } from 'zod';
import { idInput } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import { urgencies } from '@/lib/settings';
import { requireAhead } from '../ahead';
import { departments } from '../departments';
import { defineMove } from '../move';
import { terms } from '../promises';
import { moment } from './moment';
import { optionalWords, words } from './talk';

const optionalId = z.preprocess((value) => (value === '' ? undefined : value), idInput.optional());

/** 派单: the ticket issues a 维修单 to a department, or at once to a person in it (REP-3). */
export const assign = defineMove({
  by: ['desk', 'supervisor', 'manager'],
  input: z.strictObject({ department: z.enum(departments), executor: optionalId, words: optionalWords(200) }),
  fields: [
    { name: 'department', control: 'radio', required: true, from: 'departments' },
    { name: 'executor', control: 'select', from: 'people' },
    { name: 'words', control: 'text', maxLength: 200 },
  ],
  visible: true,
  inward: true,
  main: true,
  effect: (_ticket, { department, executor = null, words: said }) => ({
    set: { department, executorId: executor },
    content: { words: said },
    sides: [{ to: 'order', make: 'issue', department, executorId: executor }],
    tell: executor ? ['executor', 'household'] : ['department', 'household'],
  }),
});

/** 接单: the worker signs for the order; an order to the whole department goes to the first who takes it. */
export const accept = defineMove({
  by: ['executor', 'department'],
  input: z.strictObject({}),
  fields: [],
  visible: true,
  main: true,
  effect: (ticket, _input, actor) => {
    if (ticket.executorId && ticket.executorId !== actor.personId) throw new Refusal('takenByOther');
    return {
      set: { executorId: actor.personId },
      sides: [{ to: 'order', make: 'accepted', executorId: actor.personId }],
    };
  },
});

/** GEN-3: the responsible clerk asks a colleague to take the ticket over. */
export const handOver = defineMove({
  by: ['responsible', 'supervisor', 'manager'],
  input: z.strictObject({ person: idInput, words: words(200) }),
  fields: [
    { name: 'person', control: 'select', required: true, from: 'people' },
    { name: 'words', control: 'text', required: true, maxLength: 200 },
  ],
  visible: false,
  inward: true,
  effect: (ticket, input) => {
    if (input.person === ticket.ownerId) throw new Refusal('already');
    return { set: { nextOwnerId: input.person }, content: { words: input.words }, tell: ['nextOwner'] };
  },
});

/** GEN-3: the colleague accepts, and answers for it from now on. */
export const takeOver = defineMove({
  by: ['nextOwner'],
  input: z.strictObject({}),
  fields: [],
  visible: true,
  main: true,
  when: ['hasNextOwner'],
  effect: (_ticket, _input, actor) => ({ set: { ownerId: actor.personId, nextOwnerId: null } }),
});

/** REP-1: a clerk changes the urgency with a reason the resident sees; the promises follow. */
export const changeUrgency = defineMove({
  by: ['desk', 'supervisor', 'manager'],
  input: z.strictObject({ urgency: z.enum(urgencies), words: words(200) }),
  fields: [
    { name: 'urgency', control: 'chips', required: true, options: urgencies },
    { name: 'words', control: 'text', required: true, maxLength: 200 },
  ],
  visible: true,
  effect: (ticket, input, _actor, setting) => {
    if (input.urgency === ticket.urgency) throw new Refusal('already');
    return {
      set: { urgency: input.urgency, ...terms({ ...ticket, urgency: input.urgency }, setting) },
      content: { words: input.words },
      tell: input.urgency === 'emergency' ? ['household', 'executor', 'supervisor'] : ['household', 'executor'],
    };
  },
});

/** GEN-4: a deadline is never silently extended: a new promise is said with its reason and the old one stays on record. */
export const newPromise = defineMove({
  by: ['desk', 'supervisor', 'manager', 'responsible', 'executor'],
  input: z.strictObject({ at: moment, words: words(200) }),
  fields: [
    { name: 'at', control: 'datetime', required: true },
    { name: 'words', control: 'text', required: true, maxLength: 200 },
  ],
  visible: true,
  together: true,
  effect: (_ticket, input, _actor, { now }) => {
    requireAhead(input.at, now, 'at');
    return {
      set: { resultDue: input.at },
      content: { words: input.words },
      answers: true,
      next: input.at,
      tell: ['household'],
    };
  },
});

/** REP-9: this home's part of a leak between homes; each household keeps its own ticket and learns nothing of the other. */
export const link = defineMove({
  by: ['desk', 'supervisor', 'manager', 'responsible'],
  input: z.strictObject({ incident: idInput }),
  fields: [],
  inner: true,
  visible: true,
  when: ['isHome'],
  effect: (ticket, { incident }) => {
    if (ticket.incidentId) throw new Refusal('already');
    return { set: { incidentId: incident }, tell: ['household', 'executor'] };
  },
});
