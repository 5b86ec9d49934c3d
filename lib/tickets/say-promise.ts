import { shareUsed } from '@/lib/clock/promise';
import type { ClockWords } from '@/lib/clock/words';
import { endText, momentText, rangeText, timeLeftText } from '@/lib/clock/words';
import type { LooseWords } from '@/lib/i18n/service-words';
import { serviceOf } from '@/lib/services';
import { runningPromise, type Which } from '@/lib/services/alarms';
import type { Setting } from '@/lib/services/move';
import type { Ticket } from '@/lib/services/ticket';

/** Words of the areas `resident`, `choices` and `clock`, those of the service, and how a kind says that it is done (「修好」). */
export type PromiseWords = {
  t: LooseWords;
  own: LooseWords;
  choices: LooseWords;
  clock: ClockWords;
  done(kind: string): string;
};

export type PromiseSaid = {
  text: string;
  /** A promise is broken: said in red, with `now`, what happens about it. */
  late: boolean;
  now: string | null;
  /** What else is promised at the same time, such as the reply beside the arrival in an emergency. */
  also: { text: string; late: boolean }[];
  /** It is the household's turn. */
  turn: boolean;
  /** Share of the running promise's time that is used; null when the clock stands or nothing is promised. */
  used: number | null;
};

type Say = { ticket: Ticket; setting: Setting; words: PromiseWords; whose: Whose; at(moment: Date): string };
/** Whose ticket the reader looks at: a neighbour is told of it, not promised anything. */
export type Whose = 'own' | 'neighbours';
/** Who decides a quote when it isn't the reader (REP-5). */
export type Awaited = 'tenant' | 'owner' | null;

/** What the office has promised, as sentences with a time of day (REP-4); never a code, never 「满意」 (GEN-13). */
export function sayPromise(
  ticket: Ticket,
  setting: Setting,
  words: PromiseWords,
  whose: Whose = 'own',
  awaited: Awaited = null,
): PromiseSaid {
  const say: Say = { ticket, setting, words, whose, at: (moment) => momentText(words.clock, moment, setting.now) };
  if (ticket.phase === 'done') return calm(ending(say));
  if (isTurn(ticket)) {
    const text = ticket.quoteState === 'offered' ? words.t('promise.quote', { awaited: awaited ?? 'none' }) : turn(say);
    const also = again(say).map((one) => ({ text: lateText(say, one), late: setting.now > one.due }));
    return { ...calm(text), also, turn: whose === 'own' && awaited === null };
  }
  const isLate = ({ due }: Promised) => setting.now > due;
  const running = promises(say);
  const [first, ...rest] = [...running.filter(isLate), ...running.filter((one) => !isLate(one))];
  if (!first) return calm('');
  const late = isLate(first);
  return {
    ...calm(freely(say, lateText(say, first))),
    late,
    now: late && raisedTo(ticket) ? words.t(`raised.${raisedTo(ticket)}`) : null,
    also: rest.map((one) => ({ text: lateText(say, one), late: isLate(one) })),
    used: late ? 1 : shareOf(first.which === 'arrive' ? arrivalOf(ticket) : ticket, setting),
  };
}

/** Nothing goes on until the household says yes or no. */
export const isTurn = (ticket: Pick<Ticket, 'phase' | 'pausedUntil'>): boolean =>
  ticket.phase === 'waiting' && ticket.pausedUntil === null;

/** What the household has to do now, as the service says it of the step. */
function turn({ ticket, words, whose }: Say): string {
  const own = `turn.${ticket.step}`;
  return words.own.has(own) ? words.own(own) : words.t('promise.confirm', { done: words.done(ticket.kind), whose });
}

const calm = (text: string): PromiseSaid => ({ text, late: false, now: null, also: [], turn: false, used: null });

function ending({ ticket, words, at }: Say): string {
  const outcome = words.choices(`outcome.${ticket.outcome ?? 'solved'}`);
  return ticket.closedAt ? words.t('promise.ended', { outcome, at: at(ticket.closedAt) }) : outcome;
}

type Promised = { which: Which; text: string; due: Date };

/** All that is promised now, the arrival before all else: only emergencies have one. */
function promises(say: Say): Promised[] {
  const { ticket } = say;
  if (ticket.pausedUntil) return [paused(say, ticket.pausedUntil), ...answer(say)];
  return [...arrival(say), ...answer(say), ...ownDue(say), ...visit(say), ...result(say)];
}

function paused({ ticket, words, at }: Say, until: Date): Promised {
  const reason = words.choices(`reason.${ticket.pauseReason ?? 'parts'}`);
  return { which: 'pause', text: words.t('promise.paused', { reason, at: at(until) }), due: until };
}

function arrival({ ticket, words, at }: Say): Promised[] {
  const { arriveDue, arrivedAt, place } = ticket;
  if (!arriveDue || arrivedAt) return [];
  return [{ which: 'arrive', text: words.t('promise.arrive', { at: at(arriveDue), place }), due: arriveDue }];
}

function answer(say: Say): Promised[] {
  const { ticket, words, whose, at } = say;
  if (ticket.repliedAt) return again(say);
  const key = ticket.reopened > 0 ? 'promise.replyAgain' : 'promise.reply';
  return [{ which: 'reply', text: words.t(key, { at: at(ticket.replyDue), whose }), due: ticket.replyDue }];
}

/** CMP-3: the next answer that the last one named. */
function again({ ticket: { answerDue }, words, at }: Say): Promised[] {
  return answerDue ? [{ which: 'answer', text: words.t('promise.answer', { at: at(answerDue) }), due: answerDue }] : [];
}

/** A deadline of the service's own, in its own words. */
function ownDue({ ticket, setting, words }: Say): Promised[] {
  const due = serviceOf(ticket.kind).due?.(ticket, setting);
  return due
    ? [
        {
          which: 'own',
          text: words.own(`dues.${due.name}`, { at: endText(words.clock, due.at, setting.now) }),
          due: due.at,
        },
      ]
    : [];
}

const awaitsVisit = ({ visitFrom, visitTo, arrivedAt }: Ticket) => visitFrom && visitTo && !arrivedAt;

/** With when it should be done, unless that was promised for before the visit. */
function visit({ ticket, setting, words, at }: Say): Promised[] {
  const { visitFrom, visitTo, resultDue, kind } = ticket;
  if (!awaitsVisit(ticket) || !visitFrom || !visitTo) return [];
  const slot = rangeText(words.clock, visitFrom, visitTo, setting.now);
  const values = { visit: slot, result: at(resultDue), done: words.done(kind) };
  const key = resultDue >= visitTo ? 'promise.visitAndResult' : 'promise.visit';
  return [{ which: 'visit', text: words.t(key, values), due: visitTo }];
}

function result({ ticket, words, at }: Say): Promised[] {
  if (ticket.resultAt) return [];
  if (awaitsVisit(ticket)) return [];
  const key = ticket.arrivedAt ? 'promise.working' : 'promise.result';
  const text = words.t(key, { at: at(ticket.resultDue), done: words.done(ticket.kind) });
  return [{ which: 'result', text, due: ticket.resultDue }];
}

function lateText({ setting, words }: Say, { text, due }: Promised): string {
  if (setting.now <= due) return text;
  return words.t('promise.late', { promise: text, gap: timeLeftText(words.clock, due, setting.now) });
}

/** REP-5, REP-7: what was done once isn't charged again; said until somebody states another payer. */
function freely({ ticket, words, whose }: Say, promise: string): string {
  const free = ticket.reopened > 0 && ticket.place === 'home' && ticket.payer === 'office' && whose === 'own';
  return free ? words.t('promise.free', { promise }) : promise;
}

/** Who knows of the delay by now (GEN-4): only once the alarm was raised. */
const raisedTo = ({ alarm }: Ticket) =>
  alarm >= 150 ? 'manager' : alarm >= 100 ? 'supervisor' : alarm >= 80 ? 'reminded' : null;

/** As if nothing but the arrival were promised: its own bar, also while the reply falls due sooner. */
const arrivalOf = (ticket: Ticket): Ticket => ({
  ...ticket,
  repliedAt: ticket.repliedAt ?? ticket.countsFrom,
  visitTo: null,
  dueAt: ticket.arriveDue ?? ticket.dueAt,
});

function shareOf(ticket: Ticket, { now, timetable, ...rest }: Setting): number | null {
  const running = runningPromise(ticket, { now, timetable, ...rest });
  const counts = running && running.which !== 'pause' && running.from <= now;
  return counts ? shareUsed(running, now, timetable) : null;
}
