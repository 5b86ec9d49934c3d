import type { Dice } from '@/db/seed/estate/random';
import { services } from '@/lib/services';
import type { Service } from '@/lib/services/define';
import type { MoveName } from '@/lib/services/moves';
import { slot } from './slots';
import { type Subject, said, subjects } from './words';

export type Role = 'filer' | 'clerk' | 'caller' | 'lead' | 'worker';
/** One move: so many minutes after the one before, by whom, with what; `now` is its moment. */
export type Beat = { after: number; by: Role; move: MoveName; input?: (now: Date, d: Dice) => object };
export type Story = {
  service: Service;
  /** How many of a hundred tickets go like this. */
  share: number;
  /** Taken down by the desk now and then, or always filed by the resident. */
  atDesk: boolean;
  subjects: readonly Subject[];
  details(subject: Subject): Record<string, unknown>;
  beats(subject: Subject): Beat[];
};

const HOUR = 60;
const DAY = 24 * HOUR;
/** As a form posts it: a whole minute. */
const ahead = (minutes: number) => (now: Date) =>
  new Date((Math.floor(now.getTime() / 60_000) + minutes) * 60_000).toISOString();
const beat = (after: number, by: Role, move: MoveName, input: object = {}): Beat => ({
  after,
  by,
  move,
  input: () => input,
});

const score = (d: Dice) =>
  d.weighted([
    ['5', 60],
    ['4', 28],
    ['3', 12],
  ] as const);
const rated = (after: number): Beat => ({
  after,
  by: 'filer',
  move: 'confirm',
  input: (_, d) => ({ score: score(d) }),
});
const maybeRated = (after: number): Beat => ({
  after,
  by: 'filer',
  move: 'confirm',
  input: (_, d) => (d.chance(0.5) ? { score: score(d) } : {}),
});
const reply = (after: number, { reply: words }: Subject) => beat(after, 'clerk', 'reply', { words });

const repairAt = (place: 'home' | 'public') => (subject: Subject) => ({
  place,
  unit: place === 'home' ? slot.unit : '',
  building: place === 'public' ? slot.building : '',
  spot: subject.spot ?? '',
  category: subject.category,
  happening: subject.happening,
  description: slot.words,
});
const ofHome = ({ category }: Subject) => ({ unit: slot.unit, category, description: slot.words });

/** Sent out, done and confirmed. */
const work = (subject: Subject): Beat[] => [
  reply(25, subject),
  beat(15, 'clerk', 'assign', { department: 'engineering', executor: slot.worker }),
  beat(10, 'worker', 'accept'),
  beat(90, 'worker', 'arrive'),
  {
    after: 50,
    by: 'worker',
    move: 'finish',
    input: (_, d) => ({ work: subject.end, materials: subject.materials, minutes: d.int(15, 90) }),
  },
];
const paid: Beat = beat(5, 'clerk', 'setPayer', { payer: 'office', words: said.payer });

const repair = { service: services.repair, atDesk: true };
const home = { ...repair, subjects: subjects.home, details: repairAt('home') };
const inPublic = { ...repair, subjects: subjects.public, details: repairAt('public') };

/** How tickets go, from filing to the end; each by the moves of its own service. */
export const stories: readonly Story[] = [
  { ...home, share: 12, beats: (one) => [...withPayer(one), rated(5 * HOUR)] },
  {
    ...home,
    share: 5,
    beats: (one) => [
      ...withPayer(one),
      beat(3 * HOUR, 'filer', 'confirm'),
      beat(20 * HOUR, 'caller', 'followUp', { way: 'phone', score: 4, words: said.called }),
    ],
  },
  { ...inPublic, share: 7, beats: (one) => [...work(one), rated(6 * HOUR)] },
  {
    ...inPublic,
    share: 12,
    beats: (one) => [reply(30, one), beat(60, 'lead', 'close', { outcome: 'duplicate', words: said.duplicate })],
  },
  {
    ...home,
    share: 6,
    beats: (one) => [reply(20, one), beat(2 * HOUR, 'filer', 'withdraw', { words: said.withdrawn })],
  },
  {
    ...home,
    share: 5,
    beats: (one) => [reply(20, one), beat(4 * HOUR, 'lead', 'close', { outcome: 'cannot', words: said.cannot })],
  },
  {
    service: services.complaint,
    atDesk: true,
    share: 6,
    subjects: subjects.complaint,
    details: ofHome,
    beats: (one) => [
      answered(40, 'clerk', 'record', { words: one.reply }, 4 * HOUR),
      answered(2 * HOUR, 'clerk', 'judgeValid', { cause: 'quality', category: one.category }, null),
      answered(HOUR, 'lead', 'resolve', { outcome: 'solved', words: one.end }, 2 * DAY),
      answered(20 * HOUR, 'caller', 'followUp', { way: 'phone', score: 4, words: said.called }, DAY),
      beat(5 * HOUR, 'caller', 'sumUp', { words: one.end, lesson: said.lesson, prevention: said.prevention }),
    ],
  },
  {
    service: services.complaint,
    atDesk: true,
    share: 3,
    subjects: subjects.complaint,
    details: ofHome,
    beats: (one) => [
      answered(30, 'clerk', 'record', { words: one.reply }, 4 * HOUR),
      beat(2 * HOUR, 'clerk', 'judgeNotOurs', { words: said.notOurs, helper: said.helper }),
    ],
  },
  {
    service: services.consult,
    atDesk: true,
    share: 28,
    subjects: subjects.consult,
    details: ofHome,
    beats: (one) => [beat(30, 'clerk', 'tellAnswer', { words: one.reply }), maybeRated(3 * HOUR)],
  },
  {
    service: services.suggestion,
    atDesk: false,
    share: 8,
    subjects: subjects.suggestion,
    details: ofHome,
    beats: (one) => [
      beat(50, 'clerk', 'thank', { words: one.reply }),
      beat(20 * HOUR, 'lead', 'decline', { words: one.end }),
    ],
  },
  {
    service: services.praise,
    atDesk: true,
    share: 8,
    subjects: subjects.praise,
    details: ofHome,
    beats: (one) => [
      beat(45, 'clerk', 'thank', { words: one.reply }),
      beat(5 * HOUR, 'lead', 'credit', { person: slot.worker, words: one.end }),
    ],
  },
];

function withPayer(subject: Subject): Beat[] {
  const [answer, ...rest] = work(subject);
  return [answer as Beat, paid, ...rest];
}

/** An answer that names the time of the next one, so many minutes ahead (CMP-3). */
function answered(after: number, by: Role, move: MoveName, input: object, next: number | null): Beat {
  return { after, by, move, input: (now) => (next === null ? input : { ...input, next: ahead(next)(now) }) };
}
