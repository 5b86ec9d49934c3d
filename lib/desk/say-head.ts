import 'server-only';
import { anyWords, type LooseWords, serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { dispatched, serviceOf } from '@/lib/services';
import { runningPromise } from '@/lib/services/alarms';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { whereOf } from '@/lib/tickets/form-facts';
import { ticketOf } from '@/lib/tickets/row';
import { deskHref } from './hrefs';
import { shortTime, stepWords } from './say-row';

export type HeadSaid = {
  title: string;
  number: string;
  place: string;
  step: string;
  tone: 'neutral' | 'green' | 'amber' | 'blue';
  urgency: string | null;
  pressing: boolean;
  reopened: string | null;
  due: { text: string; tone: 'red' | 'amber' | 'neutral' } | null;
  back: string;
  print: { href: string; text: string };
};

const HOUR = 3_600_000;

/** The top of a ticket's page at the desk: what, where, how far, and the promise that falls due next. */
export async function sayHead(page: TicketPage, c: string | null): Promise<HeadSaid> {
  const { ticket, place } = page;
  const [t, wordOf, service] = await Promise.all([
    getTranslations('desk'),
    anyWords(),
    serviceWords(ticket.kind, page.setting.settings),
  ]);
  return {
    title: ticket.summary,
    number: ticket.number,
    place: [whereOf(ticket, place, t('list.public')), service(`options.category.${ticket.category}`)].join(' · '),
    step:
      ticket.outcome && ticket.phase === 'done'
        ? wordOf(`choices.outcome.${ticket.outcome}`)
        : stepWords(wordOf, ticket),
    tone:
      ticket.phase === 'done'
        ? 'neutral'
        : ticket.pausedUntil
          ? 'blue'
          : ticket.phase === 'waiting'
            ? 'amber'
            : 'green',
    urgency: ticket.urgency === 'ordinary' ? null : wordOf(`choices.urgency.${ticket.urgency}`),
    pressing: ticket.urgency === 'emergency' && ticket.phase !== 'done',
    reopened: ticket.reopened > 0 ? t('list.reopened') : null,
    due: dueOf(page, t as unknown as LooseWords),
    back: deskHref('/admin/tickets', c),
    print: printOf(page, t as unknown as LooseWords),
  };
}

/** The paper that the desk needs first of this service. */
function printOf({ ticket: { id, kind } }: TicketPage, t: LooseWords): HeadSaid['print'] {
  const href = `/print/tickets/${id}`;
  if (serviceOf(kind).paper === 'record') return { href: `${href}/record`, text: t('ticket.printRecord') };
  if (dispatched.some((one) => one === kind)) return { href, text: t('ticket.print') };
  return { href: `${href}/receipt`, text: t('ticket.printReceipt') };
}

function dueOf({ ticket, setting }: TicketPage, t: LooseWords): HeadSaid['due'] {
  const running = runningPromise(ticketOf(ticket), setting);
  if (!running) return null;
  const gap = running.target.getTime() - setting.now.getTime();
  const time = shortTime(running.target, setting.now, t);
  const text = `${t(`due.${running.which}`)} ${gap < 0 ? t('due.late', { time }) : time}`;
  return { text, tone: gap < 0 ? 'red' : gap < HOUR ? 'amber' : 'neutral' };
}
