import { localMoment, nextHalfHour } from '@/lib/clock/local-moment';
import type { Field } from '@/lib/form';
import { promisesOf } from '@/lib/services/promises';
import type { TicketPage } from './find-ticket';
import { ticketOf } from './row';

/** When the next answer likely comes (CMP-3), as a form fills it in: after as long as the first was promised in. */
export function likelyNext({ ticket, setting }: Pick<TicketPage, 'ticket' | 'setting'>): string {
  const { minutes } = promisesOf(ticketOf(ticket), setting.settings).reply;
  return localMoment(nextHalfHour(setting.now, minutes));
}

/** The field in which an answer names the time of the next. */
export const namesNext = ({ name, control }: Field): boolean => name === 'next' && control === 'datetime';
