import 'server-only';
import { localDay } from '@/lib/clock/day';
import { sayMoment } from '@/lib/clock/moment';
import { fullMomentText } from '@/lib/clock/words';
import { serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { TicketPage } from './find-ticket';
import { formFacts, whereOf } from './form-facts';

/** A ticket in words for paper: days in full, for nobody knows when it will be read. */
export type SlipSaid = Record<
  'where' | 'category' | 'urgency' | 'description' | 'situation' | 'openedAt' | 'visit' | 'payer' | 'service',
  string
> & {
  department: string;
  worker: string;
  issuedAt: string;
  acceptedAt: string;
  arrivedAt: string;
  endedAt: string;
  work: string;
  materials: string;
  minutes: string;
  /** What the office has promised, a line each: the answer, the visit, and 预计 (GEN-13). */
  promises: string[];
};

export async function saySlip(page: TicketPage): Promise<SlipSaid> {
  const { ticket, place, orders } = page;
  const [t, choices, service] = await Promise.all([
    getTranslations('print'),
    getTranslations('choices'),
    serviceWords(ticket.kind, page.setting.settings),
  ]);
  const at = await momentWords();
  const order = orders.findLast(({ state }) => state !== 'void');
  const { description } = ticket.details as { description?: string };
  return {
    service: service('name'),
    where: whereOf(ticket, place, t('public')),
    category: service(`options.category.${ticket.category}`),
    urgency: choices(`urgency.${ticket.urgency}` as 'urgency.ordinary'),
    description: description ?? ticket.summary,
    situation: formFacts(ticket, service)
      .map(({ value }) => value)
      .join(' · '),
    openedAt: at(ticket.openedAt),
    visit: await visitText(page),
    payer: ticket.payer ? choices(`payer.${ticket.payer}` as 'payer.office') : '',
    department: order ? choices(`department.${order.department}` as 'department.desk') : '',
    worker: order?.who ?? '',
    issuedAt: at(order?.issuedAt),
    acceptedAt: at(order?.acceptedAt),
    arrivedAt: at(order?.arrivedAt),
    endedAt: at(ticket.resultAt),
    work: order?.work ?? '',
    materials: order?.materials ?? '',
    minutes: order?.minutes ? t('minutes', { count: order.minutes }) : '',
    promises: await promisesOf(page),
  };
}

async function momentWords() {
  const clock = await getTranslations('clock');
  return (moment: Date | null | undefined): string => (moment ? fullMomentText(clock, moment) : '');
}

async function visitText({ ticket: { visitFrom, visitTo } }: TicketPage): Promise<string> {
  if (!visitFrom || !visitTo) return '';
  const [t, at] = await Promise.all([getTranslations('print'), momentWords()]);
  if (localDay(visitFrom) === localDay(visitTo)) return `${at(visitFrom)}–${sayMoment(visitTo, visitTo).time}`;
  return t('visitRange', { from: at(visitFrom), to: at(visitTo) });
}

async function promisesOf(page: TicketPage): Promise<string[]> {
  const { ticket } = page;
  const [t, at, visit] = await Promise.all([getTranslations('print'), momentWords(), visitText(page)]);
  if (ticket.phase === 'done') return [];
  return [
    ...(ticket.repliedAt ? [] : [t('promiseReply', { at: at(ticket.replyDue) })]),
    ...(visit ? [t('promiseVisit', { at: visit })] : []),
    ...(ticket.arriveDue && !ticket.arrivedAt && !visit ? [t('promiseArrive', { at: at(ticket.arriveDue) })] : []),
    ...(ticket.resultAt ? [] : [t('promiseResult', { at: at(ticket.resultDue) })]),
  ];
}
