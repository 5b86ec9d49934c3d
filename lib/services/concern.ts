import { Refusal } from '@/lib/refusal';
import type { Actor } from './standing';
import { openOrders, type Ticket } from './ticket';

/** CMP-10: whom a ticket is about makes no move on it and doesn't see who asked. */
export const isConcerned = (
  { aboutId }: Pick<Ticket, 'aboutId'>,
  { kind, personId }: Omit<Actor, 'standings'>,
): boolean => kind === 'staff' && aboutId !== null && aboutId === personId;

/** CMP-10: nor is it given to them, by whatever move. */
export function refuseConcerned(ticket: Ticket) {
  const { aboutId, ownerId, nextOwnerId, executorId } = ticket;
  const tasked = openOrders(ticket).map((one) => one.executorId);
  if (aboutId && [ownerId, nextOwnerId, executorId, ...tasked].includes(aboutId)) throw new Refusal('concernsThem');
}
