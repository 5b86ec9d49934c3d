import { alarmAt, pausesUntil, type Running } from '@/lib/clock/promise';
import { serviceOf } from './index';
import type { Setting } from './move';
import { promisesOf, visitAwaited } from './promises';
import { type OrderRow, openOrders, pausesOf, type Ticket } from './ticket';

export type AlarmLevel = 80 | 100 | 150;
const levels: readonly AlarmLevel[] = [80, 100, 150];

/** The next alarm of a ticket's running promise (GEN-4): warn, then supervisor, then manager. Null when none is left. */
export function nextAlarm(ticket: Ticket, setting: Setting): { level: AlarmLevel; at: Date } | null {
  const level = levels.find((one) => one > ticket.alarm);
  const promise = runningPromise(ticket, setting);
  if (!level || !promise) return null;
  return { level, at: alarmAt(promise, level / 100, setting.timetable) };
}

/** The open task order whose own deadline comes first, of those whose passing is not on record yet. */
function nextLateOrder(ticket: Pick<Ticket, 'orders'>): { order: OrderRow; at: Date } | null {
  const [order] = openOrders(ticket)
    .filter(({ due, lateFor }) => lateFor !== due)
    .sort((a, b) => Date.parse(a.due) - Date.parse(b.due));
  return order ? { order, at: new Date(order.due) } : null;
}

export type WakeUp = { at: Date; level: AlarmLevel } | { at: Date; order: OrderRow };

/** What the clock says next of a ticket: its promise, or one of its orders; the promise first where both fall together. */
export function nextWakeUp(ticket: Ticket, setting: Setting): WakeUp | null {
  const alarm = nextAlarm(ticket, setting);
  const late = nextLateOrder(ticket);
  return late && (!alarm || late.at < alarm.at) ? late : alarm;
}

export type Which = 'reply' | 'visit' | 'arrive' | 'result' | 'answer' | 'pause' | 'own';

/** The promise that falls due next, with its own calendar. A visit counts from the start of its slot (REP-8). */
export function runningPromise(ticket: Ticket, setting: Setting): (Running & { which: Which }) | null {
  if (ticket.phase === 'done') return null;
  const terms = promisesOf(ticket, setting.settings);
  const same = (moment: Date | null) => moment?.getTime() === ticket.dueAt.getTime();
  const pauses = pausesUntil(pausesOf(ticket), ticket.pausedUntil ?? setting.now);
  const open = { from: ticket.countsFrom, target: ticket.dueAt };
  if (!ticket.repliedAt && same(ticket.replyDue))
    return { which: 'reply', calendar: terms.reply.calendar, ...open, pauses: [] };
  if (same(ticket.answerDue)) return nextAnswer(ticket, terms.reply.calendar);
  const awaited = runningAlways(ticket, same);
  if (awaited) return awaited;
  if (!ticket.arrivedAt && same(ticket.arriveDue))
    return { which: 'arrive', calendar: terms.arrive?.calendar ?? 'always', ...open, pauses };
  if (!ticket.resultAt && same(ticket.resultDue))
    return { which: 'result', calendar: terms.result.calendar, ...open, pauses };
  return null;
}

/** What counts by the clock on the wall: a deadline of the service's own, the end of a pause, a visit. */
function runningAlways(
  ticket: Ticket,
  same: (moment: Date | null) => boolean,
): (Running & { which: Which }) | undefined {
  const { ownFrom, ownDue, pausedUntil, pauses, changedAt, visitFrom, dueAt } = ticket;
  const always = (which: Which, from: Date) => ({
    which,
    calendar: 'always' as const,
    from,
    target: dueAt,
    pauses: [],
  });
  if (ownFrom && same(ownDue)) return always('own', ownFrom);
  if (pausedUntil) return always('pause', new Date(pauses.at(-1)?.from ?? changedAt));
  if (visitFrom && same(visitAwaited(ticket))) return always('visit', visitFrom);
}

/**
 * CMP-3: an answer was promised for a time of day, and counts from when that was said; GEN-4: or it is owed for what the
 * resident said, on the calendar of the first one.
 */
const nextAnswer = (
  { kind, answerFrom, countsFrom, dueAt }: Ticket,
  calendar: Running['calendar'],
): Running & { which: Which } => ({
  which: 'answer',
  calendar: serviceOf(kind).namesNext ? 'always' : calendar,
  from: answerFrom ?? countsFrom,
  target: dueAt,
  pauses: [],
});
