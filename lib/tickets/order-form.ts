import 'server-only';
import { atLocal, localDay, MINUTE, plusDays } from '@/lib/clock/day';
import { localMoment, nextHalfHour, rectifyBy } from '@/lib/clock/local-moment';
import { type Field, type FormSpec, hidden } from '@/lib/form';
import type { MoveName } from '@/lib/services/moves';
import type { TicketPage } from './find-ticket';
import { likelyNext, namesNext } from './likely-next';
import { moveForm } from './move-form';
import { isWorkers } from './next-move';

/** What a worker does besides the next thing, the likelier first. */
const usual: readonly MoveName[] = [
  'nobodyHome',
  'pause',
  'unfinished',
  'agreeVisit',
  'setPayer',
  'offerQuote',
  'renewPause',
  'newPromise',
  'reply',
  'note',
];

/** Everything else that a worker may do now: the usual, then what else their service brings. */
export function workerActs(moves: readonly MoveName[], next: MoveName | null): MoveName[] {
  const others = moves.filter((move) => isWorkers(move) && !usual.includes(move));
  return [...usual.filter((move) => moves.includes(move)), ...others].filter((move) => move !== next);
}

type Wish = { page: TicketPage; move: MoveName; callsToday: number; submit?: string };

/** The form of one move on a worker's phone, with what is known already filled in; done, it comes back to the order. */
export async function orderForm({ page, move, callsToday, submit }: Wish): Promise<FormSpec> {
  const spec = await moveForm(page, move, submit);
  const known = presets(page, callsToday);
  const filled = spec.fields.map((field): Field => {
    const value = namesNext(field) ? likelyNext(page) : known[`${move}.${field.name}`];
    return value === undefined ? field : { ...field, value };
  });
  return { ...spec, fields: [...hidden({ page: 'orders' }), ...filled] };
}

function presets({ ticket, setting: { now } }: TicketPage, callsToday: number): Record<string, string | undefined> {
  const tomorrow = plusDays(localDay(now), 1);
  const spent = ticket.arrivedAt && Math.ceil((now.getTime() - ticket.arrivedAt.getTime()) / (5 * MINUTE)) * 5;
  const visit = { from: localMoment(atLocal(tomorrow, 9 * 60)), to: localMoment(atLocal(tomorrow, 10 * 60)) };
  return {
    'inspect.due': localMoment(rectifyBy(now)),
    'finish.minutes': spent ? String(Math.min(spent, 480)) : undefined,
    'pause.next': tomorrow,
    'renewPause.next': tomorrow,
    'nobodyHome.next': tomorrow,
    'nobodyHome.calls': callsToday >= 2 ? String(Math.min(callsToday, 9)) : undefined,
    'unfinished.from': visit.from,
    'unfinished.to': visit.to,
    'agreeVisit.from': localMoment(nextHalfHour(now, 30)),
    'agreeVisit.to': localMoment(nextHalfHour(now, 90)),
  };
}
