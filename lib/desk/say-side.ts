import 'server-only';
import { getTranslations } from 'next-intl/server';
import { difference } from '@/lib/clock/promise';
import { momentText, rangeText } from '@/lib/clock/words';
import { anyWords, type LooseWords, serviceWords } from '@/lib/i18n/service-words';
import { maskName } from '@/lib/people/mask-name';
import { needsNoReason } from '@/lib/people/reveal';
import type { DeskFacts, OtherTicket } from '@/lib/tickets/find-facts';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { formFacts, whereOf } from '@/lib/tickets/form-facts';
import { yuanText } from './amount';
import { ticketHref } from './hrefs';
import { stepWords } from './say-row';

type Term = { term: string; value: string };
export type Kept = { what: string; target: string; actual: string; gap: string | null; broken: boolean };
export type OtherSaid = { href: string; number: string; text: string; step: string };

/** What stands at a ticket's right side, in words. */
export type SideSaid = {
  contact: { name: string; masked: string | null; free: boolean };
  household: string[];
  about: Term[];
  promises: Kept[];
  paused: string | null;
  people: Term[];
  orders: { title: string; state: string; lines: string[] }[];
  quote: { lines: Term[]; total: string; state: string } | null;
  rating: string | null;
  urgency: string[];
  earlier: OtherSaid[];
  siblings: OtherSaid[];
  again: OtherSaid | null;
};

/** Those who work on a ticket read its people's names whole; others of the staff only the family name. */
const worksOnIt = ['responsible', 'executor', 'desk', 'supervisor', 'manager', 'department'] as const;

export async function saySide(page: TicketPage, facts: DeskFacts, c: string | null): Promise<SideSaid> {
  const [t, any, clock, service] = await Promise.all([
    getTranslations('desk'),
    anyWords(),
    getTranslations('clock'),
    serviceWords(page.ticket.kind),
  ]);
  const words = { t: t as unknown as LooseWords, any, clock, service };
  const { ticket, actor } = page;
  const whole = worksOnIt.some((standing) => actor.standings.includes(standing));
  const name = (given: string) => (whole ? given : maskName(given));
  const other = (one: OtherTicket): OtherSaid => ({
    href: ticketHref(one.id, c),
    number: one.number,
    text: [one.unit, one.summary].filter(Boolean).join(' · '),
    step: stepWords(any, one),
  });
  return {
    contact: {
      name: name(ticket.contactName) || t('facts.noContact'),
      masked: ticket.contactTail && `*** **** ${ticket.contactTail}`,
      free: needsNoReason(actor.standings),
    },
    household: facts.household.map((one) => `${name(one.name)} ${any(`choices.relation.${one.relation}`)}`),
    about: aboutOf(page, words),
    promises: promisesOf(page, words),
    paused: pausedOf(page, words),
    people: peopleOf(page, words),
    orders: ordersOf(page, words),
    quote: quoteOf(page, words),
    rating: ratingOf(page, any),
    urgency: urgencyOf(page, words),
    earlier: facts.earlier.map(other),
    siblings: facts.siblings.map(other),
    again: facts.again && other(facts.again),
  };
}

type Words = { t: LooseWords; any: LooseWords; clock: Parameters<typeof momentText>[0]; service: LooseWords };

function aboutOf({ ticket, place, setting }: TicketPage, { t, any, clock, service }: Words): Term[] {
  const { visitFrom, visitTo } = ticket;
  const visit = visitFrom && visitTo && rangeText(clock, visitFrom, visitTo, setting.now);
  const facts: [string, string | null][] = [
    ['place', whereOf(ticket, place, t('list.public'))],
    ['category', service(`options.category.${ticket.category}`)],
    ['visit', visit],
    ['payer', ticket.payer && any(`choices.payer.${ticket.payer}`)],
    ['channel', any(`choices.channel.${ticket.channel}`)],
    ['opened', momentText(clock, ticket.openedAt, setting.now)],
  ];
  const own = formFacts(ticket, service).filter((fact) => fact.name !== 'spot');
  const known = facts.flatMap(([name, value]) => (value ? [{ term: t(`facts.${name}`), value }] : []));
  const followed = ticket.followers > 0 ? [{ term: '', value: t('facts.followers', { count: ticket.followers }) }] : [];
  return [...known.slice(0, 2), ...own.map(({ term, value }) => ({ term, value })), ...known.slice(2), ...followed];
}

/** GEN-4: what was promised, what became of it, and the difference on the promise's own calendar. */
function promisesOf({ ticket, setting }: TicketPage, { t, clock }: Words): Kept[] {
  const terms = setting.settings.promises[ticket.urgency as 'ordinary'];
  const arriveGap = (at: Date) =>
    terms.arrive && ticket.arriveDue
      ? difference(terms.arrive.calendar, ticket.arriveDue, at, setting.timetable)
      : null;
  const all = [
    { what: 'reply', due: ticket.replyDue, at: ticket.repliedAt, gap: ticket.replyDiff },
    {
      what: 'arrive',
      due: ticket.arriveDue,
      at: ticket.arrivedAt,
      gap: ticket.arrivedAt && arriveGap(ticket.arrivedAt),
    },
    { what: 'result', due: ticket.resultDue, at: ticket.resultAt, gap: ticket.resultDiff },
  ];
  const moment = (at: Date) => momentText(clock, at, setting.now);
  return all.flatMap(({ what, due, at, gap }) => {
    if (!due || (ticket.phase === 'done' && !at)) return [];
    const open = !at && !ticket.pausedUntil;
    const broken = at ? (gap ?? 0) < 0 : open && due < setting.now;
    return [
      {
        what: t(`due.${what}`),
        target: moment(due),
        actual: at ? moment(at) : t('facts.notYet'),
        gap: gapText(gap, t),
        broken,
      },
    ];
  });
}

/** Minutes early or late, in as few letters as can be read. */
function gapText(gap: number | null, t: LooseWords): string | null {
  if (gap === null) return null;
  if (gap === 0) return t('facts.onTime');
  const minutes = Math.abs(gap);
  const time =
    minutes < 60
      ? t('due.minutes', { minutes })
      : t('due.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  return t(gap > 0 ? 'facts.early' : 'facts.late', { time });
}

function pausedOf({ ticket, setting }: TicketPage, { t, any, clock }: Words): string | null {
  if (!ticket.pausedUntil) return null;
  const reason = any(`choices.reason.${ticket.pauseReason ?? 'parts'}`);
  return t('facts.waits', { at: momentText(clock, ticket.pausedUntil, setting.now), reason });
}

function peopleOf({ ticket, who }: TicketPage, { t, any }: Words): Term[] {
  const next = who.nextOwner ? t('facts.nextOwner', { name: who.nextOwner }) : null;
  const people: [string, string | null][] = [
    ['owner', [who.owner ?? t('facts.nobodyYet'), next].filter(Boolean).join(' · ')],
    ['department', ticket.department && any(`choices.department.${ticket.department}`)],
    ['executor', who.executor],
  ];
  return people.flatMap(([name, value]) => (value ? [{ term: t(`facts.${name}`), value }] : []));
}

function ordersOf({ orders, setting }: TicketPage, { t, any, clock }: Words): SideSaid['orders'] {
  return orders.map((order) => {
    const ended = order.endedAt ?? order.arrivedAt ?? order.acceptedAt ?? order.issuedAt;
    const lines = [
      order.work,
      order.materials && t('thread.materials', { materials: order.materials }),
      order.minutes && t('thread.minutes', { minutes: order.minutes }),
    ];
    return {
      title: [any(`choices.department.${order.department}`), order.who].filter(Boolean).join(' · '),
      state: `${t(`facts.orderState.${order.state}`)} ${momentText(clock, ended, setting.now)}`,
      lines: lines.filter((line): line is string => Boolean(line)),
    };
  });
}

function quoteOf({ ticket, quote }: TicketPage, { t }: Words): SideSaid['quote'] {
  if (!ticket.quoteState || quote.length === 0) return null;
  return {
    lines: quote.map(({ name, fen }) => ({ term: name, value: yuanText(fen) })),
    total: yuanText(ticket.quoteFen ?? 0),
    state: t(`facts.quoteState.${ticket.quoteState}`),
  };
}

function ratingOf({ rating }: TicketPage, any: LooseWords): string | null {
  if (!rating) return null;
  const tags = rating.tags.map((tag) => any(`choices.tags.${tag}`));
  return [any(`choices.score.${rating.score}`), ...tags, rating.words].filter(Boolean).join(' · ');
}

/** Only once it was changed: from what to what, by whom. */
function urgencyOf({ events, setting }: TicketPage, { any, clock }: Words): string[] {
  const changed = events.filter((event) => event.move !== 'open' && event.changes.urgency);
  return changed.map((event) => {
    const [from, to] = (event.changes.urgency ?? []).map((one) => any(`choices.urgency.${String(one)}`));
    return `${from} → ${to} · ${event.who ?? ''} ${momentText(clock, event.at, setting.now)}`;
  });
}
