import { z } from 'zod';
import { contactFields, contactShape } from './contact';
import { defineService } from './define';
import { photos } from './moves/talk';
import { summaryOf } from './summary';

const categories = ['hurt', 'missing', 'door', 'security', 'other'] as const;

const details = z.strictObject({
  unit: z.string().max(60),
  category: z.enum(categories),
  description: z.string().trim().min(2).max(300),
  spot: z.string().trim().max(60).default(''),
  photos,
  ...contactShape,
});

const talk = { message: 'same', reply: 'same', note: 'same', nudge: 'same' } as const;
const steer = { changeUrgency: 'same', newPromise: 'same', handOver: 'same', takeOver: 'same' } as const;
const underWay = {
  ...talk,
  ...steer,
  assign: 'sent',
  resolve: 'helped',
  duplicate: 'closed',
  withdraw: 'withdrawn',
} as const;

/** GEN-1, GEN-7: somebody needs a hand at once: an emergency from the start, and it goes up at once. */
export const help = defineService({
  kind: 'help',
  prefix: 'QZ',
  icon: 'help',
  first: 'called',
  raises: () => ['supervisor', 'manager'],
  steps: {
    called: { phase: 'open', moves: underWay },
    sent: { phase: 'open', moves: { accept: 'accepted', ...underWay } },
    accepted: { phase: 'open', moves: { arrive: 'there', ...underWay } },
    there: { phase: 'open', moves: underWay },
    helped: {
      phase: 'waiting',
      moves: { ...talk, confirm: 'closed', notFixed: 'called', askAgain: 'same', closeSilent: 'closed' },
    },
    closed: { phase: 'done', moves: { notFixed: 'called', rate: 'same', note: 'same' } },
    withdrawn: { phase: 'done', moves: { note: 'same' } },
  },
  path: ['called', 'sent', 'accepted', 'there', 'helped', 'closed'],
  categories,
  details,
  fields: [
    { name: 'category', control: 'tiles', required: true, options: categories, icons: true },
    { name: 'description', control: 'textarea', required: true, maxLength: 300, rows: 3 },
    { name: 'spot', control: 'text', maxLength: 60 },
    { name: 'unit', control: 'radio', required: true, from: 'homes' },
    { name: 'photos', control: 'photos' },
    ...contactFields,
  ],
  file: (asked) => ({
    place: 'home',
    category: asked.category,
    urgency: 'emergency',
    summary: summaryOf(asked.description),
    words: `${asked.description} ${asked.spot}`,
  }),
  facts: ['spot'],
  examples: [
    {
      unit: '01900000-0000-7000-8000-000000000001',
      category: 'hurt',
      description: '老人在楼下摔倒了，起不来',
      spot: '3 栋门口',
      photos: [],
      contactName: '',
      contactPhone: '',
    },
  ],
});
