import 'server-only';
import { momentText } from '@/lib/clock/words';
import type { EventLine, TicketPage } from './find-ticket';
import { eventWords } from './promise-words';
import { sayEvent } from './say-event';

export type EventSaid = { id: string; at: string; who: string | null; text: string; words: string | null };

/** A ticket's history for who works on it, internal notes too, the latest first. */
export async function sayHistory(page: TicketPage): Promise<EventSaid[]> {
  const words = await eventWords(page.ticket.kind);
  return page.events.toReversed().map((event) => ({
    id: event.id,
    at: momentText(words.clock, event.at, page.setting.now),
    who: event.who,
    text: sayEvent(event, page, words),
    words: textOf(event),
  }));
}

/** What the desk told the worker with the order that stands now. */
export function toldToWorker({ events }: TicketPage): string | null {
  const last = events.findLast((event) => event.move === 'assign');
  return last ? textOf(last) : null;
}

function textOf({ content }: EventLine): string | null {
  const found = [content.words, content.work].find((one) => typeof one === 'string' && one !== '');
  return typeof found === 'string' ? found : null;
}
