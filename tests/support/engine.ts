import { holidayRows } from '@/db/seed/holidays';
import { readHolidays } from '@/lib/clock/holidays';
import { Refusal } from '@/lib/refusal';
import { serviceOf } from '@/lib/services';
import { type Changes, type Decision, decide, moveOf } from '@/lib/services/decide';
import type { Service } from '@/lib/services/define';
import { type MoveName, moves } from '@/lib/services/moves';
import { nextDue, terms } from '@/lib/services/promises';
import { type Actor, type Standing, standings } from '@/lib/services/standing';
import { subjects } from '@/lib/services/subjects';
import { causes, NOTHING_YET, type Ticket } from '@/lib/services/ticket';
import { settingsShape, type Urgency, urgencies } from '@/lib/settings';
import { worksBegun } from './permit-inputs';
import { worksInputs } from './works-inputs';

const settings = settingsShape.parse({});
const timetable = { hours: settings.hours, holidays: readHolidays(holidayRows) };
export const settingAt = (now: Date) => ({ now, settings, timetable });

/** A small generator with a seed: the same seed tells the same story. */
export function dice(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return { below, pick: <T>(list: readonly T[]) => list[below(list.length)] as T };
}
export type Dice = ReturnType<typeof dice>;

export type History = {
  ticket: Ticket;
  events: { seq: number; at: Date; actor: string | null; move: string; changes: Changes }[];
};

/** A ticket just filed, with its opening event. */
export function opened(kind: string, urgency: Urgency, now: Date): History {
  const due = terms({ kind, urgency, category: 'water', countsFrom: now, pauses: [] }, settingAt(now));
  const ticket = {
    ...NOTHING_YET,
    id: 't',
    communityId: 'c',
    kind,
    number: 'N-1',
    place: 'home',
    unitId: 'u',
    filerId: 'r',
    phase: 'open',
    ...begun(serviceOf(kind), now),
    urgency,
    category: 'water',
    ownerId: null,
    ...due,
    dueAt: now,
    pauses: [],
    payer: null,
    againOf: null,
    incidentId: null,
    version: 1,
    openedAt: now,
    countsFrom: now,
    changedAt: now,
  } satisfies Ticket;
  ticket.dueAt = nextDue(ticket);
  const changes = Object.fromEntries(
    Object.entries(ticket)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, [null, value]]),
  ) as Changes;
  return { ticket, events: [{ seq: 1, at: now, actor: 'r', move: 'open', changes }] };
}

/** Where a story begins, with what the service keeps of its own when its first example is filed. */
function begun(service: Service, now: Date): { step: string; own: Record<string, unknown> } {
  const own = service.begin?.(service.details.parse(service.examples[0]), settingAt(now)) ?? {};
  return service.kind === 'renovation' ? worksBegun(own, now) : { step: service.first, own };
}

const iso = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString();
const day = (now: Date, ahead: number) =>
  new Date(now.getTime() + 8 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10);
const PHOTO = '01900000-0000-7000-8000-000000000001';
const OTHER = '01900000-0000-7000-8000-000000000002';

const words = { words: '说明' };
const nothing = () => ({});
const visit = (now: Date, d: Dice) => ({ from: iso(now, 30 + d.below(600)), to: iso(now, 700) });

const someOrder = (_now: Date, d: Dice) => ({ order: d.pick([1, 1, 2, 2, 3, 4]) });

/** What fits a move that needs more than words; made when it is asked for, since that is by the hundred thousand. */
const inputs: Partial<Record<MoveName, (now: Date, d: Dice) => object>> = {
  nudge: nothing,
  follow: nothing,
  unfollow: nothing,
  accept: nothing,
  takeOver: nothing,
  arrive: nothing,
  agreeQuote: nothing,
  closeSilent: nothing,
  confirm: (_, d) => ({ score: d.pick(['', '1', '5']) }),
  showHome: (_, d) => ({ shared: d.pick(['true', 'false']) }),
  share: (_, d) => ({ shared: d.pick(['true', 'false']) }),
  rate: () => ({ score: '4' }),
  assign: (_, d) => ({ department: 'engineering', executor: d.pick(['', PHOTO]) }),
  handOver: () => ({ person: PHOTO, ...words }),
  changeUrgency: (_, d) => ({ urgency: d.pick(urgencies), ...words }),
  newPromise: (now, d) => ({ at: iso(now, d.pick([-60, 600, 9000])), ...words }),
  agreeVisit: visit,
  unfinished: (now, d) => ({ ...visit(now, d), ...words }),
  setPayer: (_, d) => ({ payer: d.pick(['office', 'household', 'household', 'developer']), ...words }),
  offerQuote: () => ({ lines: '人工费 50\n角阀 25.5' }),
  pause: (now, d) => ({
    reason: d.pick(['resident', 'parts', 'developer', 'utility']),
    next: day(now, d.below(5)),
    ...words,
  }),
  renewPause: (now, d) => ({ next: day(now, d.below(5)), ...words }),
  nobodyHome: (now) => ({ photos: [PHOTO], calls: 2, next: day(now, 1), ...words }),
  finish: () => ({ work: '换阀', minutes: 30 }),
  signOff: () => ({ signature: PHOTO }),
  close: (_, d) => ({ outcome: d.pick(['cannot', 'duplicate']), ...words }),
  judgeValid: (_, d) => ({ cause: d.pick(causes), category: d.pick(subjects), ...words }),
  judgeNotOurs: () => ({ helper: '社区居委会', ...words }),
  concern: (_, d) => ({ department: d.pick(['', 'security']), person: d.pick(['', PHOTO, OTHER]) }),
  resolve: (_, d) => ({ outcome: d.pick(['solved', 'cannot']), ...words }),
  followUp: (_, d) => ({ way: 'phone', score: d.pick(['3', '5']), ...words }),
  followUpLow: (_, d) => ({ way: 'phone', score: d.pick(['1', '2']), ...words }),
  sumUp: () => ({ lesson: '早说', prevention: '先查', ...words }),
  joinMatter: (now) => ({ incident: OTHER, person: PHOTO, next: iso(now, 60), ...words }),
  duplicate: () => ({ number: 'TS-261120-0003', ...words }),
  credit: (_, d) => ({ department: d.pick(['', 'security']), person: d.pick(['', PHOTO]), ...words }),
  orderAdd: (now, d) => ({
    department: d.pick(['engineering', 'cleaning']),
    executor: d.pick(['', PHOTO, OTHER]),
    at: iso(now, d.pick([-5, 300, 3000])),
    ...words,
  }),
  orderAccept: someOrder,
  orderPress: someOrder,
  orderDone: (now, d) => ({ ...someOrder(now, d), ...words }),
  orderCancel: (now, d) => ({ ...someOrder(now, d), ...words }),
  ...worksInputs({ iso, day }),
  letPublish: (_, d) => ({ mayPublish: d.pick(['true', 'false']) }),
};

/** An input that fits a move, now and then one that doesn't. */
const someInput = (service: Service, move: MoveName, now: Date, d: Dice): object => {
  if (d.below(25) === 0) return { words: '', stray: 1 };
  const asksNext = moveOf(move).fields.some((field) => field.only && service[field.only]);
  const next = asksNext ? { next: iso(now, d.pick([-5, 60, 1500])) } : {};
  return { ...(inputs[move]?.(now, d) ?? words), ...next };
};

/** Mostly somebody who may do everything on their side, so that stories get far; else any mix. */
const some = (list: readonly Standing[], d: Dice) => (d.below(3) > 0 ? [...list] : list.filter(() => d.below(2) === 0));

type Leads = Service['steps'][string]['moves'];

const all = new Map<string, MoveName[]>();

/** The moves of all steps of a service, each as often as it stands there. */
function movesOf({ kind, steps }: Service): MoveName[] {
  const found = all.get(kind) ?? Object.values(steps).flatMap(({ moves: some }) => Object.keys(some) as MoveName[]);
  all.set(kind, found);
  return found;
}

/** Endings are drawn seldom, and what leads nowhere not as often as it is there: most of what can go wrong lies between. */
function someMove(service: Service, leads: Leads, d: Dice): MoveName {
  if (d.below(8) === 0) return d.pick(d.below(3) > 0 ? movesOf(service) : names);
  const open = Object.keys(leads) as MoveName[];
  const move = d.pick(open);
  const seldom = moveOf(move).final ? d.below(8) > 0 : leads[move] === 'same' && d.below(4) > 0;
  return seldom ? d.pick(open) : move;
}

const home: Standing[] = ['household', 'filer', 'payer', 'tenant', 'decider', 'neighbour'];

/** Anybody: a resident or staff with some mix of standings, mostly of the side that the move belongs to. */
function someActor(move: MoveName, d: Dice): Actor {
  const side = moveOf(move).by.some((one) => home.includes(one)) ? 'resident' : 'staff';
  const kind = d.below(6) > 0 ? side : d.pick(['resident', 'staff'] as const);
  const own = standings.filter((one) => home.includes(one) === (kind === 'resident') && one !== 'clock');
  if (kind === 'resident') return { kind, personId: 'r', standings: some(own, d) };
  const departments = d.pick([['engineering'], ['cleaning'], ['desk']]);
  return { kind, personId: d.pick([PHOTO, OTHER, 's3']), standings: some(own, d), departments };
}

export type Decide = (
  service: Service,
  ticket: Ticket,
  move: MoveName,
  actor: Actor,
  input: unknown,
  now: Date,
) => Decision;
export const realDecide: Decide = (service, ticket, move, actor, input, now) =>
  decide(service, ticket, move, actor, input, settingAt(now));

const names = Object.keys(moves) as MoveName[];

/** Plays `length` attempts on a ticket; refusals change nothing. `check` looks at every step that was taken. */
export function play(
  kind: string,
  seed: number,
  length: number,
  engine: Decide,
  check: (before: Ticket, history: History, move: MoveName) => void,
): History {
  const d = dice(seed);
  const service = serviceOf(kind);
  let now = new Date(Date.UTC(2026, d.below(12), 1 + d.below(28), d.below(24), d.below(60)));
  const history = opened(kind, d.pick(urgencies), now);
  for (let i = 0; i < length; i += 1) {
    now = new Date(now.getTime() + d.below(d.pick([3, 90, 2000])) * 60_000);
    const move = someMove(service, service.steps[history.ticket.step]?.moves ?? {}, d);
    const actor = someActor(move, d);
    const before = history.ticket;
    const decision = attempt(() => engine(service, before, move, actor, someInput(service, move, now, d), now));
    if (!decision) continue;
    history.ticket = { ...before, ...decision.set };
    history.events.push({
      seq: history.events.length + 1,
      at: now,
      actor: actor.personId,
      move,
      changes: decision.changes,
    });
    check(before, history, move);
  }
  return history;
}

function attempt(run: () => Decision): Decision | null {
  try {
    return run();
  } catch (reason) {
    if (reason instanceof Refusal) return null;
    throw reason;
  }
}
