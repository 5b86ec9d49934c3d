import 'server-only';
import { momentText, rangeText } from '@/lib/clock/words';
import { anyWords, type LooseWords, serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { maskName } from '@/lib/people/mask-name';
import { needsNoReason } from '@/lib/people/reveal';
import { serviceOf } from '@/lib/services';
import type { DeskFacts, OtherTicket } from '@/lib/tickets/find-facts';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { formFacts, whereOf } from '@/lib/tickets/form-facts';
import { yuanText } from './amount';
import { ticketHref } from './hrefs';
import { type Kept, pausedOf, promisesSaid, urgencyOf } from './say-kept';
import { matterOf } from './say-matter';
import { stepWords } from './say-row';

type Term = { term: string; value: string };
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
  /** They are answered with this one (CMP-13). */
  isMatter: boolean;
  again: OtherSaid | null;
};

/** Those who work on a ticket read its people's names whole; others of the staff only the family name. */
const worksOnIt = ['responsible', 'executor', 'desk', 'supervisor', 'manager', 'department'] as const;

export async function saySide(page: TicketPage, facts: DeskFacts, c: string | null): Promise<SideSaid> {
  const [t, wordOf, clock, service] = await Promise.all([
    getTranslations('desk'),
    anyWords(page.setting.settings),
    getTranslations('clock'),
    serviceWords(page.ticket.kind, page.setting.settings),
  ]);
  const words = { t: t as unknown as LooseWords, wordOf, clock, service };
  const { ticket, actor } = page;
  const whole = worksOnIt.some((standing) => actor.standings.includes(standing));
  const name = (given: string) => (whole ? given : maskName(given));
  const other = (one: OtherTicket): OtherSaid => ({
    href: ticketHref(one.id, c),
    number: one.number,
    text: [one.unit, one.summary].filter(Boolean).join(' · '),
    step: stepWords(wordOf, one),
  });
  return {
    contact: {
      name: name(ticket.contactName) || t(ticket.anonymous ? 'facts.anonymous' : 'facts.noContact'),
      masked: ticket.contactTail && `*** **** ${ticket.contactTail}`,
      free: needsNoReason(actor.standings),
    },
    household: facts.household.map((one) => `${name(one.name)} ${wordOf(`choices.relation.${one.relation}`)}`),
    about: [...aboutOf(page, words), ...matterOf(page, facts.names, words), ...ledgerOf(facts, words)],
    promises: promisesSaid(page, words),
    paused: pausedOf(page, words),
    people: peopleOf(page, words),
    orders: ordersOf(page, words),
    quote: quoteOf(page, words),
    rating: ratingOf(page, wordOf),
    urgency: urgencyOf(page, words),
    earlier: facts.earlier.map(other),
    siblings: facts.siblings.map(other),
    isMatter: serviceOf(ticket.kind).answersTogether === true,
    again: facts.again && other(facts.again),
  };
}

type Words = { t: LooseWords; wordOf: LooseWords; clock: Parameters<typeof momentText>[0]; service: LooseWords };

function aboutOf({ ticket, place, setting }: TicketPage, { t, wordOf, clock, service }: Words): Term[] {
  const { visitFrom, visitTo } = ticket;
  const visit = visitFrom && visitTo && rangeText(clock, visitFrom, visitTo, setting.now);
  const facts: [string, string | null][] = [
    ['place', whereOf(ticket, place, t('list.public'))],
    ['category', service(`options.category.${ticket.category}`)],
    ['visit', visit],
    ['payer', ticket.payer && wordOf(`choices.payer.${ticket.payer}`)],
    ['channel', wordOf(`choices.channel.${ticket.channel}`)],
    ['opened', momentText(clock, ticket.openedAt, setting.now)],
  ];
  const own = formFacts(ticket, service).filter((fact) => fact.name !== 'spot');
  const known = facts.flatMap(([name, value]) => (value ? [{ term: t(`facts.${name}`), value }] : []));
  const followed = ticket.followers > 0 ? [{ term: '', value: t('facts.followers', { count: ticket.followers }) }] : [];
  return [...known.slice(0, 2), ...own.map(({ term, value }) => ({ term, value })), ...known.slice(2), ...followed];
}

/** Its number and day in the office's old book. */
const ledgerOf = ({ ledger }: DeskFacts, { t }: Words): Term[] =>
  ledger ? [{ term: t('facts.ledger'), value: [ledger.number, ledger.day].filter(Boolean).join(' · ') }] : [];

function peopleOf({ ticket, who }: TicketPage, { t, wordOf }: Words): Term[] {
  const next = who.nextOwner ? t('facts.nextOwner', { name: who.nextOwner }) : null;
  const people: [string, string | null][] = [
    ['owner', [who.owner ?? t('facts.nobodyYet'), next].filter(Boolean).join(' · ')],
    ['department', ticket.department && wordOf(`choices.department.${ticket.department}`)],
    ['executor', who.executor],
  ];
  return people.flatMap(([name, value]) => (value ? [{ term: t(`facts.${name}`), value }] : []));
}

function ordersOf({ orders, setting }: TicketPage, { t, wordOf, clock }: Words): SideSaid['orders'] {
  const own = orders.filter(({ no }) => no === 0);
  return own.map((order) => {
    const ended = order.endedAt ?? order.arrivedAt ?? order.acceptedAt ?? order.issuedAt;
    const lines = [
      order.work,
      order.materials && t('thread.materials', { materials: order.materials }),
      order.minutes && t('thread.minutes', { minutes: order.minutes }),
    ];
    return {
      title: [wordOf(`choices.department.${order.department}`), order.who].filter(Boolean).join(' · '),
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

function ratingOf({ rating }: TicketPage, wordOf: LooseWords): string | null {
  if (!rating) return null;
  const tags = rating.tags.map((tag) => wordOf(`choices.tags.${tag}`));
  return [wordOf(`choices.score.${rating.score}`), ...tags, rating.words].filter(Boolean).join(' · ');
}
