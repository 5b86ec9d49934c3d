import { type Day, localDay } from '@/lib/clock/day';
import type { MoveName } from '@/lib/services/moves';
import type { Ticket } from '@/lib/services/ticket';

export const shelves = ['accept', 'today', 'grab', 'later', 'waiting', 'done'] as const;
export type OrderShelf = (typeof shelves)[number];

type Shelved = { ticket: Pick<Ticket, 'phase' | 'executorId' | 'visitFrom' | 'dueAt'>; moves: readonly MoveName[] };

/**
 * Where an order lies on a worker's list: to be signed for, today's, the department's to take, of later days, waiting
 * for others, done. What is late is today's, whatever day it was promised for.
 */
export function shelfOf({ ticket, moves }: Shelved, today: Day): OrderShelf {
  if (ticket.phase === 'done') return 'done';
  if (ticket.executorId === null) return 'grab';
  if (moves.includes('accept')) return 'accept';
  if (ticket.phase === 'waiting') return 'waiting';
  const order = { ticket, moves };
  return !atWork(order) && localDay(dueNext(order)) > today ? 'later' : 'today';
}

/** By the hour of the visit, else by the promise that falls due next; who stands in somebody's kitchen finishes first. */
export function byHour(a: Shelved, b: Shelved): number {
  return Number(atWork(b)) - Number(atWork(a)) || dueNext(a).getTime() - dueNext(b).getTime();
}

const atWork = ({ moves }: Shelved) => moves.includes('unfinished');

const dueNext = ({ ticket, moves }: Shelved) =>
  atWork({ ticket, moves }) ? ticket.dueAt : (ticket.visitFrom ?? ticket.dueAt);
