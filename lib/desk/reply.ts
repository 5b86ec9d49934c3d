import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { TicketPage } from '@/lib/tickets/find-ticket';

const both = ['reply', 'note'] as const;

/** To whom this person may write here: the resident, or only their colleagues. */
export async function replyModes({ moves }: TicketPage) {
  const t = await getTranslations('desk');
  return both
    .filter((move) => moves.includes(move))
    .map((move) => ({ move, label: t(`reply.${move}`), hint: t(`reply.${move}Hint`) }));
}

/** The community's own phrases first, then the usual ones. */
export async function replyPhrases({ setting }: TicketPage): Promise<string[]> {
  const t = await getTranslations('desk');
  const usual: unknown = t.raw('reply.usual');
  return [...new Set([...setting.settings.phrases, ...(Array.isArray(usual) ? usual.map(String) : [])])];
}
