import { z } from 'zod';
import { contactFields, contactShape } from './contact';
import { defineService } from './define';
import { listed } from './listed';
import { orderMoves } from './moves/order';
import { photos } from './moves/talk';
import { summaryOf } from './summary';

const happening = ['leaking', 'noWater', 'noPower', 'doorStuck', 'none'] as const;
/** Never asked for in the form: they come by the danger screen. */
const dangers = ['lift', 'gas', 'shock', 'fire'] as const;
const categories = [
  'water',
  'electricity',
  'door',
  'wall',
  'appliance',
  'lift',
  'lighting',
  'drainage',
  'network',
  'other',
] as const;
const windows = ['any', 'morning', 'afternoon', 'evening', 'weekend'] as const;
const list = z.preprocess(listed, z.array(z.enum(windows)).max(5));

/** REP-1. */
const details = z.strictObject({
  place: z.enum(['home', 'public']),
  unit: z.string().max(60).default(''),
  building: z.string().max(60).default(''),
  spot: z.string().trim().max(60).default(''),
  category: z.enum(categories),
  happening: z.enum([...happening, ...dangers]),
  description: z.string().trim().min(2).max(500),
  photos,
  windows: list,
  ifAbsent: z.enum(['reschedule', 'key']).default('reschedule'),
  ...contactShape,
});

/** REP-5: which of the developer's warranties a fault at home falls under. */
const warranty: Partial<Record<(typeof categories)[number], { warranty: 'fitting' | 'wet' }>> = {
  water: { warranty: 'fitting' },
  electricity: { warranty: 'fitting' },
  door: { warranty: 'fitting' },
  lighting: { warranty: 'fitting' },
  drainage: { warranty: 'fitting' },
  wall: { warranty: 'wet' },
};

/** A leak and every danger are emergencies. */
const urgency: Partial<Record<string, 'urgent' | 'ordinary'>> = {
  noWater: 'urgent',
  noPower: 'urgent',
  doorStuck: 'urgent',
  none: 'ordinary',
};

const talk = {
  message: 'same',
  reply: 'same',
  note: 'same',
  nudge: 'same',
  follow: 'same',
  unfollow: 'same',
  share: 'same',
} as const;
const steer = {
  setPayer: 'same',
  changeUrgency: 'same',
  newPromise: 'same',
  handOver: 'same',
  takeOver: 'same',
  link: 'same',
  close: 'closed',
} as const;
const onTheWay = {
  ...talk,
  ...steer,
  ...orderMoves,
  agreeVisit: 'same',
  wishVisit: 'same',
  withdraw: 'withdrawn',
  assign: 'dispatched',
  pause: 'paused',
} as const;

/** REP-1 … REP-9: something is broken at home or in a public area. */
export const repair = defineService({
  kind: 'repair',
  prefix: 'BX',
  icon: 'repair',
  first: 'received',
  followedUp: 'rated',
  steps: {
    received: { phase: 'open', moves: onTheWay },
    dispatched: { phase: 'open', moves: { ...onTheWay, accept: 'accepted' } },
    accepted: {
      phase: 'open',
      moves: { ...onTheWay, arrive: 'working', offerQuote: 'quoted', nobodyHome: 'paused' },
    },
    working: {
      phase: 'open',
      moves: {
        ...talk,
        ...steer,
        ...orderMoves,
        finish: 'finished',
        unfinished: 'accepted',
        offerQuote: 'quoted',
        pause: 'paused',
      },
    },
    quoted: {
      phase: 'waiting',
      moves: {
        ...talk,
        ...steer,
        ...orderMoves,
        agreeQuote: 'back',
        refuseQuote: 'closed',
        offerQuote: 'same',
        withdraw: 'withdrawn',
      },
    },
    paused: {
      phase: 'waiting',
      moves: {
        ...talk,
        ...steer,
        ...orderMoves,
        resume: 'back',
        renewPause: 'same',
        agreeVisit: 'same',
        wishVisit: 'same',
        withdraw: 'withdrawn',
      },
    },
    finished: {
      phase: 'waiting',
      moves: {
        ...talk,
        confirm: 'closed',
        notFixed: 'received',
        signOff: 'closed',
        askAgain: 'same',
        closeSilent: 'closed',
        followUp: 'closed',
        followUpLow: 'received',
        takeOver: 'same',
        handOver: 'same',
      },
    },
    closed: {
      phase: 'done',
      moves: { notFixed: 'received', rate: 'same', followUp: 'same', followUpLow: 'received', note: 'same' },
    },
    withdrawn: { phase: 'done', moves: { note: 'same' } },
  },
  path: ['received', 'dispatched', 'accepted', 'working', 'finished', 'closed'],
  whenOrdersDone: 'finished',
  categories,
  details,
  fields: [
    { name: 'place', control: 'chips', required: true, options: ['home', 'public'], preset: 'home' },
    { name: 'unit', control: 'radio', required: true, from: 'homes', when: { field: 'place', equals: 'home' } },
    { name: 'building', control: 'select', from: 'buildings', when: { field: 'place', equals: 'public' } },
    { name: 'spot', control: 'text', maxLength: 60, when: { field: 'place', equals: 'public' } },
    { name: 'category', control: 'tiles', required: true, options: categories, icons: true },
    { name: 'happening', control: 'chips', required: true, options: happening },
    { name: 'description', control: 'textarea', required: true, maxLength: 500, rows: 3 },
    { name: 'photos', control: 'photos' },
    { name: 'windows', control: 'checkboxes', options: windows, when: { field: 'place', equals: 'home' } },
    {
      name: 'ifAbsent',
      control: 'chips',
      options: ['reschedule', 'key'],
      preset: 'reschedule',
      when: { field: 'place', equals: 'home' },
    },
    ...contactFields,
  ],
  file: (asked) => ({
    place: asked.place,
    category: asked.category,
    urgency: urgency[asked.happening] ?? 'emergency',
    summary: summaryOf(asked.description),
    words: `${asked.description} ${asked.spot}`,
    ...(asked.place === 'public' ? { payer: 'office' as const } : warranty[asked.category]),
  }),
  nextDoor: (unit, description) => ({ place: 'home', unit, category: 'water', happening: 'leaking', description }),
  fromBook: ({ unit, spot, category, words }) => ({
    ...(unit ? { place: 'home', unit } : { place: 'public', spot }),
    category,
    happening: 'none',
    description: words,
  }),
  outages: { water: 'water', electricity: 'power', lighting: 'power', lift: 'lift' },
  dangers: [
    { name: 'lift', calls: ['fire119'], details: { place: 'public', category: 'lift', happening: 'lift' } },
    { name: 'gas', calls: ['gasCompany', 'fire119'], details: { place: 'home', category: 'other', happening: 'gas' } },
    { name: 'shock', calls: ['fire119'], details: { place: 'home', category: 'electricity', happening: 'shock' } },
    { name: 'fire', calls: ['fire119'], details: { place: 'home', category: 'other', happening: 'fire' } },
  ],
  facts: ['happening', 'spot', 'windows', 'ifAbsent'],
  examples: [
    {
      place: 'home',
      unit: '01900000-0000-7000-8000-000000000001',
      building: '',
      spot: '',
      category: 'water',
      happening: 'leaking',
      description: '厨房水管漏水',
      photos: [],
      windows: ['afternoon'],
      ifAbsent: 'reschedule',
      contactName: '',
      contactPhone: '',
    },
  ],
});
