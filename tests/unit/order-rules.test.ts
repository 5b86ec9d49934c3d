import { describe, expect, it } from 'vitest';
import { nextAlarm, nextWakeUp, runningPromise } from '@/lib/services/alarms';
import { withOrder } from '@/lib/services/orders';
import { openOrders, type Ticket } from '@/lib/services/ticket';
import { settingAt } from '../support/engine';
import {
  at,
  clerk,
  filed,
  filer,
  go,
  open,
  QIANG,
  refused,
  said,
  staffed,
  text,
  worker,
} from '../support/late-evening';

const cleaner = { ...staffed('c', 'tasked'), departments: ['cleaning'] };
const fitter = { ...staffed('e', 'tasked'), departments: ['engineering'] };
const home = { kind: 'resident', personId: 'r', standings: ['household', 'filer'] } as const;
const pipe = { department: 'engineering', words: '换水管', at: text(20) };
const floor = { department: 'cleaning', words: '清积水', at: text(22) };
const paid = () => go(filed('repair'), 'setPayer', clerk, { payer: 'office', words: '公共管道' }, 0.5);
const two = (ticket: Ticket = paid()) => go(go(ticket, 'orderAdd', clerk, pipe, 1), 'orderAdd', clerk, floor, 1);
const done = (ticket: Ticket, order: number, who = clerk, hours = 3) =>
  go(ticket, 'orderDone', who, { order, words: '做好了' }, hours);

describe('task orders of several departments (HOT-4)', () => {
  it('Each has its number, its department, its deadline and its own worker', () => {
    const ticket = go(two(), 'orderAccept', cleaner, { order: 2 }, 2);
    expect(ticket.orders).toMatchObject([
      { no: 1, department: 'engineering', state: 'issued', executorId: null, due: text(20) },
      { no: 2, department: 'cleaning', state: 'accepted', executorId: 'c', due: text(22) },
    ]);
  });

  it('One with a deadline in the past is refused beside its field', () => {
    expect(refused(paid(), 'orderAdd', clerk, { ...pipe, at: text(0) }, 1)).toMatchObject({ fields: { at: 'inPast' } });
  });

  it('The ticket comes to its end with the last of them, and not before', () => {
    const half = done(two(), 1);
    expect(half).toMatchObject({ step: 'received', resultAt: null });
    expect(done(half, 2, cleaner, 4)).toMatchObject({ step: 'finished', phase: 'waiting', resultAt: at(4) });
    expect(said(half, 'orderDone', cleaner, { order: 2, words: '拖干了' }, 4).tell).toEqual(
      expect.arrayContaining(['household', 'responsible']),
    );
  });

  it('The last of them is refused before it is said who pays, as every end of work is', () => {
    const ticket = done(two(filed('repair')), 1);
    expect(refused(ticket, 'orderDone', cleaner, { order: 2, words: '拖干了' }, 4).key).toBe('condition.payerStated');
  });

  it('A worker who finishes while others have theirs still to do ends their own part, and the last of all ends the ticket', () => {
    const given = go(paid(), 'assign', clerk, { department: 'engineering', executor: QIANG }, 0.6);
    const arrived = go(go(given, 'accept', worker, {}, 0.7), 'arrive', worker, {}, 1);
    const ordered = go(arrived, 'orderAdd', clerk, floor, 1);
    const part = go(ordered, 'finish', worker, { work: '换阀', minutes: 30 }, 2);
    expect(part).toMatchObject({ step: 'working', executorId: null, department: null, resultAt: null });
    expect(part.orders[1]).toMatchObject({ no: 2, department: 'engineering', state: 'done', executorId: QIANG });
    expect(done(part, 1, cleaner, 3)).toMatchObject({ step: 'finished', resultAt: at(3) });
  });

  it('While the ticket is with a worker of its own, the last order leaves the end to them', () => {
    const given = go(paid(), 'assign', clerk, { department: 'engineering', executor: QIANG }, 0.6);
    expect(done(go(given, 'orderAdd', clerk, floor, 1), 1)).toMatchObject({ step: 'dispatched', resultAt: null });
  });

  it('The last ended in a pause ends the pause too', () => {
    const paused = go(two(), 'pause', clerk, { reason: 'parts', words: '等配件', next: '2026-11-22' }, 2);
    const over = done(done(paused, 1), 2);
    expect(over).toMatchObject({ step: 'finished', pausedUntil: null });
    expect(over.pauses.every((pause) => pause.to !== null)).toBe(true);
  });

  it('Cancelling all of them ends nothing; cancelling the last beside one that is done does', () => {
    const none = go(
      go(two(), 'orderCancel', clerk, { order: 1, words: '不用了' }, 2),
      'orderCancel',
      clerk,
      { order: 2, words: '不用了' },
      2,
    );
    expect(none).toMatchObject({ step: 'received', resultAt: null });
    expect(go(done(two(), 1), 'orderCancel', clerk, { order: 2, words: '不用了' }, 4).step).toBe('finished');
  });

  it('Closing with open orders is refused by their numbers, for whoever closes', () => {
    const boss = staffed('m', 'supervisor', 'manager');
    const refusal = refused(two(), 'close', boss, { outcome: 'cannot', words: '修不了' }, 2);
    expect(refusal).toMatchObject({ key: 'openOrders', values: { count: 2, orders: '1, 2' } });
    expect(go(done(done(two(), 1), 2), 'notFixed', home, { words: '还在漏' }, 5).step).toBe('received');
  });

  it('What a complaint was answered with does not stand while an order of it is open', () => {
    const recorded = go(filed(), 'record', clerk, { words: '楼道脏', next: text(5) }, 1);
    const valid = go(recorded, 'judgeValid', clerk, { cause: 'quality', category: 'cleaning' }, 2);
    const ordered = go(valid, 'orderAdd', clerk, floor, 2);
    const solved = { outcome: 'solved', words: '已清扫', next: text(30) };
    expect(refused(ordered, 'resolve', clerk, solved, 3).key).toBe('openOrders');
    expect(go(done(ordered, 1), 'resolve', clerk, solved, 4)).toMatchObject({ step: 'settled', outcome: 'solved' });
  });

  it('What a resident takes back takes the open orders with it, and their workers are told', () => {
    const back = said(two(), 'withdraw', home, { words: '自己解决了' }, 2);
    expect(back.set.orders?.map(({ state }) => state)).toEqual(['void', 'void']);
    expect(back.sides.filter(({ to }) => to === 'task')).toHaveLength(2);
    expect(back.tell).toContain('tasked');
  });

  it('Each is pressed for on its own, and not twice within a while', () => {
    const pressed = said(two(), 'orderPress', clerk, { order: 2 }, 2);
    expect(pressed.tell).toEqual(['order:2', 'lead:2']);
    const ticket = go(two(), 'orderPress', clerk, { order: 2 }, 2);
    expect(ticket.orders.map(({ presses }) => presses)).toEqual([0, 1]);
    expect(refused(ticket, 'orderPress', clerk, { order: 2 }, 2.1).key).toBe('pressedJustNow');
    expect(go(ticket, 'orderPress', clerk, { order: 1 }, 2.1).orders[0]?.presses).toBe(1);
  });

  it('Nobody takes what is another’s or another department’s, and nothing is done twice', () => {
    expect(refused(two(), 'orderAccept', fitter, { order: 2 }, 2).key).toBe('takenByOther');
    const taken = go(two(), 'orderAccept', cleaner, { order: 2 }, 2);
    const other = { ...cleaner, personId: 'c2' };
    expect(refused(taken, 'orderAccept', other, { order: 2 }, 2).key).toBe('takenByOther');
    expect(refused(taken, 'orderDone', other, { order: 2, words: '做好了' }, 2).key).toBe('takenByOther');
    expect(refused(done(two(), 1), 'orderDone', clerk, { order: 1, words: '再做' }, 4).key).toBe('orderOver');
    expect(openOrders(done(two(), 1))).toHaveLength(1);
    expect(open(done(done(two(), 1), 2), clerk, 5)).not.toContain('orderDone');
  });
});

describe('the answer that is owed to a resident who wrote (GEN-4)', () => {
  const replied = (kind: string) =>
    kind === 'complaint'
      ? go(filed(), 'record', clerk, { words: '楼上打孔', next: text(14) }, 1)
      : go(filed('repair'), 'reply', clerk, { words: '明早来' }, 1);
  const wrote = (kind: string, hours = 2) =>
    go(replied(kind), 'message', kind === 'repair' ? home : filer, { words: '怎么样了' }, hours);

  it('Of a complaint comes within two hours round the clock', () => {
    expect(wrote('complaint')).toMatchObject({ answerDue: at(4), answerFrom: at(2), dueAt: at(4) });
  });

  it('Of a repair comes within two desk hours, and its warning counts on the same calendar', () => {
    const ticket = wrote('repair');
    // Written at 23:30 on a Saturday: the desk opens on Sunday at 7:30.
    expect(ticket.answerDue).toEqual(at(12));
    expect(runningPromise(ticket, settingAt(at(3)))).toMatchObject({ which: 'answer', calendar: 'desk' });
    expect(nextAlarm(ticket, settingAt(at(3)))).toMatchObject({ level: 80, at: at(11.6) });
  });

  it('A time that was promised sooner stays: asking puts nothing off', () => {
    expect(wrote('complaint', 13).answerDue).toEqual(at(14));
  });

  it('Before the first answer it is that one that is owed', () => {
    expect(go(filed('repair'), 'message', home, { words: '急' }, 0.2).answerDue).toBeNull();
  });

  it('An answer settles it', () => {
    expect(go(wrote('repair'), 'reply', clerk, { words: '师傅 9 点到' }, 11)).toMatchObject({
      answerDue: null,
      answerFrom: null,
    });
  });
});

describe('when the clock next has to say something of a ticket with task orders (GEN-4)', () => {
  const next = (ticket: Ticket) => nextWakeUp(ticket, settingAt(at(3)));
  const due = (ticket: Ticket, hours: number) => ({
    ...ticket,
    orders: ticket.orders.map((one) => (one.no === 1 ? { ...one, due: text(hours) } : one)),
  });
  const rung = () => ({ ...two(), alarm: 150 });

  it('Is its promise’s alarm or an order’s own deadline, whichever comes first', () => {
    const alarm = nextAlarm(two(), settingAt(at(3)));
    expect(alarm?.at.getTime()).toBeLessThan(at(20).getTime());
    expect(next(two())).toEqual(alarm);
    expect(next(due(two(), 5))).toMatchObject({ at: at(5), order: { no: 1 } });
  });

  it('Where both fall together it is the promise first', () => {
    const alarm = nextAlarm(two(), settingAt(at(3)));
    const together = due(two(), ((alarm?.at.getTime() ?? 0) - at(0).getTime()) / 3_600_000);
    expect(next(together)).toEqual(alarm);
    expect(next({ ...together, alarm: 150 })).toMatchObject({ at: alarm?.at, order: { no: 1 } });
  });

  it('Is an order’s also when the promise has nothing left to raise, and nothing once all is said and done', () => {
    expect(next(rung())).toMatchObject({ at: at(20), order: { no: 1 } });
    expect(next({ ...done(rung(), 1), alarm: 150 })).toMatchObject({ at: at(22), order: { no: 2 } });
    expect(next(done(done(rung(), 1), 2))).toBeNull();
  });

  it('Leaves out what is on record, and counts a new deadline anew', () => {
    const told = { ...rung(), orders: withOrder(rung(), 1, { lateFor: text(20) }) };
    expect(next(told)).toMatchObject({ at: at(22), order: { no: 2 } });
    expect(next(due(told, 21))).toMatchObject({ at: at(21), order: { no: 1 } });
  });
});
