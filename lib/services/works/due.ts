import { atLocal, DAY, plusDays } from '@/lib/clock/day';
import type { OwnDue } from '../define';
import type { Ticket } from '../ticket';
import { waitingIn } from './ledger';
import { worksOf } from './state';
import { watchDue } from './watch';

const endOf = (day: string): Date => atLocal(plusDays(day, 1), 0);

/** What of works falls due next: the end of their time, the day on which the deposit goes back (REN-11), what a round found, or money to confirm. */
export function worksDue(ticket: Ticket): OwnDue | null {
  const dues = [stageDue(ticket), watchDue(worksOf(ticket).watch), moneyDue(ticket)].filter((due) => due !== null);
  return dues.sort((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}

/** What was paid is confirmed by finance within two days (REN-7). */
function moneyDue(ticket: Ticket): OwnDue | null {
  const [first] = waitingIn(worksOf(ticket).money);
  if (!first) return null;
  return { name: 'confirmPaid', at: new Date(Date.parse(first.at) + 2 * DAY), hears: ['at:finance'] };
}

function stageDue(ticket: Ticket): OwnDue | null {
  const { permit, finish } = worksOf(ticket);
  if (ticket.step === 'working' && permit.to)
    return { name: 'permitEnd', at: endOf(permit.to), hears: ['household', 'at:engineering'] };
  if (ticket.step === 'passed' && finish.refundOn)
    return { name: 'refund', at: endOf(finish.refundOn), hears: ['household', 'at:finance'] };
  return null;
}
