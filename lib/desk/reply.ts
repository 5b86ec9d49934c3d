import 'server-only';
import { wordsFor } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { serviceOf } from '@/lib/services';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { likelyNext } from '@/lib/tickets/likely-next';

const both = ['reply', 'note'] as const;

/** To whom this person may write here: the resident, or only their colleagues. */
export async function replyModes({ moves }: TicketPage) {
  const t = await getTranslations('desk');
  return both
    .filter((move) => moves.includes(move))
    .map((move) => ({ move, label: t(`reply.${move}`), hint: t(`reply.${move}Hint`) }));
}

/** The likely time of the next answer, where each one names it (CMP-3). */
export async function replyNext(page: TicketPage) {
  if (!serviceOf(page.ticket.kind).namesNext) return undefined;
  const t = await wordsFor(page.ticket.kind, 'moves');
  return { label: t('reply.fields.next.label'), value: likelyNext(page) };
}
