import { Refusal } from '@/lib/refusal';
import type { Actor } from './standing';
import type { Ticket } from './ticket';

/** CMP-10: whom a ticket is about makes no move on it and doesn't see who asked. */
export const isConcerned = (
  { aboutId }: Pick<Ticket, 'aboutId'>,
  { kind, personId }: Omit<Actor, 'standings'>,
): boolean => kind === 'staff' && aboutId !== null && aboutId === personId;

/** CMP-10: nor is it given to them, by whatever move. */
export function refuseConcerned({ aboutId, ownerId, nextOwnerId, executorId }: Ticket) {
  if (aboutId && [ownerId, nextOwnerId, executorId].includes(aboutId)) throw new Refusal('concernsThem');
}
