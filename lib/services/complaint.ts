import { z } from 'zod';
import { contactFields, contactShape } from './contact';
import { defineService } from './define';
import { departments } from './departments';
import { optional, ticked } from './moves/next';
import { orderMoves } from './moves/order';
import { photos } from './moves/talk';
import { subjects } from './subjects';
import { summaryOf } from './summary';

const details = z.strictObject({
  unit: z.string().max(60),
  category: z.enum(subjects),
  description: z.string().trim().min(2).max(1000),
  spot: z.string().trim().max(60).default(''),
  department: optional(z.enum(departments)),
  photos,
  anonymous: ticked,
  ...contactShape,
});

/** What a survey asks about, as complaints are sorted. */
const subjectOf: Partial<Record<string, (typeof subjects)[number]>> = {
  attitude: 'staff',
  fees: 'fee',
  security: 'security',
  parking: 'parking',
  cleaning: 'cleaning',
};

const talk = { message: 'same', reply: 'same', note: 'same', showHome: 'same' } as const;
const steer = { handOver: 'same', takeOver: 'same', concern: 'same', escalate: 'same', joinMatter: 'same' } as const;
const underWay = {
  ...talk,
  ...steer,
  nudge: 'same',
  newPromise: 'same',
  duplicate: 'closed',
  withdraw: 'withdrawn',
} as const;
const judged = { judgeValid: 'handling', judgeInvalid: 'telling', judgeNotOurs: 'closed' } as const;
const inHand = { resolve: 'settled', assign: 'same', ...orderMoves } as const;

/**
 * CMP-2 … CMP-13: received → recorded → judged → handled → followed up → summed up; the steps are fixed. The filer's own
 * (GEN-8), its promises round the clock (GEN-11), and every answer names the next until it is over.
 */
export const complaint = defineService({
  kind: 'complaint',
  prefix: 'TS',
  icon: 'complaint',
  group: 'voice',
  first: 'received',
  sight: 'filer',
  promises: 'answers',
  namesNext: true,
  answersTogether: true,
  paper: 'record',
  followedUp: 'called',
  tellsOf: { screens: 'works', category: 'noise' },
  // CMP-13: the second to the supervisor, the third to the manager; 群诉 to the manager at once.
  raises: ({ before, isMany }) =>
    isMany || before > 1 ? ['supervisor', 'manager'] : before === 1 ? ['supervisor'] : [],
  steps: {
    received: { phase: 'open', moves: { record: 'recorded', ...underWay, joinMatter: 'recorded' } },
    recorded: { phase: 'open', moves: { ...judged, ...underWay } },
    telling: { phase: 'open', at: 'recorded', moves: { explain: 'closed', judgeValid: 'handling', ...underWay } },
    handling: { phase: 'open', moves: { ...inHand, investigate: 'onFile', ...underWay } },
    onFile: { phase: 'open', at: 'handling', moves: { ...inHand, ...underWay } },
    settled: {
      phase: 'open',
      moves: {
        followUp: 'followed',
        followUpLow: 'handling',
        askAgain: 'same',
        closeSilent: 'followed',
        notFixed: 'recorded',
        ...underWay,
      },
    },
    followed: { phase: 'open', moves: { sumUp: 'closed', notFixed: 'recorded', ...talk, ...steer } },
    closed: { phase: 'done', moves: { notFixed: 'recorded', note: 'same' } },
    withdrawn: { phase: 'done', moves: { note: 'same' } },
  },
  path: ['received', 'recorded', 'handling', 'settled', 'followed', 'closed'],
  categories: subjects,
  details,
  fields: [
    { name: 'unit', control: 'radio', required: true, from: 'homes' },
    { name: 'category', control: 'tiles', required: true, options: subjects, icons: true },
    { name: 'description', control: 'textarea', required: true, maxLength: 1000, rows: 4 },
    { name: 'spot', control: 'text', maxLength: 60 },
    { name: 'photos', control: 'photos' },
    { name: 'department', control: 'chips', options: departments },
    { name: 'anonymous', control: 'switch' },
    ...contactFields,
  ],
  file: (asked) => ({
    place: 'home',
    category: asked.category,
    urgency: 'ordinary',
    summary: summaryOf(asked.description),
    words: `${asked.description} ${asked.spot}`,
    aboutDepartment: asked.department ?? null,
    anonymous: asked.anonymous,
  }),
  ofLowScores: ({ unitId, topics, department, words }) => ({
    unit: unitId,
    category: (topics.length === 1 && subjectOf[topics[0] ?? '']) || 'other',
    description: [...words].slice(0, 1000).join(''),
    department: department ?? '',
    contactName: '',
    contactPhone: '',
  }),
  facts: ['spot'],
  examples: [
    {
      unit: '01900000-0000-7000-8000-000000000001',
      category: 'noise',
      description: '楼上装修中午也在打孔',
      spot: '3 栋 2 单元',
      department: 'security',
      photos: [],
      anonymous: true,
      contactName: '',
      contactPhone: '',
    },
  ],
});
