import { z } from 'zod';
import { idInput } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import { departments } from '../departments';
import { defineMove } from '../move';
import { optional } from './next';
import { words } from './talk';

/** GEN-1: into the file of whom it praises, and told to them; of a department when nobody in it can be named. */
export const credit = defineMove({
  by: ['desk', 'supervisor', 'manager', 'responsible'],
  input: z.strictObject({ department: optional(z.enum(departments)), person: optional(idInput), words: words(300) }),
  fields: [
    { name: 'person', control: 'select', from: 'people' },
    { name: 'department', control: 'radio', from: 'departments' },
    { name: 'words', control: 'textarea', required: true, maxLength: 300, rows: 2 },
  ],
  visible: true,
  main: true,
  effect: (ticket, { department = null, person = null, words: said }, _actor, { now }) => {
    if (!department && !person) throw new Refusal('input', {}, { person: 'creditWhom' });
    return {
      set: { outcome: 'commended', resultAt: ticket.resultAt ?? now },
      content: { words: said },
      answers: true,
      sides: [{ to: 'file', personId: person, department: person ? null : department }],
      tell: ['praised', 'household'],
    };
  },
});
