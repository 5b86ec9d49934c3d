import 'server-only';
import { type FormSpec, hidden } from '@/lib/form';
import type { MoveName } from '@/lib/services/moves';
import { isOrderOf } from '@/lib/services/orders';
import { isOpenOrder } from '@/lib/services/ticket';
import type { OrderLine, TicketPage } from './find-ticket';
import { moveForm, moveValues } from './move-form';

type TaskMove = Extract<MoveName, 'orderAccept' | 'orderDone' | 'orderCancel' | 'orderPress'>;

/** What one press on a task order posts; `from`: the page that staff come back to. */
export const taskValues = (page: TicketPage, move: TaskMove, no: number, from: 'tickets' | 'orders') => ({
  ...moveValues(page, move),
  order: String(no),
  page: from,
});

/** The form of one move of one task order. */
export async function taskForm(
  page: TicketPage,
  move: TaskMove,
  no: number,
  from: 'tickets' | 'orders',
): Promise<FormSpec> {
  const spec = await moveForm(page, move);
  const asked = spec.fields.filter(({ name, control }) => name !== 'order' && control !== 'hidden');
  return { ...spec, id: `${spec.id}-${no}`, fields: [...hidden(taskValues(page, move, no, from)), ...asked] };
}

/** The task orders of a ticket, without its own assignment. */
export const taskLines = ({ orders }: TicketPage): OrderLine[] => orders.filter(({ no }) => no > 0);

/** Those still to do that this reader does, or may take for their department. */
export const ownTaskLines = (page: TicketPage): OrderLine[] =>
  taskLines(page).filter((line) => isOpenLine(line) && isOrderOf(line, page.actor));

export const isOpenLine = ({ state }: OrderLine): boolean =>
  isOpenOrder({ state } as Parameters<typeof isOpenOrder>[0]);
