import type { Category, Happening } from '@/db/seed/estate/faults/shape';
import type { PhotoName } from '@/db/seed/estate/photos/scenes';
import type { CommunityId } from '@/db/seed/estate/places';
import type { Department } from '@/db/seed/estate/staff';
import type { Day, Slot } from '@/db/seed/estate/time';

export type Channel = 'portal' | 'hotline' | 'desk' | 'wechat' | 'patrol';
export type Payer = 'developer' | 'office' | 'fund' | 'household';
export type PauseReason = 'resident' | 'parts' | 'developer' | 'utility';
/** unconfirmed 未确认 (REP-7), not_ours: someone else's, explained. A refused quote closes by itself as 业主自行处理. */
export type Outcome = 'done' | 'unconfirmed' | 'not_ours';

export type Window = 'morning' | 'afternoon' | 'evening' | 'weekend';

export type Filing = {
  place: 'home' | 'public';
  /** Of the home, also set when somebody reports a public fault from there. */
  unit?: string;
  /** Of the public place. */
  spot?: string;
  category: Category;
  now: Happening;
  short: string;
  words: string;
  windows: Window[];
  ifAbsent: 'rebook' | 'key';
  channel: Channel;
  /** The resident on whose behalf staff file. */
  for?: string;
  onSpot?: string;
  photos: PhotoName[];
};

/** Every move that the story uses with what it needs. Money is in fen. */
export type Moves = {
  file: Filing;
  assign: { department: Department; executor?: string };
  accept: Record<string, never>;
  /** What another department does for it; its number is the next. */
  order_add: { department: Department; executor?: string; words: string; until: Date };
  order_accept: { order: number };
  order_press: { order: number };
  agree_visit: Slot;
  arrive: { photos: PhotoName[] };
  /** Who pays, said before work starts (REP-5). */
  state_payer: { payer: Payer; words: string };
  quote: { lines: { item: string; amount: number; fen: number }[] };
  agree_quote: Record<string, never>;
  refuse_quote: { words: string };
  /** `words` are what the resident reads; `nextDate` is at most 3 days ahead (REP-8). */
  pause: {
    reason: PauseReason;
    nextDate: Day;
    words: string;
    part?: string;
    buyer?: 'office' | 'household' | 'developer';
    photos?: PhotoName[];
  };
  resume: Record<string, never>;
  finish: {
    work: string;
    materials: { name: string; amount: number; unit: string }[];
    hours: number;
    payer: Payer;
    photos: PhotoName[];
  };
  unfinished: { why: string; next: Slot };
  confirm: { score?: 1 | 2 | 3 | 4 | 5; tags?: string[]; words?: string };
  /** A try to ask somebody who does not answer; three of them end as 未确认. */
  ask_again: { words: string };
  not_fixed: { words: string };
  /** `photos`: the signed paper slip of a job that no resident can confirm. */
  close: { outcome: Outcome; words: string; photos?: PhotoName[] };
  /** A new promise with its reason; the old one stays on record (GEN-4). */
  promise: { until: Date; words: string };
  /** Staff to the resident. */
  reply: { words: string };
  /** Internal, never shown to residents. */
  note: { words: string };
  /** Resident to the desk. */
  message: { words: string; photos?: PhotoName[] };
  follow: Record<string, never>;
  nudge: Record<string, never>;
  withdraw: { reason: string };
};
export type Move = keyof Moves;
export type StoryStep = { [M in Move]: { at: Date; who: string; move: M; input: Moves[M] } }[Move];

export type StoryLine = {
  key: string;
  community: CommunityId;
  /** What kind of story it is, for those who read or test it. */
  arc: string;
  fault: string;
  /** Still open at the end. */
  live?: true;
  /** Tickets of one leak between homes (REP-9). */
  incident?: string;
  /** The earlier ticket of which this is 返修 (REP-8). */
  again?: string;
  steps: StoryStep[];
};
