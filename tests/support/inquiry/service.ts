import { z } from 'zod';
import { defineService } from '@/lib/services/define';
import { summaryOf } from '@/lib/services/summary';

const categories = ['fee', 'parking', 'key', 'other'] as const;

const details = z.strictObject({
  unit: z.string().max(60),
  category: z.enum(categories),
  description: z.string().trim().min(2).max(500),
});

const talk = { message: 'same', reply: 'same', note: 'same' } as const;
const steer = {
  handOver: 'same',
  takeOver: 'same',
  changeUrgency: 'same',
  newPromise: 'same',
  close: 'closed',
} as const;

/** GEN-1: a question that the desk answers. */
export const inquiry = defineService({
  kind: 'inquiry',
  prefix: 'WX',
  icon: 'about',
  first: 'asked',
  steps: {
    // @ts-expect-error: the verb is the example's own
    asked: { phase: 'open', moves: { ...talk, ...steer, nudge: 'same', answer: 'answered', withdraw: 'withdrawn' } },
    answered: {
      phase: 'waiting',
      moves: { ...talk, confirm: 'closed', notFixed: 'asked', askAgain: 'same', closeSilent: 'closed' },
    },
    closed: { phase: 'done', moves: { notFixed: 'asked', rate: 'same', note: 'same' } },
    withdrawn: { phase: 'done', moves: { note: 'same' } },
  },
  path: ['asked', 'answered', 'closed'],
  categories,
  details,
  fields: [
    { name: 'unit', control: 'radio', required: true, from: 'homes' },
    { name: 'category', control: 'chips', required: true, options: categories },
    { name: 'description', control: 'textarea', required: true, maxLength: 500, rows: 4 },
  ],
  file: (asked) => ({
    place: 'home',
    category: asked.category,
    urgency: 'ordinary',
    summary: summaryOf(asked.description),
    words: asked.description,
  }),
  facts: [],
  examples: [{ unit: '01900000-0000-7000-8000-000000000001', category: 'fee', description: '物业费可以按季度交吗' }],
});
