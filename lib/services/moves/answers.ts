import { z } from 'zod';
import { defineMove } from '../move';
import { optionalWords, words } from './talk';

const office = ['desk', 'supervisor', 'manager', 'responsible'] as const;
const said = { name: 'words', control: 'textarea', required: true, maxLength: 1000, rows: 3 } as const;

/** The answer to a question; who asked says whether it helped. */
export const tellAnswer = defineMove({
  by: office,
  input: z.strictObject({ words: words() }),
  fields: [said],
  visible: true,
  main: true,
  speaks: true,
  effect: (_ticket, input, _actor, { now }) => ({
    set: { resultAt: now },
    content: input,
    answers: true,
    tell: ['household'],
  }),
});

/** HOT-3: answered while they were on the telephone or at the desk; nobody needs to be told what they have just heard. */
export const answerNow = defineMove({
  by: office,
  input: z.strictObject({ words: optionalWords(500) }),
  fields: [{ ...said, required: false, maxLength: 500, rows: 2 }],
  visible: true,
  effect: (_ticket, input, _actor, { now }) => ({
    set: { outcome: 'solved', resultAt: now },
    content: input,
    answers: true,
  }),
});

/** HOT-5: the home has read its 留言条. */
export const gotIt = defineMove({
  by: ['household', 'filer'],
  input: z.strictObject({}),
  fields: [],
  visible: true,
  effect: (_ticket, _input, _actor, { now }) => ({ set: { outcome: 'solved', resultAt: now }, tell: ['responsible'] }),
});

/** HOT-5: told to who reads no messages, by telephone or at the door: to whom, and when. */
export const passOn = defineMove({
  by: office,
  input: z.strictObject({ words: words(200) }),
  fields: [{ ...said, maxLength: 200, rows: 2 }],
  visible: true,
  main: true,
  effect: (_ticket, input, _actor, { now }) => ({
    set: { outcome: 'solved', resultAt: now },
    content: input,
    answers: true,
    tell: ['household'],
  }),
});
