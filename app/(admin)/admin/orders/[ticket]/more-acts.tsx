import { moveTicket } from '@/app/ticket-actions';
import { MiniForm } from '@/components/form/mini-form';
import type { IconName } from '@/components/icons/icon';
import { Acts } from '@/components/worker/acts';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { MoveName } from '@/lib/services/moves';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { orderForm, workerActs } from '@/lib/tickets/order-form';
import { photoDoor } from '@/lib/tickets/photo-door';
import { workerWord } from '@/lib/tickets/say-order';

type Props = { page: TicketPage; next: MoveName | null; callsToday: number; round: number };

const icons: Partial<Record<MoveName, IconName>> = {
  nobodyHome: 'door',
  pause: 'pause',
  unfinished: 'undo',
  agreeVisit: 'calendar',
  setPayer: 'fee',
  offerQuote: 'edit',
  renewPause: 'waiting',
  newPromise: 'clock',
  reply: 'reply',
  note: 'note',
};

/** Everything else that this worker may do with the order now. */
export async function MoreActs({ page, next, callsToday, round }: Props) {
  const [t, words] = await Promise.all([getTranslations('orders'), formWords()]);
  const open = workerActs(page.moves, next);
  if (open.length === 0) return null;
  const acts = await Promise.all(
    open.map(async (move) => ({
      id: `${move}-${round}`,
      icon: icons[move] ?? 'other',
      label: await workerWord(page.ticket.kind, 'act', move),
      form: (
        <MiniForm
          key={round}
          spec={await orderForm({ page, move, callsToday })}
          action={moveTicket}
          words={words}
          photos={photoDoor(page, move)}
        />
      ),
    })),
  );
  return <Acts title={t('more')} close={t('closeAct')} acts={acts} />;
}
