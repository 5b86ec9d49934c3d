import type { z } from 'zod';
import type { Timetable } from '@/lib/clock/calendar';
import type { Settings } from '@/lib/settings';
import type { ConditionName } from './conditions';
import type { SharedWith } from './departments';
import type { FieldShape } from './fields';
import type { OwnSide } from './own';
import type { Actor, Standing } from './standing';
import type { Ticket } from './ticket';

/** What a move may know besides the ticket: one business time, the community's settings and calendar. */
export type Setting = { now: Date; settings: Settings; timetable: Timetable };

/** How staff reach a resident to follow up. */
export const ways = ['phone', 'visit', 'desk'] as const;
export type Way = (typeof ways)[number];

/** Rows beside the ticket that the same transaction writes. */
export type Side =
  | { to: 'order'; make: 'issue'; department: string; executorId: string | null }
  | { to: 'order'; make: 'accepted' | 'arrived' | 'unfinished' | 'void'; executorId?: string | null }
  | { to: 'order'; make: 'done'; work: string; materials: string; minutes: number | null }
  | { to: 'task'; make: 'issue'; no: number; department: string; executorId: string | null; due: Date; what: string }
  | { to: 'task'; make: 'own'; no: number }
  | { to: 'task'; make: 'accepted' | 'done' | 'void'; no: number; executorId?: string | null; work?: string }
  | { to: 'task'; make: 'press'; no: number }
  | { to: 'quote'; lines: { name: string; fen: number }[] }
  | { to: 'rating'; score: number; tags: string[]; words: string }
  | { to: 'followUp'; way: Way; score: number; words: string }
  | { to: 'follower'; follows: boolean }
  | { to: 'file'; personId: string | null; department: string | null }
  | OwnSide;

/** Named in `resident.purpose`. */
export const photoPurposes = ['before', 'after', 'door', 'signature', 'round', 'receipt'] as const;
export type PhotoPurpose = (typeof photoPurposes)[number];

export type Audience =
  | 'household'
  | 'followers'
  | 'responsible'
  | 'executor'
  | 'nextOwner'
  | 'supervisor'
  | 'manager'
  | 'department'
  | 'praised'
  /** Those with a task order that is open, or was until this move. */
  | 'tasked'
  /** Whose one task order is, or their department until somebody took it; and who leads there. */
  | `order:${number}`
  | `lead:${number}`
  /** Everybody with a post in a department that has a part in every ticket of the kind. */
  | `at:${SharedWith}`;

/** What a move does: columns to set, words kept apart from the event, rows beside it, people to tell. */
export type Effect = {
  set?: Partial<Ticket>;
  content?: Record<string, unknown>;
  /** What was asked, as it reads from now on; the history keeps what it was. */
  details?: Record<string, unknown>;
  sides?: Side[];
  tell?: Audience[];
  /** The resident has been answered: keeps the first-reply promise. */
  answers?: boolean;
  /** The resident asked or told something: an answer is owed for it (GEN-4). */
  asks?: boolean;
  /** Leads nowhere yet: others have their part still to do. */
  stays?: boolean;
  /** The time of the next answer that this one named; counts where a service asks for it (CMP-3). */
  next?: Date | undefined;
};

export type Move<Input = never> = {
  by: readonly Standing[];
  input: z.ZodType<Input>;
  fields: readonly FieldShape[];
  /** Residents see the event. */
  visible: boolean;
  /** Named conditions of conditions.ts that must hold. */
  when?: readonly ConditionName[];
  /** Can't be undone by another move: the page asks first. */
  final?: boolean;
  /** Made by the program alone, never by a form: its input comes from no person. */
  inner?: boolean;
  /** Counts once for what its maker looked at: the same form sent twice is refused the second time. */
  once?: boolean;
  /** Talk: never blocks a move somebody else makes at the same time. */
  talk?: boolean;
  /** What there is to do next on a step: a worker's one big button, the first at the desk. */
  main?: boolean;
  /** A household makes it on a page of its own, not in a row at the end of the ticket's. */
  apart?: boolean;
  /** Made by several, each for their part: it leads on only with the last. */
  byParts?: boolean;
  /** One answer for all tickets of a matter, where the service answers them together (CMP-13). */
  together?: boolean;
  /** Its words are for colleagues although residents see the event (GEN-8). */
  inward?: boolean;
  /** Its words are said to the resident as talk is, not beside a line of the history. */
  speaks?: boolean;
  /** What its photos show; plain photos otherwise. */
  shows?: PhotoPurpose;
  /**
   * Fields of which only some answers are this person's now: with one left it isn't asked, with none the move isn't offered.
   */
  offers?(ticket: Ticket, actor: Actor): Record<string, readonly string[]>;
  effect(ticket: Ticket, input: Input, actor: Actor, setting: Setting): Effect;
};

/** Keeps the input's type between schema and effect. */
export const defineMove = <Input>(move: Move<Input>): Move<Input> => move;
