import 'server-only';
import { type ClockWords, momentText, rangeText, timeLeftText } from '@/lib/clock/words';
import { type LooseWords, serviceWords, wordsFor } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Setting } from '@/lib/services/move';
import type { MoveName } from '@/lib/services/moves';
import type { Ticket } from '@/lib/services/ticket';
import type { Order } from './find-orders';
import { whereOf } from './form-facts';
import { ticketOf } from './row';

export type OrderSaid = {
  id: string;
  version: number;
  number: string;
  where: string;
  summary: string;
  urgency: { word: string; tone: 'red' | 'amber' } | null;
  when: string;
  /** What is left of the running promise; null while nothing is promised. */
  left: string | null;
  late: boolean;
  contact: string;
  mayCall: boolean;
  next: { move: MoveName; word: string } | null;
};

export type OrderWords = { t: LooseWords; choices: LooseWords; clock: ClockWords };

export async function orderWords(): Promise<OrderWords> {
  const [t, choices, clock] = await Promise.all([
    getTranslations('orders'),
    getTranslations('choices'),
    getTranslations('clock'),
  ]);
  return { t: t as unknown as LooseWords, choices: choices as unknown as LooseWords, clock };
}

/** A move as a worker reads it: on the one big button, or among what else they may do. */
export async function workerWord(kind: string, place: 'next' | 'act', move: MoveName): Promise<string> {
  const [t, moves] = await Promise.all([wordsFor(kind, 'orders'), wordsFor(kind, 'moves')]);
  return t.has(`${place}.${move}`) ? t(`${place}.${move}`) : moves(`${move}.label`);
}

/** An order as a card of a worker's list. */
export async function sayOrder(order: Order, setting: Setting, words: OrderWords): Promise<OrderSaid> {
  const { ticket, next } = order;
  const { t, clock } = words;
  const bare = ticketOf(ticket);
  const runs = bare.phase === 'open';
  const due = keptUntil(bare);
  const service = await serviceWords(ticket.kind, setting.settings);
  const category = `options.category.${ticket.category}`;
  return {
    id: ticket.id,
    version: ticket.version,
    number: ticket.number,
    where: whereOf(ticket, order.place, t('public')) || service(category),
    summary: ticket.summary,
    urgency: sayUrgency(bare, words),
    when: sayWhen(bare, setting.now, words),
    left: runs ? timeLeftText(clock, due, setting.now) : null,
    late: runs && setting.now > due,
    contact: ticket.contactName,
    mayCall: order.mayCall && ticket.phase !== 'done',
    next: next && { move: next, word: await workerWord(ticket.kind, 'next', next) },
  };
}

/** The end of the visit's slot when that comes before the promise: a late worker is announced before it ends (REP-8). */
function keptUntil({ visitTo, arrivedAt, dueAt }: Ticket): Date {
  return visitTo && !arrivedAt && visitTo < dueAt ? visitTo : dueAt;
}

/** Only what is pressing is said: an ordinary order needs no tag. */
function sayUrgency(
  { urgency, phase }: Pick<Ticket, 'urgency' | 'phase'>,
  { choices }: OrderWords,
): OrderSaid['urgency'] {
  if (phase === 'done' || (urgency !== 'emergency' && urgency !== 'urgent')) return null;
  return { word: choices(`urgency.${urgency}`), tone: urgency === 'emergency' ? 'red' : 'amber' };
}

/** What the worker keeps next, with its time of day. */
function sayWhen(ticket: Ticket, now: Date, { t, choices, clock }: OrderWords): string {
  const at = (moment: Date) => momentText(clock, moment, now);
  if (ticket.phase === 'done') return t('when.done', { at: at(ticket.closedAt ?? ticket.changedAt) });
  if (ticket.pausedUntil) {
    return t('when.paused', { reason: choices(`reason.${ticket.pauseReason ?? 'parts'}`), at: at(ticket.pausedUntil) });
  }
  if (ticket.phase === 'waiting') return t(ticket.quoteState === 'offered' ? 'when.quoted' : 'when.asked');
  if (ticket.visitFrom && ticket.visitTo && !ticket.arrivedAt) {
    return t('when.visit', { range: rangeText(clock, ticket.visitFrom, ticket.visitTo, now) });
  }
  if (ticket.arriveDue && !ticket.arrivedAt) return t('when.arrive', { at: at(ticket.arriveDue) });
  if (!ticket.repliedAt) return t('when.reply', { at: at(ticket.replyDue) });
  return t('when.working', { at: at(ticket.resultDue) });
}
