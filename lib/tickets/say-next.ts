import 'server-only';
import { momentText } from '@/lib/clock/words';
import type { TicketPage } from './find-ticket';
import { promiseWords } from './promise-words';

/** What happens after filing, by when, in order; completion is 预计 until somebody has seen it (GEN-13). */
export async function sayNext({ ticket, setting }: TicketPage): Promise<string[]> {
  const { t, clock, done } = await promiseWords(ticket.kind);
  const at = (moment: Date) => momentText(clock, moment, setting.now);
  const { place, replyDue, arriveDue, resultDue } = ticket;
  return [
    t(place === 'home' && !arriveDue ? 'filed.steps.reply' : 'filed.steps.replyPublic', { at: at(replyDue) }),
    ...(arriveDue ? [t('filed.steps.arrive', { at: at(arriveDue), place })] : []),
    t('filed.steps.result', { at: at(resultDue), done: done(ticket.kind) }),
    t('filed.steps.inform'),
  ];
}
