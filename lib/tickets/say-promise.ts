import { shareUsed } from '@/lib/clock/promise';
import type { ClockWords } from '@/lib/clock/words';
import { momentText, rangeText, timeLeftText } from '@/lib/clock/words';
import type { LooseWords } from '@/lib/i18n/service-words';
import { runningPromise } from '@/lib/services/alarms';
import type { Setting } from '@/lib/services/move';
import type { Ticket } from '@/lib/services/ticket';

/** Words of the areas `resident`, `choices` and `clock`, and how a kind says that it is done (「修好」). */
export type PromiseWords = { t: LooseWords; choices: LooseWords; clock: ClockWords; done(kind: string): string };

export type PromiseSaid = {
  text: string;
  /** A promise is broken: said in red, with `now`, what happens about it. */
  late: boolean;
  now: string | null;
  /** It is the household's turn. */
  turn: boolean;
  /** Share of the running promise's time that is used; null when the clock stands or nothing is promised. */
  used: number | null;
};

type Say = { ticket: Ticket; setting: Setting; words: PromiseWords; whose: Whose; at(moment: Date): string };
/** Whose ticket the reader looks at: a neighbour is told of it, not promised anything. */
export type Whose = 'own' | 'neighbours';

/** What the office has promised next, as a sentence with a time of day (REP-4); never a code, never 「满意」 (GEN-13). */
export function sayPromise(ticket: Ticket, setting: Setting, words: PromiseWords, whose: Whose = 'own'): PromiseSaid {
  const say: Say = { ticket, setting, words, whose, at: (moment) => momentText(words.clock, moment, setting.now) };
  if (ticket.phase === 'done') return calm(ending(say));
  if (isTurn(ticket)) {
    const key = ticket.quoteState === 'offered' ? 'promise.quote' : 'promise.confirm';
    return { ...calm(words.t(key, { done: words.done(ticket.kind), whose })), turn: whose === 'own' };
  }
  const { text, due } = next(say);
  const late = due !== null && setting.now > due;
  const used = shareOf(ticket, setting);
  if (!late) return { ...calm(text), used };
  const gap = timeLeftText(words.clock, due, setting.now);
  return {
    text: words.t('promise.late', { promise: text, gap }),
    late,
    now: raisedTo(ticket) && words.t(`raised.${raisedTo(ticket)}`),
    turn: false,
    used: 1,
  };
}

/** Nothing goes on until the household says yes or no. */
export const isTurn = (ticket: Pick<Ticket, 'phase' | 'pausedUntil'>): boolean =>
  ticket.phase === 'waiting' && ticket.pausedUntil === null;

const calm = (text: string): PromiseSaid => ({ text, late: false, now: null, turn: false, used: null });

function ending({ ticket, words, at }: Say): string {
  const outcome = words.choices(`outcome.${ticket.outcome ?? 'solved'}`);
  return ticket.closedAt ? words.t('promise.ended', { outcome, at: at(ticket.closedAt) }) : outcome;
}

type Next = { text: string; due: Date | null };

function next(say: Say): Next {
  const { ticket, setting, words, whose, at } = say;
  const { t } = words;
  const done = words.done(ticket.kind);
  if (ticket.pausedUntil) {
    const reason = words.choices(`reason.${ticket.pauseReason ?? 'parts'}`);
    return { text: t('promise.paused', { reason, at: at(ticket.pausedUntil) }), due: ticket.pausedUntil };
  }
  if (!ticket.repliedAt) return { text: t('promise.reply', { at: at(ticket.replyDue), whose }), due: ticket.replyDue };
  if (ticket.visitFrom && ticket.visitTo && !ticket.arrivedAt) {
    const visit = rangeText(words.clock, ticket.visitFrom, ticket.visitTo, setting.now);
    const result = ticket.resultDue >= ticket.visitTo ? at(ticket.resultDue) : null;
    const text = result ? t('promise.visitAndResult', { visit, result, done }) : t('promise.visit', { visit });
    return { text, due: ticket.visitTo };
  }
  if (ticket.arriveDue && !ticket.arrivedAt) {
    return { text: t('promise.arrive', { at: at(ticket.arriveDue), place: ticket.place }), due: ticket.arriveDue };
  }
  const key = ticket.arrivedAt ? 'promise.working' : 'promise.result';
  return { text: t(key, { at: at(ticket.resultDue), done }), due: ticket.resultDue };
}

/** Who knows of the delay by now (GEN-4): only once the alarm was raised. */
const raisedTo = ({ alarm }: Ticket) =>
  alarm >= 150 ? 'manager' : alarm >= 100 ? 'supervisor' : alarm >= 80 ? 'reminded' : null;

function shareOf(ticket: Ticket, { now, timetable, ...rest }: Setting): number | null {
  const running = runningPromise(ticket, { now, timetable, ...rest });
  const counts = running && running.which !== 'pause' && running.from <= now;
  return counts ? shareUsed(running, now, timetable) : null;
}
