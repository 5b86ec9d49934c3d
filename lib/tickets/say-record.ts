import 'server-only';
import { getTranslations } from 'next-intl/server';
import { momentText } from '@/lib/clock/words';
import { type LooseWords, serviceWords } from '@/lib/i18n/service-words';
import type { OrderLine, TicketPage } from './find-ticket';
import { type Fact, sayFacts } from './say-facts';
import { isNeighbour } from './say-head';
import { placeOf } from './say-ticket';

/** What stands on record, as term and value; for a neighbour without the household's own part (GEN-8). */
export async function sayRecord(page: TicketPage): Promise<Fact[]> {
  const { ticket, who, setting } = page;
  const [t, choices, clock, service] = await Promise.all([
    getTranslations('resident'),
    getTranslations('choices'),
    getTranslations('clock'),
    serviceWords(ticket.kind),
  ]);
  const fact = (
    key:
      | 'number'
      | 'kind'
      | 'place'
      | 'category'
      | 'urgency'
      | 'opened'
      | 'contact'
      | 'owner'
      | 'executor'
      | 'payer'
      | 'again'
      | 'reopened',
    value: string | null,
  ) => (value ? [{ name: key, term: t(`page.${key}`), value }] : []);
  const home = isNeighbour(page) ? [] : sayFacts(ticket, service);
  const tail = ticket.contactTail ?? 'none';
  return [
    ...fact('number', ticket.number),
    ...fact('kind', service('name')),
    ...fact('place', placeOf(ticket, page.place, t as unknown as LooseWords)),
    ...fact('category', service(`options.category.${ticket.category}`)),
    ...fact('urgency', choices(`urgency.${ticket.urgency}` as 'urgency.ordinary')),
    ...home,
    ...fact('contact', isNeighbour(page) ? null : t('page.contactValue', { name: ticket.contactName, tail })),
    ...fact('opened', momentText(clock, ticket.openedAt, setting.now)),
    ...fact(
      'owner',
      who.owner ? t('page.ownerValue', { name: who.owner }) : ticket.phase === 'done' ? null : t('page.ownerNone'),
    ),
    ...fact('executor', who.executor),
    ...fact('payer', ticket.payer && !isNeighbour(page) ? choices(`payer.${ticket.payer}` as 'payer.office') : null),
    ...fact('again', ticket.againOf ? t('page.againText') : null),
    ...fact('reopened', ticket.reopened > 0 ? t('page.reopenedText', { count: ticket.reopened }) : null),
  ];
}

export type TaskOrderSaid = { id: string; title: string; state: string; facts: Fact[] };

/** 维修单: who did what with what and when; those that came to nothing are left out. */
export async function sayTaskOrders({ orders, setting }: TicketPage): Promise<TaskOrderSaid[]> {
  const [t, choices, clock] = await Promise.all([
    getTranslations('resident'),
    getTranslations('choices'),
    getTranslations('clock'),
  ]);
  const at = (moment: Date | null) => moment && momentText(clock, moment, setting.now);
  const fact = (
    key: 'worker' | 'work' | 'materials' | 'minutes' | 'issued' | 'accepted' | 'arrived' | 'ended',
    value: string | null,
  ) => (value ? [{ name: key, term: t(`order.${key}`), value }] : []);
  const told = orders.filter((order) => order.state !== 'void');
  return told.map((order: OrderLine) => ({
    id: order.id,
    title: `${t('order.title')} · ${choices(`department.${order.department}` as 'department.desk')}`,
    state: t(`order.state.${order.state}` as 'order.state.done'),
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
