import { Refusal } from '@/lib/refusal';
import type { Actor } from './standing';
import { isOpenOrder, type OrderRow, type Ticket } from './ticket';

type Ordered = Pick<Ticket, 'orders'>;

/** An open order by its number; refuses one that is done, cancelled or was never there. */
export function openOrder({ orders }: Ordered, no: number): OrderRow {
  const order = orders.find((one) => one.no === no);
  if (!order || !isOpenOrder(order)) throw new Refusal('orderOver', { no });
  return order;
}

/** All orders of a ticket with one of them changed. */
export const withOrder = ({ orders }: Ordered, no: number, change: Partial<OrderRow>): OrderRow[] =>
  orders.map((one) => (one.no === no ? { ...one, ...change } : one));

/** Numbers are never given twice, also after an order was cancelled. */
export const nextNo = ({ orders }: Ordered): number => orders.length + 1;

/** Whose an order is: of the person it was given to, else of everybody in its department until somebody takes it. */
export const isOrderOf = (
  { executorId, department }: Pick<OrderRow, 'executorId' | 'department'>,
  { personId, departments = [] }: Pick<Actor, 'personId' | 'departments'>,
): boolean => (executorId ? executorId === personId : departments.includes(department));
