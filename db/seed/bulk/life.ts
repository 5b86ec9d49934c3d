import type { commendations, followUps, followUpTries, ratings, taskOrders } from '@/db/schema';
import type { Dice } from '@/db/seed/estate/random';
import { holidayRows } from '@/db/seed/holidays';
import { readHolidays } from '@/lib/clock/holidays';
import { timetableOf } from '@/lib/clock-table';
import { owedBy } from '@/lib/follow-ups/owe';
import { raisedBy } from '@/lib/jobs/raised';
import { nextWakeUp } from '@/lib/services/alarms';
import { type Decision, decide } from '@/lib/services/decide';
import type { Setting, Side } from '@/lib/services/move';
import type { Ticket } from '@/lib/services/ticket';
import { settingsShape } from '@/lib/settings';
import { newRow, openingEvent } from '@/lib/tickets/new-row';
import type { Filing } from '@/lib/tickets/open';
import type { Entry } from '@/lib/tickets/record';
import { type TicketRow, ticketOf } from '@/lib/tickets/row';
import { actorOf } from '@/lib/tickets/standing';
import type { Viewer } from '@/lib/viewer';
import { MARK, slot } from './slots';
import type { Beat, Role, Story } from './stories';
import type { Subject } from './words';

const MINUTE = 60_000;
/** The share of lives that drag on, and break what was promised. */
const LATE = 0.05;
const settings = settingsShape.parse({});
const timetable = timetableOf(settings, readHolidays(holidayRows));
const settingAt = (now: Date): Setting => ({ now, settings, timetable });

/** A ticket's life as the product would have written it, with slots for what differs from ticket to ticket. */
export type Life = {
  row: TicketRow;
  /** As they were filed: with whom to call. */
  details: Record<string, unknown>;
  words: string;
  events: Entry[];
  order: typeof taskOrders.$inferInsert | null;
  rating: typeof ratings.$inferInsert | null;
  owed: typeof followUps.$inferInsert | null;
  tried: typeof followUpTries.$inferInsert | null;
  commended: typeof commendations.$inferInsert | null;
  /** When its open promise is looked at next. */
  wakeAt: Date | null;
};

type Told = { story: Story; subject: Subject; at: Date; atDesk: boolean; d: Dice };

/** Plays a story through the product's own engine, up to `until`. */
export function live(told: Told, until: Date): Life {
  const life = filed(told);
  const pace = paceOf(life.row) * (told.d.chance(LATE) ? 6 : 1);
  let at = told.at.getTime();
  for (const beat of told.story.beats(told.subject)) {
    at += Math.max(1, Math.round(beat.after * pace * (0.6 + told.d.next() * 0.8))) * MINUTE;
    if (at > until.getTime()) break;
    const now = new Date(at);
    ring(life, now);
    step(life, told, beat, now);
  }
  ring(life, until);
  life.wakeAt = nextWakeUp(ticketOf(life.row), settingAt(until))?.at ?? null;
  return life;
}

/** What is urgent goes quicker. */
const paceOf = ({ urgency }: TicketRow) => (urgency === 'emergency' ? 0.15 : urgency === 'urgent' ? 0.5 : 1);

/**
 * A life that is over, with little of its history, for disks that don't hold all: its first line, its answer and its last, chained
 * as ever but without words and without before and after, and nothing owed or ordered beside it.
 */
export function thinned(life: Life): Life {
  const answer = life.events.findIndex(({ changes }, n) => n > 0 && changes.repliedAt);
  const kept = [...new Set([0, answer < 0 ? 1 : answer, life.events.length - 1])];
  const events = kept.sort((a, b) => a - b).map((n, i) => ({ ...(life.events[n] as Entry), seq: i + 1, ...silent }));
  const commended = life.commended && { ...life.commended, seq: events.length };
  const row = { ...life.row, version: events.length };
  return { ...life, row, events, commended, order: null, owed: null, tried: null };
}

const silent = { changes: {}, content: {} };

function filed({ story, subject, at, atDesk }: Told): Life {
  const { service } = story;
  const details = service.details.parse(story.details(subject));
  const { words, ...asked } = service.file(details);
  const desk = atDesk && { channel: 'hotline', filerId: slot.filer, contactName: slot.name, contactPhone: '' };
  const filing: Filing = { service, communityId: slot.community, key: slot.key, details, ...(desk && { desk }) };
  const isHome = asked.place === 'home';
  const place = {
    ...{ unitId: isHome ? slot.unit : null, buildingId: slot.building, label: '', payer: null },
    ...{ againOf: null, toldBefore: 0, homesTold: 1 },
  };
  const viewer = viewerAs(desk ? 'clerk' : 'filer', at);
  const made = { details, filed: { ...asked, words, summary: slot.summary }, place, setting: settingAt(at) };
  const row = { ...newRow(viewer, filing, { ...made, number: slot.number, bodyHash: slot.body }), id: slot.id };
  const empty = { order: null, rating: null, owed: null, tried: null, commended: null, wakeAt: null };
  return { row, details, words, events: [openingEvent(row, filing)], ...empty };
}

function step(life: Life, { story, d }: Told, { by, move, input }: Beat, now: Date) {
  const as = by === 'filer' ? 'resident' : 'staff';
  const viewer = viewerAs(by, now);
  const before = ticketOf(life.row);
  const setting = settingAt(now);
  const decision = decide(story.service, before, move, actorOf(viewer, life.row, as), input?.(now, d) ?? {}, setting);
  const { set, visible, changes, content, sides } = decision;
  life.row = { ...life.row, ...set };
  const line = { communityId: slot.community, ticketId: slot.id, seq: life.row.version, at: now };
  life.events.push({ ...line, actorId: viewer.personId, actorKind: as, move, visible, changes, content });
  for (const side of sides) stand(life, side, viewer.personId, now);
  owe(life, before, decision, viewer.personId, now);
}

/** What the clock says before `now`: promises that run out. Nobody is told any more. */
function ring(life: Life, now: Date) {
  for (;;) {
    const ticket = ticketOf(life.row);
    const next = nextWakeUp(ticket, settingAt(now));
    if (!next || next.at >= now) return;
    const at = next.at < life.row.changedAt ? life.row.changedAt : next.at;
    const { move, visible, content, set: raised } = raisedBy(next, ticket, settingAt(at));
    const set = { ...raised, version: ticket.version + 1, changedAt: at } satisfies Partial<Ticket>;
    const columns = Object.keys(set) as (keyof typeof set)[];
    const changes = Object.fromEntries(columns.map((one) => [one, [ticket[one], set[one]] as [unknown, unknown]]));
    const line = { communityId: slot.community, ticketId: slot.id, seq: set.version, at, actorId: null };
    const told = { ...content, told: [] };
    life.events.push({ ...line, actorKind: 'clock', move, visible, changes, content: told });
    life.row = { ...life.row, ...set };
  }
}

/** A row beside the ticket; stories have at most one of each. */
function stand(life: Life, side: Side, personId: string, now: Date) {
  const of = { communityId: slot.community, ticketId: slot.id };
  if (side.to === 'order') life.order = ordered(life.order, side, now);
  else if (side.to === 'rating') {
    const { score, tags, words } = side;
    life.rating = { ...of, round: 0, personId, score, tags, words, at: now };
  } else if (side.to === 'file') {
    life.commended = { ...of, seq: life.row.version, personId: side.personId, department: side.department, at: now };
  } else if (side.to !== 'followUp') throw new Error(`no story writes ${side.to}`);
}

function ordered(order: Life['order'], side: Extract<Side, { to: 'order' }>, now: Date): Life['order'] {
  if (side.make === 'issue') {
    const { department, executorId } = side;
    const to = { id: slot.order, communityId: slot.community, ticketId: slot.id, department, executorId };
    return { ...to, state: 'issued', issuedAt: now, no: 0, presses: 0 };
  }
  if (!order) return null;
  if (side.make === 'accepted') return { ...order, state: 'accepted', acceptedAt: now };
  if (side.make === 'arrived') return { ...order, state: 'arrived', arrivedAt: now };
  if (side.make !== 'done') return { ...order, state: side.make, endedAt: now };
  const { work, materials, minutes } = side;
  return { ...order, state: 'done', endedAt: now, work, materials, minutes };
}

/** FUP-1, FUP-2, as lib/follow-ups/owe.ts keeps it: done, a call is owed; it is made, or the household's rating spares it. */
function owe(life: Life, before: Ticket, { sides }: Decision, personId: string, now: Date) {
  const turn = { before, after: ticketOf(life.row), sides, setting: settingAt(now), personId, callable: true };
  const owed = owedBy(turn);
  if (owed) life.owed = { ...owed, id: slot.owed, tries: 0 };
  for (const side of sides) {
    if ((side.to !== 'followUp' && side.to !== 'rating') || life.owed?.state !== 'open') continue;
    if (side.to === 'rating' && (life.owed.why !== 'done' || now > life.owed.dueAt)) continue;
    const channel = side.to === 'rating' ? 'own' : side.way;
    const { score, words } = side;
    const tried = { id: slot.tried, communityId: slot.community, followUpId: slot.owed, personId, at: now };
    life.tried = { ...tried, channel, outcome: 'content', score, words, met: '' };
    life.owed = { ...life.owed, state: 'done', channel, score, endedBy: personId, endedAt: now };
  }
}

const posts: Partial<Record<Role, { department: string; roles: Viewer['posts'][number]['roles'] }>> = {
  clerk: { department: 'desk', roles: ['desk'] },
  caller: { department: 'desk', roles: ['desk'] },
  lead: { department: 'desk', roles: ['supervisor'] },
  worker: { department: 'engineering', roles: ['engineering'] },
};

/** Somebody of the community, as far as filing and moves look at them. */
function viewerAs(role: Role, now: Date): Viewer {
  const post = posts[role];
  const home = { communityId: slot.community, unitId: slot.unit, relation: 'owner', since: '2000-01-01' };
  const known = { personId: slot[role], name: slot.name, phoneTail: slot.tail, now };
  return {
    ...known,
    posts: post ? [{ communityId: slot.community, ...post }] : [],
    homes: post ? [] : [home],
  } as unknown as Viewer;
}

/** The minute of a moment, as lives are played at. */
export const played = (at: number): Date => new Date(Math.floor(at / MINUTE) * MINUTE + MARK);
