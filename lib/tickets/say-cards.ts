import 'server-only';
import { momentText, rangeText } from '@/lib/clock/words';
import type { TicketPage } from './find-ticket';
import { promiseWords } from './promise-words';
import { wordsOf } from './say-event';
import { isTurn, type PromiseWords } from './say-promise';
import { type QuoteSaid, sayQuote } from './say-quote';

export type CardsSaid = {
  /** The agreed visit that is still to come or overdue. */
  visit: { text: string; late: boolean } | null;
  pause: { reason: string; words: string | null; next: string } | null;
  /** Set when the household is asked whether it is done: what was done, as the worker wrote, in a sentence. */
  result: { done: string; work: string | null } | null;
  /** Asked while the office still follows it up: the household may say that it isn't done. */
  asks: string | null;
  quote: QuoteSaid | null;
  rated: string | null;
};

/** What stands on the cards above the conversation: the things to act on now. */
export async function sayCards(page: TicketPage): Promise<CardsSaid> {
  const { ticket, setting, quote, rating, moves } = page;
  const words = await promiseWords(ticket.kind);
  const { visitFrom, visitTo, pausedUntil } = ticket;
  const coming = visitFrom && visitTo && !ticket.arrivedAt && ticket.phase !== 'done' && !isTurn(ticket);
  return {
    visit: coming
      ? { text: rangeText(words.clock, visitFrom, visitTo, setting.now), late: visitTo < setting.now }
      : null,
    pause: pausedUntil && {
      reason: words.choices(`reason.${ticket.pauseReason ?? 'parts'}`),
      words: pauseWords(page),
      next: momentText(words.clock, pausedUntil, setting.now),
    },
    result: moves.includes('confirm') ? { done: words.done(ticket.kind), work: workDone(page, words) } : null,
    asks: mayObject(page) ? words.t('result.title', { done: words.done(ticket.kind) }) : null,
    quote: quote.length > 0 && ticket.quoteState !== null ? await sayQuote(page) : null,
    rated: rating && words.t('rating.done', { score: words.choices(`score.${rating.score}`) }),
  };
}

const mayObject = ({ ticket, moves }: TicketPage) =>
  ticket.phase !== 'done' && moves.includes('notFixed') && !moves.includes('confirm');

/** What was said with the latest date on which it goes on. */
const pauseWords = ({ events }: TicketPage): string | null => {
  const last = events.findLast(({ content }) => content.next !== undefined);
  return last ? wordsOf(last) || null : null;
};

function workDone({ orders }: TicketPage, { t }: PromiseWords): string | null {
  const work = orders.findLast((order) => order.state === 'done')?.work;
  return work ? t('result.work', { work }) : null;
}
