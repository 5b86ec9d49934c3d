import { moveTicket } from '@/app/ticket-actions';
import { TaskOrders } from '@/components/desk/task-orders';
import { sayTasks } from '@/lib/desk/say-tasks';
import type { FormWords } from '@/lib/form';
import { serviceOf } from '@/lib/services';
import type { TicketPage } from '@/lib/tickets/find-ticket';

/** What other departments do for this ticket; nothing when nobody else does. */
export async function OrdersPart({ page, words }: { page: TicketPage; words: FormWords }) {
  const finishes = serviceOf(page.ticket.kind).whenOrdersDone !== undefined;
  return <TaskOrders {...(await sayTasks(page))} finishes={finishes} action={moveTicket} words={words} />;
}
