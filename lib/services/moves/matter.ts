import { z } from 'zod';
import { idInput } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import { defineMove } from '../move';
import { nextInput } from './next';
import { words } from './talk';

/**
 * CMP-13: one of many homes' tickets on one matter (群诉): one owner, and from now on one answer for all. Each filer is told on
 * their own ticket and learns nothing of the others.
 */
export const joinMatter = defineMove({
  by: ['desk', 'supervisor', 'manager', 'responsible'],
  input: z.strictObject({ incident: idInput, person: idInput, words: words(500), next: nextInput }),
  fields: [],
  inner: true,
  visible: true,
  effect: (ticket, { incident, person, words: said, next }) => {
    if (ticket.incidentId) throw new Refusal('already');
    return {
      set: { incidentId: incident, ownerId: person, nextOwnerId: null },
      content: { words: said },
      answers: true,
      next,
      tell: ['household', 'manager'],
    };
  },
});
