import 'server-only';
import { momentText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { ticketOf } from '@/lib/tickets/row';
import type { Viewer } from '@/lib/viewer';
import { findTexts } from './find-texts';
import { findForemanLink, foremanHref, mayLink } from './foreman-link';
import { sayForeman } from './say-texts';
import { takesTexts } from './takes-texts';

export type ForemanLinkSaid = {
  /** That the foreman has signed, in a sentence. */
  signed: string | null;
  link: { href: string; until: string } | null;
  mayMake: boolean;
};

/** How far it is with the foreman's signature, and the link that still opens, for who may hand it on. */
export async function sayForemanLink(
  viewer: Viewer,
  page: Pick<TicketPage, 'ticket' | 'actor'>,
): Promise<ForemanLinkSaid> {
  const ticket = ticketOf(page.ticket);
  const [t, clock, texts, link] = await Promise.all([
    getTranslations('worksTexts'),
    getTranslations('clock'),
    findTexts(viewer, ticket),
    findForemanLink(viewer, page),
  ]);
  const signed = await sayForeman(texts);
  const open = signed || !takesTexts(ticket) ? null : link;
  return {
    signed,
    link: open && {
      href: foremanHref(open.id),
      until: t('foreman.until', { at: momentText(clock, open.expiresAt, viewer.now) }),
    },
    mayMake: !signed && takesTexts(ticket) && mayLink(page.actor.standings),
  };
}
