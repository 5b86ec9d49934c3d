import { createTranslator } from 'next-intl';
import { messagesOf } from '@/lib/i18n/messages-of';
import type { LooseWords } from '@/lib/i18n/service-words';
import type { Delivery } from './delivery';
import { kindOf } from './kinds';
import { localMinute } from './local-minute';
import type { Saying } from './template-fields';

/** The words of the first language, for what leaves the portal: nobody's page is open, and templates are approved in one. */
export async function outsideWords(): Promise<LooseWords> {
  return createTranslator({ locale: 'zh-CN', messages: await messagesOf() }) as unknown as LooseWords;
}

/**
 * What a message says outside the portal: that something happened, with which number, when. No name, no telephone, no room and
 * nothing that anybody wrote: whoever may read the rest reads it signed in.
 */
export function sayOutside(t: LooseWords, told: Delivery): Record<Saying, string> {
  const kind = kindOf(told);
  const event = told.ticketId ? eventOf(t, told) : null;
  const what = event ?? titleOf(told) ?? t(`telling.outside.${kind}`);
  return {
    what: told.urgent ? t('telling.outside.urgent', { what }) : what,
    service: told.kind && t.has(`${told.kind}.name`) ? t(`${told.kind}.name`) : t(`telling.kinds.${kind}`),
    number: told.number ?? '',
    community: told.community,
    at: localMinute(new Date(told.madeAt)),
  };
}

/** What an SMS names: carriers take a short word in a fixed sentence. */
export function sayShort(t: LooseWords, told: Delivery): string {
  const what = told.number ? t('telling.outside.ticket', { number: told.number }) : t(`telling.kinds.${kindOf(told)}`);
  return told.urgent ? t('telling.outside.urgentShort', { what }) : what;
}

/** Where the message leads inside the portal; ids only, and whoever opens it signs in first. */
export function pathOf({ ticketId, values }: Delivery): string {
  if (values.notice) return `${values.side === 'desk' ? '/admin' : ''}/notices/${values.notice}`;
  if (values.side === 'desk') return ticketId ? `/admin/tickets/${ticketId}` : '/admin/reminders';
  if (values.survey) return `/surveys/${values.survey}`;
  if (typeof values.notice === 'string') return `/notices/${values.notice}`;
  return ticketId ? `/tickets/${ticketId}` : '/messages';
}

/** The title of a notice, which hangs in the hall too, or of a survey. */
const titleOf = ({ values }: Delivery): string | null => (typeof values.title === 'string' ? values.title : null);

function eventOf(t: LooseWords, { kind, key }: Delivery): string | null {
  const found = [`${kind}.said.moves.${key}.event`, `moves.${key}.event`].find((one) => t.has(one));
  return found ? t(found) : null;
}
