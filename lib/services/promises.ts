import { dueAt, type Promised, pausesUntil } from '@/lib/clock/promise';
import type { Promises, Settings, Term } from '@/lib/settings';
import { serviceOf } from './index';
import type { Setting } from './move';
import { NOTHING_DUE, pausesOf, type Ticket } from './ticket';

export type Terms = Pick<Ticket, 'replyDue' | 'arriveDue' | 'resultDue'>;

/**
 * What is promised for a ticket: by its urgency (REP-4), or what its service asks for instead. What is not urgent keeps
 * the community's own terms for its category or service, where it has such.
 */
export function promisesOf({ kind, urgency, category }: Promisable, settings: Settings): Promises {
  const isAnswered = serviceOf(kind).promises === 'answers';
  const usual = isAnswered ? settings.answers : settings.promises[urgency];
  if (!isAnswered && urgency !== 'ordinary') return usual;
  const own = settings.categories[kind]?.[category];
  const whole = settings.services[kind];
  return {
    ...usual,
    reply: { ...usual.reply, minutes: own?.reply ?? whole?.reply ?? usual.reply.minutes },
    result: { ...usual.result, minutes: own?.result ?? whole?.result ?? usual.result.minutes },
  };
}

type Promisable = Pick<Ticket, 'kind' | 'urgency' | 'category'>;

/** The promises of a ticket, counted from its filing or last reopening; pauses move all but the first reply. */
export function terms(ticket: Promisable & Pick<Ticket, 'countsFrom' | 'pauses'>, setting: Setting): Terms {
  const { countsFrom: from } = ticket;
  const { reply, arrive, result } = promisesOf(ticket, setting.settings);
  const pauses = pausesUntil(pausesOf(ticket), setting.now).filter((pause) => pause.to > from);
  const due = (term: Term, spans: Promised['pauses']) =>
    dueAt({ calendar: term.calendar, minutes: term.minutes, from, pauses: spans }, setting.timetable);
  return { replyDue: due(reply, []), arriveDue: arrive && due(arrive, pauses), resultDue: due(result, pauses) };
}

type Watched =
  | keyof Terms
  | 'answerDue'
  | 'ownDue'
  | 'phase'
  | 'repliedAt'
  | 'visitTo'
  | 'arrivedAt'
  | 'resultAt'
  | 'pausedUntil';

/** The end of an agreed visit that somebody is expected at (REP-8): not in a pause, nor while the household decides. */
export const visitAwaited = (ticket: Pick<Ticket, 'phase' | 'visitTo' | 'arrivedAt' | 'pausedUntil'>): Date | null =>
  ticket.phase !== 'open' || ticket.pausedUntil || ticket.arrivedAt ? null : ticket.visitTo;

/** The earliest promise still to keep: what lists sort by and alarms watch. A pause is kept until its next date. */
export function nextDue(ticket: Pick<Ticket, Watched>): Date {
  if (ticket.phase === 'done') return NOTHING_DUE;
  const open = [
    ticket.repliedAt ? null : ticket.replyDue,
    ticket.answerDue,
    ticket.ownDue,
    ticket.pausedUntil,
    visitAwaited(ticket),
    ticket.pausedUntil || ticket.arrivedAt ? null : ticket.arriveDue,
    ticket.pausedUntil || ticket.resultAt ? null : ticket.resultDue,
  ].filter((moment) => moment !== null);
  return open.reduce((earliest, moment) => (moment < earliest ? moment : earliest), NOTHING_DUE);
}
