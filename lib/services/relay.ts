import { z } from 'zod';
import { contactFields, contactShape } from './contact';
import { defineService } from './define';
import { summaryOf } from './summary';

const categories = ['phone', 'parcel', 'about', 'other'] as const;

const details = z.strictObject({
  unit: z.string().max(60),
  category: z.enum(categories),
  description: z.string().trim().min(2).max(500),
  ...contactShape,
});

const talk = { message: 'same', reply: 'same', note: 'same', handOver: 'same', takeOver: 'same' } as const;

/** HOT-5: 留言条. Who calls learns nothing of a resident; what they leave reaches the home. */
export const relay = defineService({
  kind: 'relay',
  prefix: 'LY',
  icon: 'note',
  first: 'left',
  deskOnly: true,
  contactIsCaller: true,
  steps: {
    left: { phase: 'open', moves: { ...talk, gotIt: 'closed', passOn: 'closed', close: 'closed' } },
    closed: { phase: 'done', moves: { note: 'same' } },
  },
  path: ['left', 'closed'],
  categories,
  details,
  fields: [
    { name: 'unit', control: 'radio', required: true, from: 'homes' },
    { name: 'category', control: 'chips', required: true, options: categories, preset: 'phone' },
    { name: 'description', control: 'textarea', required: true, maxLength: 500, rows: 4 },
    ...contactFields,
  ],
  file: (left) => ({
    place: 'home',
    category: left.category,
    urgency: 'ordinary',
    summary: summaryOf(left.description),
    words: left.description,
  }),
  facts: [],
  examples: [
    {
      unit: '01900000-0000-7000-8000-000000000001',
      category: 'phone',
      description: '快递放在门卫，请今天来取',
      contactName: '顺丰小李',
      contactPhone: '',
    },
  ],
});
