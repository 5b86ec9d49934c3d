import { z } from 'zod';
import { MINUTE } from '@/lib/clock/day';
import { idInput } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import { requireAhead } from '../ahead';
import { departments } from '../departments';
import { defineMove } from '../move';
import { isOrderOf, nextNo, openOrder, withOrder } from '../orders';
import type { Standing } from '../standing';
import { moment } from './moment';
import { optional } from './next';
import { words } from './talk';

const office = ['desk', 'supervisor', 'manager', 'responsible'] as const satisfies readonly Standing[];
const no = z.coerce.number().int().min(1).max(99);
const number = { name: 'order', control: 'number', required: true, min: 1, max: 99 } as const;
const said = { name: 'words', control: 'textarea', required: true, maxLength: 300, rows: 2 } as const;
const MOST = 20;

/** One more department has a part of it: its own 任务单, with what to do and until when. */
export const orderAdd = defineMove({
  by: office,
  input: z.strictObject({
    department: z.enum(departments),
    executor: optional(idInput),
    words: words(300),
    at: moment,
  }),
  fields: [
    { name: 'department', control: 'radio', required: true, from: 'departments' },
    { name: 'executor', control: 'select', from: 'people' },
    said,
    { name: 'at', control: 'datetime', required: true },
  ],
  visible: true,
  inward: true,
  effect: (ticket, { department, executor = null, words: what, at }, _actor, { now }) => {
    requireAhead(at, now, 'at');
    if (ticket.orders.length >= MOST) throw new Refusal('ordersFull', { most: MOST });
    const order = { no: nextNo(ticket), department, executorId: executor };
    const row = {
      ...order,
      due: at.toISOString(),
      state: 'issued' as const,
      presses: 0,
      pressedAt: null,
      endedAt: null,
    };
    return {
      set: { orders: [...ticket.orders, row] },
      content: { words: what, order: order.no, department },
      sides: [{ to: 'task', make: 'issue', ...order, due: at, what }],
      tell: [`order:${order.no}`],
    };
  },
});

/** 接单, of one task order; the first of its department who takes it has it. */
export const orderAccept = defineMove({
  by: ['tasked'],
  input: z.strictObject({ order: no }),
  fields: [number],
  visible: false,
  talk: true,
  when: ['hasOpenOrders'],
  effect: (ticket, { order: which }, actor) => {
    const order = openOrder(ticket, which);
    if (order.state === 'accepted') throw new Refusal(order.executorId === actor.personId ? 'already' : 'takenByOther');
    if (!isOrderOf(order, actor)) throw new Refusal('takenByOther');
    const executorId = actor.personId;
    return {
      set: { orders: withOrder(ticket, which, { state: 'accepted', executorId }) },
      content: { order: which, department: order.department },
      sides: [{ to: 'task', make: 'accepted', no: which, executorId }],
    };
  },
});

/** One department's part is done; with the last of them the ticket is. */
export const orderDone = defineMove({
  by: ['tasked', ...office],
  input: z.strictObject({ order: no, words: words(300) }),
  fields: [number, said],
  visible: true,
  speaks: true,
  when: ['hasOpenOrders'],
  effect: (ticket, { order: which, words: work }, actor, { now }) => {
    const order = openOrder(ticket, which);
    const own = isOrderOf(order, actor);
    if (!own && !office.some((one) => actor.standings.includes(one))) throw new Refusal('takenByOther');
    const executorId = order.executorId ?? (own ? actor.personId : null);
    return {
      set: { orders: withOrder(ticket, which, { state: 'done', executorId, endedAt: now.toISOString() }) },
      content: { words: work, order: which, department: order.department },
      sides: [{ to: 'task', make: 'done', no: which, executorId, work }],
      tell: ['responsible'],
    };
  },
});

/** It is not needed after all, with the reason; the number is not given again. */
export const orderCancel = defineMove({
  by: office,
  input: z.strictObject({ order: no, words: words(200) }),
  fields: [number, { ...said, control: 'text', maxLength: 200 }],
  visible: false,
  final: true,
  when: ['hasOpenOrders'],
  effect: (ticket, { order: which, words: why }, _actor, { now }) => {
    const { department } = openOrder(ticket, which);
    return {
      set: { orders: withOrder(ticket, which, { state: 'void', endedAt: now.toISOString() }) },
      content: { words: why, order: which, department },
      sides: [{ to: 'task', make: 'void', no: which }],
      tell: [`order:${which}`],
    };
  },
});

/** 催办, of this order alone: whose it is and who leads there hear of it; not again within a while. */
export const orderPress = defineMove({
  by: office,
  input: z.strictObject({ order: no }),
  fields: [number],
  visible: false,
  talk: true,
  when: ['hasOpenOrders'],
  effect: (ticket, { order: which }, _actor, { now, settings }) => {
    const { presses, pressedAt, department } = openOrder(ticket, which);
    if (pressedAt && now.getTime() - new Date(pressedAt).getTime() < settings.nudgeMinutes * MINUTE) {
      throw new Refusal('pressedJustNow', { nudgeMinutes: settings.nudgeMinutes });
    }
    const change = { presses: presses + 1, pressedAt: now.toISOString() };
    return {
      set: { orders: withOrder(ticket, which, change) },
      content: { order: which, department },
      sides: [{ to: 'task', make: 'press', no: which }],
      tell: [`order:${which}`, `lead:${which}`],
    };
  },
});

/** All moves of task orders, for a step at which there may be some. */
export const orderMoves = {
  orderAdd: 'same',
  orderAccept: 'same',
  orderDone: 'same',
  orderCancel: 'same',
  orderPress: 'same',
} as const;
