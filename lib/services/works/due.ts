import { atLocal, plusDays } from '@/lib/clock/day';
import type { OwnDue } from '../define';
import type { Ticket } from '../ticket';
import { worksOf } from './state';
import { watchDue } from './watch';

const endOf = (day: string): Date => atLocal(plusDays(day, 1), 0);

/** What of works falls due next: the end of their time, the day on which the deposit goes back (REN-11), or what a round found. */
export function worksDue(ticket: Ticket): OwnDue | null {
  const dues = [stageDue(ticket), watchDue(worksOf(ticket).watch)].filter((due) => due !== null);
  return dues.sort((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}

function stageDue(ticket: Ticket): OwnDue | null {
  const { permit, finish } = worksOf(ticket);
  if (ticket.step === 'working' && permit.to)
    return { name: 'permitEnd', at: endOf(permit.to), hears: ['household', 'at:engineering'] };
  if (ticket.step === 'passed' && finish.refundOn)
    return { name: 'refund', at: endOf(finish.refundOn), hears: ['household', 'at:finance'] };
  return null;
}
