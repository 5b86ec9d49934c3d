import 'server-only';
import { momentText } from '@/lib/clock/words';
import { type LooseWords, serviceWords } from '@/lib/i18n/service-words';
import { serviceOf } from '@/lib/services';
import type { OrderLine, TicketPage } from './find-ticket';
import { type FormFact, formFacts } from './form-facts';
import { promiseWords } from './promise-words';
import { isNeighbour } from './say-head';
import type { PromiseWords } from './say-promise';
import { placeOf } from './say-ticket';

/** What stands on record, as term and value; for a neighbour without the household's own part (GEN-8). */
export async function sayRecord(page: TicketPage): Promise<FormFact[]> {
  const { ticket, setting } = page;
  const [words, service] = await Promise.all([promiseWords(ticket.kind), serviceWords(ticket.kind, setting.settings)]);
  const { t, clock } = words;
  const fact = factsIn(t, 'page');
  return [
    ...fact('number', ticket.number),
    ...fact('kind', service('name')),
    ...fact('place', placeOf(ticket, page.place, t)),
    ...(hasOneSort(ticket) ? [] : sortOf(page, words, service)),
    ...(isNeighbour(page) ? [] : householdPart(page, words, service)),
    ...fact('opened', momentText(clock, ticket.openedAt, setting.now)),
    ...fact('owner', ownerOf(page, t)),
    ...fact('executor', page.who.executor),
    ...fact('again', ticket.againOf && t('page.againText', { days: setting.settings.againDays })),
    ...fact('reopened', ticket.reopened > 0 ? t('page.reopenedText', { count: ticket.reopened }) : null),
  ];
}

/** Tickets of a kind with one category are all of the same urgency too: neither says anything. */
const hasOneSort = ({ kind }: TicketPage['ticket']) => serviceOf(kind).categories.length === 1;

function sortOf({ ticket }: TicketPage, { t, choices }: PromiseWords, service: LooseWords): FormFact[] {
  const fact = factsIn(t, 'page');
  return [
    ...fact('category', service(`options.category.${ticket.category}`)),
    ...fact('urgency', choices(`urgency.${ticket.urgency}`)),
  ];
}

/** A fact whose term is named `area.name`, unless there is nothing to say. */
const factsIn = (t: LooseWords, area: string) => (name: string, value: string | null) =>
  value ? [{ name, term: t(`${area}.${name}`), value }] : [];

function householdPart({ ticket }: TicketPage, { t, choices }: PromiseWords, service: LooseWords): FormFact[] {
  const fact = factsIn(t, 'page');
  const tail = ticket.contactTail ?? 'none';
  return [
    ...formFacts(ticket, service),
    ...fact('contact', t('page.contactValue', { name: ticket.contactName, tail })),
    ...fact('payer', ticket.payer && choices(`payer.${ticket.payer}`)),
  ];
}

function ownerOf({ who, ticket }: TicketPage, t: LooseWords): string | null {
  if (who.owner) return t('page.ownerValue', { name: who.owner });
  return ticket.phase === 'done' ? null : t('page.ownerNone');
}

/** Done, and then the household said that it isn't. */
const isReturned = ({ state, endedAt }: OrderLine, { reopened, countsFrom }: TicketPage['ticket']) =>
  reopened > 0 && state === 'done' && endedAt !== null && endedAt <= countsFrom;

export type TaskOrderSaid = { id: string; title: string; state: string; facts: FormFact[] };

/** 维修单: who did what with what and when; those that came to nothing are left out. */
export async function sayTaskOrders({ ticket, orders, setting }: TicketPage): Promise<TaskOrderSaid[]> {
  const { t, choices, clock } = await promiseWords(ticket.kind);
  const fact = factsIn(t, 'order');
  const at = (moment: Date | null) => moment && momentText(clock, moment, setting.now);
  const told = orders.filter((order) => order.state !== 'void');
  return told.map((order: OrderLine) => ({
    id: order.id,
    title: `${t('order.title')} · ${choices(`department.${order.department}`)}`,
    state: t(`order.state.${isReturned(order, ticket) ? 'returned' : order.state}`),
    facts: [
      ...fact('worker', order.who ?? t('order.noWorker')),
      ...fact('work', order.work),
      ...fact('materials', order.materials),
      ...fact('minutes', order.minutes === null ? null : t('order.minutesValue', { count: order.minutes })),
      ...fact('issued', at(order.issuedAt)),
      ...fact('accepted', at(order.acceptedAt)),
      ...fact('arrived', at(order.arrivedAt)),
      ...fact('ended', at(order.endedAt)),
    ],
  }));
}
