import { z } from 'zod';
import { contactFields, contactShape } from './contact';
import { defineService } from './define';
import { summaryOf } from './summary';

const categories = ['fee', 'parking', 'key', 'renovation', 'desk', 'network', 'other'] as const;

const details = z.strictObject({
  unit: z.string().max(60).default(''),
  category: z.enum(categories),
  description: z.string().trim().min(2).max(500),
  ...contactShape,
});

const talk = { message: 'same', reply: 'same', note: 'same' } as const;
const steer = { handOver: 'same', takeOver: 'same', newPromise: 'same' } as const;

/** GEN-1, HOT-3: a question that the desk answers, of a home or of nobody known; most at once. */
export const consult = defineService({
  kind: 'consult',
  prefix: 'ZX',
  icon: 'about',
  first: 'asked',
  sight: 'filer',
  steps: {
    asked: {
      phase: 'open',
      moves: {
        ...talk,
        ...steer,
        nudge: 'same',
        tellAnswer: 'answered',
        answerNow: 'closed',
        close: 'closed',
        withdraw: 'withdrawn',
      },
    },
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
    { name: 'unit', control: 'radio', from: 'homes' },
    { name: 'category', control: 'tiles', required: true, options: categories, icons: true },
    { name: 'description', control: 'textarea', required: true, maxLength: 500, rows: 4 },
    ...contactFields,
  ],
  file: (asked) => ({
    place: asked.unit ? 'home' : 'public',
    category: asked.category,
    urgency: 'ordinary',
    summary: summaryOf(asked.description),
    words: asked.description,
  }),
  atOnce: { move: 'answerNow', details: (category, words) => ({ category, description: words }) },
  facts: [],
  examples: [
    {
      unit: '01900000-0000-7000-8000-000000000001',
      category: 'fee',
      description: '物业费可以按季度交吗',
      contactName: '',
      contactPhone: '',
    },
    { category: 'parking', description: '访客的车停在哪里', contactName: '赵先生' },
  ],
});
