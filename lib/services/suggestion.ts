import { z } from 'zod';
import { defineService } from './define';
import { ticked } from './moves/next';
import { photos } from './moves/talk';
import { summaryOf } from './summary';

const categories = ['greenery', 'cleaning', 'parking', 'security', 'building', 'desk', 'heart', 'other'] as const;

const details = z.strictObject({
  unit: z.string().max(60),
  category: z.enum(categories),
  description: z.string().trim().min(2).max(1000),
  photos,
  mayPublish: ticked,
});

const talk = { message: 'same', reply: 'same', note: 'same', letPublish: 'same' } as const;
const steer = { handOver: 'same', takeOver: 'same', newPromise: 'same' } as const;
const decided = { adopt: 'adopted', decline: 'closed', duplicate: 'closed', withdraw: 'withdrawn' } as const;

/** CMP-9: thanked and answered; what is adopted is published when its author agrees. */
export const suggestion = defineService({
  kind: 'suggestion',
  prefix: 'JY',
  icon: 'lighting',
  group: 'voice',
  first: 'received',
  sight: 'filer',
  steps: {
    received: { phase: 'open', moves: { thank: 'thanked', ...talk, ...steer, ...decided, nudge: 'same' } },
    thanked: { phase: 'open', moves: { ...talk, ...steer, ...decided, nudge: 'same' } },
    adopted: { phase: 'open', moves: { publish: 'closed', putAway: 'closed', ...talk, ...steer } },
    closed: { phase: 'done', moves: { letPublish: 'same', note: 'same' } },
    withdrawn: { phase: 'done', moves: { note: 'same' } },
  },
  path: ['received', 'thanked', 'adopted', 'closed'],
  categories,
  details,
  fields: [
    { name: 'unit', control: 'radio', required: true, from: 'homes' },
    { name: 'category', control: 'tiles', required: true, options: categories, icons: true },
    { name: 'description', control: 'textarea', required: true, maxLength: 1000, rows: 4 },
    { name: 'photos', control: 'photos' },
    { name: 'mayPublish', control: 'switch' },
  ],
  file: (asked) => ({
    place: 'home',
    category: asked.category,
    urgency: 'ordinary',
    summary: summaryOf(asked.description),
    words: asked.description,
    mayPublish: asked.mayPublish,
  }),
  facts: [],
  examples: [
    {
      unit: '01900000-0000-7000-8000-000000000001',
      category: 'greenery',
      description: '花坛边可以放几把长椅',
      photos: [],
      mayPublish: true,
    },
  ],
});
