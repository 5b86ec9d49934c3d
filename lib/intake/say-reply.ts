import 'server-only';
import { serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { promiseWords } from '@/lib/tickets/promise-words';
import { ticketOf } from '@/lib/tickets/row';
import { sayPromise } from '@/lib/tickets/say-promise';

/** What may be pasted back into the group: the number, what about, the promise as a time of day. No name, no home, no words. */
export async function sayReply({ ticket, setting }: TicketPage, link: string | null): Promise<string> {
  const [t, words, service] = await Promise.all([
    getTranslations('intake'),
    promiseWords(ticket.kind),
    serviceWords(ticket.kind),
  ]);
  const about = `${service(`options.category.${ticket.category}`)}${service('name')}`;
  const said = t('reply.text', {
    about,
    number: ticket.number,
    promise: sayPromise(ticketOf(ticket), setting, words).text,
  });
  return link ? `${said}${t('reply.link', { link })}` : said;
}
