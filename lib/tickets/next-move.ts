import type { MoveName } from '@/lib/services/moves';
import type { Ticket } from '@/lib/services/ticket';

/** 接单 · 到达 · 继续 · 完成 · 签字: the first of these that is open is the one big button. */
const inOrder = ['accept', 'arrive', 'resume', 'finish', 'signOff'] as const satisfies MoveName[];

/**
 * The one thing the worker does next, out of the moves open to them; null while it is somebody else's turn. Work can't be
 * finished before it is said who pays, and what the household pays has been agreed (REP-5): then that comes first.
 */
export function nextMove(moves: readonly MoveName[], { payer }: Pick<Ticket, 'payer'>): MoveName | null {
  const next = inOrder.find((move) => moves.includes(move));
  if (next) return next;
  if (!moves.includes('unfinished')) return null;
  return payer ? 'offerQuote' : 'setPayer';
}
