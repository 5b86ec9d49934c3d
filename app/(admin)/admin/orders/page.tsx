import type { Metadata } from 'next';
import { callContact } from '@/app/order-actions';
import { moveTicket } from '@/app/ticket-actions';
import { Live } from '@/components/tickets/live';
import { Empty } from '@/components/ui/empty';
import { OrderCard } from '@/components/worker/order-card';
import { TaskCard } from '@/components/worker/task-card';
import { requireDesk } from '@/lib/desk/require-desk';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Params } from '@/lib/tickets/desk-query';
import { findOrders, type Order, type Orders } from '@/lib/tickets/find-orders';
import type { Task } from '@/lib/tickets/find-tasks';
import { type OrderShelf, shelves } from '@/lib/tickets/order-shelves';
import { communityPulse } from '@/lib/tickets/pulse';
import { orderWords, sayOrder } from '@/lib/tickets/say-order';
import { sayTask } from '@/lib/tickets/say-task';

type Props = { searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('orders'))('title') };
}

export default async function OrdersPage({ searchParams }: Props) {
  const { viewer, community } = await requireDesk('/admin/orders', searchParams);
  const [found, version, t] = await Promise.all([
    findOrders(viewer, community.id),
    communityPulse(viewer, community.id),
    getTranslations('orders'),
  ]);
  const filled = inOrder(found).filter((shelf) => found.shelves[shelf].length + found.tasks[shelf].length > 0);
  const count = (['accept', 'today'] as const).flatMap((shelf) => [
    ...found.shelves[shelf],
    ...found.tasks[shelf],
  ]).length;
  return (
    <div className="mx-auto max-w-phone">
      <Live from={`/api/pulse?community=${community.id}`} version={version ?? ''} news={t('live')} />
      <h1 className="text-xl font-medium">{t('today', { name: viewer.name, count })}</h1>
      {filled.length === 0 && <Empty icon="done" title={t('emptyTitle')} text={t('emptyText')} />}
      {filled.map((shelf) => (
        <Shelf
          key={shelf}
          shelf={shelf}
          orders={found.shelves[shelf]}
          tasks={found.tasks[shelf]}
          setting={found.setting}
        />
      ))}
    </div>
  );
}

/** An emergency that nobody has taken stands above everything else. */
function inOrder({ shelves: found }: Orders): OrderShelf[] {
  const burning = found.grab.some(({ ticket }) => ticket.urgency === 'emergency');
  return burning ? ['grab', ...shelves.filter((shelf) => shelf !== 'grab')] : [...shelves];
}

type ShelfProps = { shelf: OrderShelf; orders: Order[]; tasks: Task[]; setting: Orders['setting'] };

async function Shelf({ shelf, orders, tasks, setting }: ShelfProps) {
  const [t, words, forms] = await Promise.all([getTranslations('orders'), orderWords(), formWords()]);
  const said = await Promise.all(orders.map((order) => sayOrder(order, setting, words)));
  return (
    <section className="mt-6">
      <h2 className="mb-2 flex items-baseline justify-between gap-3 text-soft">
        {t(`shelf.${shelf}`)}
        <span className="text-sm">{said.length + tasks.length}</span>
      </h2>
      <ul className="flex flex-col gap-3">
        {said.map((order) => (
          <OrderCard
            key={order.id}
            order={order}
            words={forms}
            move={moveTicket}
            call={callContact}
            callWord={t('call')}
            photoWord={t('photoFirst')}
          />
        ))}
        {tasks.map((task) => (
          <TaskCard
            key={`${task.ticket.id}-${task.no}`}
            task={sayTask(task, setting.now, words)}
            words={forms}
            move={moveTicket}
          />
        ))}
      </ul>
    </section>
  );
}
