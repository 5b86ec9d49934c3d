import { moveOf } from '@/lib/services/decide';
import type { MoveName } from '@/lib/services/moves';
import type { Standing } from '@/lib/services/standing';
import type { Ticket } from '@/lib/services/ticket';

const onTheirFeet: readonly Standing[] = ['executor', 'department', 'engineering', 'security', 'cleaning', 'greening'];

/** What the person who does the work may do, or a department with a part in it; the desk's own moves are made at the desk. */
export const isWorkers = (move: MoveName): boolean => {
  const { by, inner } = moveOf(move);
  return !inner && by.some((one) => onTheirFeet.includes(one));
};

/**
 * The one thing the worker does next, out of the moves open to them (接单 · 到达 · 继续 · 完成 · 签字): their main one; null
 * while it is somebody else's turn. Work can't be finished before it is said who pays, and what the household pays has been
 * agreed (REP-5): then that comes first.
 */
export function nextMove(moves: readonly MoveName[], { payer }: Pick<Ticket, 'payer'>): MoveName | null {
  const next = moves.find((move) => isWorkers(move) && moveOf(move).main);
  if (next) return next;
  if (!moves.includes('unfinished')) return null;
  return payer ? 'offerQuote' : 'setPayer';
}
