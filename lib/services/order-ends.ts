import { Refusal } from '@/lib/refusal';
import { conditions, figuresOf } from './conditions';
import type { Service } from './define';
import type { Effect, Setting } from './move';
import { endPause } from './moves/pause';
import type { Actor } from './standing';
import { isOpenOrder, type OrderRow, openOrders, type Ticket } from './ticket';

/** The numbers of orders as a sentence names them: 「1, 2」. */
const numbersOf = (orders: readonly OrderRow[]): string => orders.map(({ no }) => no).join(', ');

/**
 * Nothing is closed nor called solved by the office while a department still has an order of it; what a resident ends
 * takes the open orders with it.
 */
export function settleOrders(before: Ticket, after: Ticket, { kind }: Actor, now: Date): OrderRow[] | null {
  const open = openOrders(after);
  const ends = after.phase === 'done' || (after.resultAt !== null && before.resultAt === null);
  if (!ends || open.length === 0) return null;
  if (kind !== 'resident') throw new Refusal('openOrders', { orders: numbersOf(open), count: open.length });
  return after.orders.map((one) => (isOpenOrder(one) ? { ...one, state: 'void', endedAt: now.toISOString() } : one));
}

type Finish = { step: string; set: Partial<Ticket> };

/**
 * Where a ticket comes to by itself with the last of its orders done: null while an order is open, none was done in this
 * round, or it is in hand otherwise. Refuses what `finish` would refuse: work is not over before it is said who pays.
 */
export function finishByOrders(service: Service, ticket: Ticket, effect: Effect, setting: Setting): Finish | null {
  const { whenOrdersDone: step } = service;
  const after = { ...ticket, ...effect.set };
  if (!step || after.orders === ticket.orders || openOrders(after).length > 0) return null;
  if (after.department || after.executorId || after.resultAt) return null;
  const round = ticket.countsFrom.toISOString();
  if (!after.orders.some(({ state, endedAt }) => state === 'done' && endedAt && endedAt >= round)) return null;
  const fails = (['payerStated', 'quoteSettled'] as const).find((name) => !conditions[name](after));
  if (fails) throw new Refusal(`condition.${fails}`, { kind: service.kind, ...figuresOf(setting.settings) });
  const arrived = after.arriveDue ? { arrivedAt: after.arrivedAt ?? setting.now } : {};
  return { step, set: { ...endPause(after, setting), ...arrived, resultAt: setting.now } };
}
