import 'server-only';
import { momentText } from '@/lib/clock/words';
import type { TicketPage } from './find-ticket';
import { promiseWords } from './promise-words';
import type { Decider } from './quote-decider';
import { awaitedBy } from './standing';

/** Who pays and how, who said yes or no and when, and who is waited for when it isn't the reader. */
export type QuoteSaid = { pays: string; awaits: string | null };

/** A quote in the same words for both sides of a let home (REP-5). */
export async function sayQuote(page: TicketPage): Promise<QuoteSaid> {
  const { ticket, events, actor, setting } = page;
  const { t, clock } = await promiseWords(ticket.kind);
  const by: Decider = ticket.payer === 'tenant' ? 'tenant' : page.decider;
  if (ticket.quoteState === 'offered') {
    const awaited = awaitedBy(actor, page.decider);
    return { pays: t('quote.payer', { by }), awaits: awaited && t('quote.awaits', { by: awaited }) };
  }
  const said = events.findLast(({ move }) => move === 'agreeQuote' || move === 'refuseQuote');
  const who = said?.who ?? t('thread.somebody');
  const at = said ? momentText(clock, said.at, setting.now) : '';
  const key = ticket.quoteState === 'agreed' ? 'quote.agreedBy' : 'quote.refusedBy';
  return { pays: t(key, { who, at, by }), awaits: null };
}
