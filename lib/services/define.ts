import type { z } from 'zod';
import type { Urgency } from '@/lib/settings';
import type { SharedWith } from './departments';
import type { FieldShape } from './fields';
import type { Group } from './groups';
import type { Audience, Setting, Side } from './move';
import type { MoveName } from './moves';
import type { OutageTopic } from './outages';
import type { Standing } from './standing';
import type { Payer, Phase, Place, Sight, Ticket } from './ticket';

/** Where a move leads: a step, the same one, or back to the step before a pause or a quote. */
export type Target<Step extends string> = Step | 'same' | 'back';

export type StepShape<Step extends string> = {
  phase: Phase;
  /** Beside the path: the step of the path that it stands at. A step that leads back stands where it was entered from. */
  at?: Step;
  moves: Partial<Record<MoveName, Target<Step>>>;
};

/** What a filed form means for the ticket's own columns; the rest of the input is `details`. */
export type Filed = {
  place: Place;
  category: string;
  urgency: Urgency;
  summary: string;
  /** Words by which the ticket is found. */
  words: string;
  payer?: Payer;
  /** Which warranty of the developer covers it at home (REP-5). */
  warranty?: 'fitting' | 'wet';
  /** The department it complains of, and whether that shall not learn who did (CMP-10). */
  aboutDepartment?: string | null;
  anonymous?: boolean;
  /** CMP-9. */
  mayPublish?: boolean;
};

/** `calls`: whom to telephone besides who is on duty. `details` file it in one tap after the call, without place or words. */
export type Danger = { name: string; calls: readonly ('fire119' | 'gasCompany')[]; details: Record<string, unknown> };

/** A line of an old book: a home, or a place of the community by its words. */
export type BookLine = { unit: string | null; spot: string; category: string; words: string };

/** What a home scored low, by topics; `department`: of them all, where it is one. */
export type LowScores = { unitId: string; topics: readonly string[]; department: string | null; words: string };

/** A deadline of the service's own, said by its words `dues.<name>`; who hears when it nears or passes, besides those by setting. */
export type OwnDue = { name: string; at: Date; hears: readonly Audience[] };

/** Screens that only some services have, beside the shared ones. */
type Screens = 'works';

/** What of a ticket's files may be for some of its staff alone. */
export type Guarded = 'paper' | 'signature' | 'pass' | 'receipt';
export type Readers = Partial<Record<Guarded, readonly Standing[]>>;

/** A kind of thing a resident can ask for. Details are parsed on the way in and on the way out. */
export type Service = {
  kind: string;
  prefix: string;
  icon: string;
  /** Kinds of one group share a tile on the home page, which leads to the choice among them. */
  group?: Group;
  first: string;
  steps: Record<string, StepShape<string>>;
  /** The steps of a life without detours, in order: the dots on top of a ticket. */
  path: readonly string[];
  categories: readonly string[];
  details: z.ZodType<Record<string, unknown>>;
  fields: readonly FieldShape[];
  file(details: Record<string, unknown>): Filed;
  /** What is no form but a screen with telephones (REP-1), by the words `danger.<name>`. */
  dangers?: readonly Danger[];
  /** COM-2: which outage explains what is told of, by category; who files such a thing is shown it first. */
  outages?: Partial<Record<string, OutageTopic>>;
  /** GEN-8: who of the residents it is for; all of the home when left out. */
  sight?: Sight;
  /** GEN-8: which staff open what tells of persons or money, by what it shows; all who have to do with the ticket where left out. */
  readers?: Readers;
  /** GEN-8: departments whose staff have a part in every ticket of the kind, whoever it is given to. */
  shared?: readonly SharedWith[];
  /** Which screens it has beside the shared ones. */
  screens?: Screens;
  /** The shape of what it keeps of its own in `Ticket.own`; read on the way out, with its defaults. */
  own?: z.ZodType<Record<string, unknown>>;
  /** What it keeps of its own from the filing on. */
  begin?(details: Record<string, unknown>, setting: Setting): Record<string, unknown>;
  /** What of its own falls due next; asked after every move. */
  due?(ticket: Ticket, setting: Setting): OwnDue | null;
  /** The papers among its details: ids of files sent beforehand. */
  papers?(details: Record<string, unknown>): string[];
  /** Refuses answers for what only the day, the settings and the calendar tell, by their fields. */
  refuses?(details: Record<string, unknown>, setting: Setting): void;
  /** Rows beside it that its filing writes. */
  beside?(details: Record<string, unknown>): Side[];
  /** Which of the community's promises it keeps; those by urgency when left out. */
  promises?: 'answers';
  /** CMP-3: each answer names the time of the next one, until it is closed. */
  namesNext?: boolean;
  /**
   * FUP-1, FUP-2: what is done is followed up within working days; `rated`: the resident's own rating in time spares the call.
   * A service that is, has the moves `followUp` and `followUpLow` wherever it stands done.
   */
  followedUp?: 'called' | 'rated';
  /** The step that a ticket comes to by itself when all its task orders are done and nothing else is in hand. */
  whenOrdersDone?: string;
  /** CMP-13: who hears of it when the home told of the matter before, or many homes of the building did, within the community's days. */
  raises?(told: { before: number; isMany: boolean }): readonly Audience[];
  /** CMP-13: tickets made one matter have one owner and one answer, each filer told on their own. */
  answersTogether?: boolean;
  /** Neighbours tell by it, under this category, of what goes on in their building on tickets with such screens; it is linked to them. */
  tellsOf?: { screens: Screens; category: string };
  /** The form that the desk prints first: the record for the file (GEN-10); the work slip when left out. */
  paper?: 'record';
  /** Only the desk files it: no resident is offered its form. */
  deskOnly?: boolean;
  /** Whom to call is who told the desk of it, never the home it is for. */
  contactIsCaller?: boolean;
  /** What the desk may file as answered on the spot (HOT-3): the move that ends it, and its details by category alone. */
  atOnce?: { move: MoveName; details(category: string, words: string): Record<string, unknown> };
  /** REP-9: the details of the other home's ticket, from what the desk says; nothing of the first household's is in them. */
  nextDoor?(unitId: string, words: string): Record<string, unknown>;
  /** The details of a line of the office's old book; null when it has no such place. Without this none comes in. */
  fromBook?(line: BookLine): Record<string, unknown> | null;
  /** SUR-6: its details, from what a resident scored low and agreed to complain of. Without this none comes of a survey. */
  ofLowScores?(told: LowScores): Record<string, unknown>;
  /** Values of `details` shown as facts, in order. */
  facts: readonly string[];
  /** Every shape ever stored must still parse; append-only. */
  examples: readonly Record<string, unknown>[];
};

/** Neighbours may follow what was filed, and are told of it while they file (REP-6). */
export const isFollowed = ({ steps, first }: Service): boolean => steps[first]?.moves.follow !== undefined;

type Definition<Step extends string, Details extends z.ZodType<Record<string, unknown>>> = Omit<
  Service,
  'first' | 'steps' | 'path' | 'details' | 'file'
> & {
  first: NoInfer<Step>;
  steps: Record<Step, StepShape<NoInfer<Step>>>;
  path: readonly NoInfer<Step>[];
  details: Details;
  file(details: z.infer<Details>): Filed;
};

/** A misspelt step or move does not compile. */
export const defineService = <const Step extends string, Details extends z.ZodType<Record<string, unknown>>>(
  service: Definition<Step, Details>,
): Service => service as unknown as Service;
