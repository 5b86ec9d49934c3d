import type { EventLine, TicketPage } from './find-ticket';

/** Moves that put off, or bring forward, when it will be done, with the reason (GEN-4). */
const changing = ['newPromise', 'investigate', 'changeUrgency', 'resume'];

/** What was promised for the result before, and why that changed, the oldest first; of this round, while it is open. */
export function earlierPromises({
  events,
  ticket,
}: Pick<TicketPage, 'events' | 'ticket'>): { at: Date; why: string }[] {
  if (ticket.phase === 'done') return [];
  return events.filter((event) => changing.includes(event.move) && event.at >= ticket.countsFrom).flatMap(earlier);
}

function earlier({ changes, content }: EventLine) {
  const was = changes.resultDue?.[0];
  const why = content.words;
  return was ? [{ at: new Date(String(was)), why: typeof why === 'string' ? why : '' }] : [];
}
