import { serviceOf } from '@/lib/services';
import { type AlarmLevel, runningPromise, type WakeUp } from '@/lib/services/alarms';
import type { Setting } from '@/lib/services/move';
import { withOrder } from '@/lib/services/orders';
import type { OrderRow, Ticket } from '@/lib/services/ticket';
import type { Settings } from '@/lib/settings';
import type { Hearer } from './tell';

const named = { 80: 'warn', 100: 'raise', 150: 'top' } as const;

/** GEN-4, GEN-14: who hears of each as the community says, by post, by roster and by name; at 100 % the household always. */
function hearersOf(level: AlarmLevel, { escalation }: Settings): Hearer[] {
  const { roles, onDuty, people } = escalation[named[level]];
  const duty = onDuty.map((post): Hearer => (post === 'desk' ? post : `duty:${post}`));
  const household: Hearer[] = level === 100 ? ['household'] : [];
  return [...roles, ...duty, ...people.map((id): Hearer => `person:${id}`), ...household];
}

/** What the clock says of a ticket: the line of its history, what that changes, and who hears of it. */
export type Raised = {
  move: 'alarm' | 'orderLate';
  visible: boolean;
  set: Partial<Ticket>;
  content: Record<string, unknown>;
  hearers: Hearer[];
};

/** How far a promise has run out. */
const ranOut = (ticket: Ticket, level: AlarmLevel, setting: Setting): Raised => ({
  move: 'alarm',
  visible: level === 100,
  set: { alarm: level },
  content: { which: runningPromise(ticket, setting)?.which ?? 'result', level },
  hearers: [...new Set([...hearersOf(level, setting.settings), ...hearersOfOwn(ticket, setting)])],
});

/** Of a deadline of the service's own, also those whom the service names. */
const hearersOfOwn = (ticket: Ticket, setting: Setting): readonly Hearer[] =>
  runningPromise(ticket, setting)?.which === 'own' ? (serviceOf(ticket.kind).due?.(ticket, setting)?.hears ?? []) : [];

/** Whose it is hears of it, or who leads its department while nobody has taken it; and who answers for the ticket. */
const lateOrder = (ticket: Ticket, { no, department, executorId, due }: OrderRow): Raised => ({
  move: 'orderLate',
  visible: false,
  set: { orders: withOrder(ticket, no, { lateFor: due }) },
  content: { order: no, department, due },
  hearers: [executorId ? `order:${no}` : `lead:${no}`, 'responsible'],
});

/** What is to be said at a wake-up that has come. */
export const raisedBy = (next: WakeUp, ticket: Ticket, setting: Setting): Raised =>
  'order' in next ? lateOrder(ticket, next.order) : ranOut(ticket, next.level, setting);
