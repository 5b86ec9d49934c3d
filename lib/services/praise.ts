import { z } from 'zod';
import { defineService } from './define';
import { photos } from './moves/talk';
import { summaryOf } from './summary';

const categories = ['repair', 'cleaning', 'security', 'greenery', 'desk', 'other'] as const;

const details = z.strictObject({
  unit: z.string().max(60),
  category: z.enum(categories),
  whom: z.string().trim().max(60).default(''),
  description: z.string().trim().min(2).max(500),
  photos,
});

const talk = { message: 'same', reply: 'same', note: 'same' } as const;
const steer = { handOver: 'same', takeOver: 'same', newPromise: 'same', withdraw: 'withdrawn' } as const;

/** GEN-1: thanks for somebody; told to that person and kept in their file. */
export const praise = defineService({
  kind: 'praise',
  prefix: 'BY',
  icon: 'heart',
  group: 'voice',
  first: 'received',
  steps: {
    received: { phase: 'open', moves: { credit: 'closed', thank: 'thanked', ...talk, ...steer } },
    thanked: { phase: 'open', moves: { credit: 'closed', ...talk, ...steer } },
    closed: { phase: 'done', moves: { credit: 'same', note: 'same' } },
    withdrawn: { phase: 'done', moves: { note: 'same' } },
  },
  path: ['received', 'thanked', 'closed'],
  categories,
  details,
  fields: [
    { name: 'unit', control: 'radio', required: true, from: 'homes' },
    { name: 'category', control: 'tiles', required: true, options: categories, icons: true },
    { name: 'whom', control: 'text', maxLength: 60 },
    { name: 'description', control: 'textarea', required: true, maxLength: 500, rows: 4 },
    { name: 'photos', control: 'photos' },
  ],
  file: (asked) => ({
    place: 'home',
    category: asked.category,
    urgency: 'ordinary',
    summary: summaryOf(asked.description),
    words: `${asked.description} ${asked.whom}`,
  }),
  facts: ['whom'],
  examples: [
    {
      unit: '01900000-0000-7000-8000-000000000001',
      category: 'security',
      whom: '3 栋夜班保安',
      description: '半夜帮我把老人背上楼',
      photos: [],
    },
  ],
});
