import { z } from 'zod';
import { defineMove } from '@/lib/services/move';
import { words } from '@/lib/services/moves/talk';

/** The office's answer, with which it has done what was asked. */
export const answer = defineMove({
  by: ['desk', 'supervisor', 'manager', 'responsible'],
  input: z.strictObject({ words: words() }),
  fields: [{ name: 'words', control: 'textarea', required: true, maxLength: 1000, rows: 3 }],
  visible: true,
  main: true,
  effect: (_ticket, input, _actor, { now }) => ({
    set: { resultAt: now },
    content: input,
    answers: true,
    tell: ['household', 'followers'],
  }),
});
