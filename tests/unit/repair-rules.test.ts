import { describe, expect, it } from 'vitest';
import { serviceOf } from '@/lib/services';
import { nextAlarm, runningPromise } from '@/lib/services/alarms';
import { decide } from '@/lib/services/decide';
import { readLines } from '@/lib/services/moves/pay';
import type { Actor } from '@/lib/services/standing';
import type { Ticket } from '@/lib/services/ticket';
import { inWarranty } from '@/lib/tickets/filing';
import { opened, settingAt } from '../support/engine';
import { local } from '../support/local';

const service = serviceOf('repair');
const worker: Actor = { kind: 'staff', personId: 's', standings: ['staff', 'executor', 'department'] };
const clerk: Actor = { kind: 'staff', personId: 'c', standings: ['staff', 'desk'] };
const owner: Actor = { kind: 'resident', personId: 'r', standings: ['household', 'filer', 'payer', 'decider'] };
const tenant: Actor = { kind: 'resident', personId: 't', standings: ['household', 'tenant', 'decider'] };

function go(ticket: Ticket, move: Parameters<typeof decide>[2], actor: Actor, input: object, now: Date): Ticket {
  return { ...ticket, ...decide(service, ticket, move, actor, input, settingAt(now)).set };
}
const filed = (at: Date, urgency: Ticket['urgency'] = 'ordinary') => opened('repair', urgency, at).ticket;

describe('what a repair promises (REP-4, GEN-11)', () => {
  it('An emergency is answered in 15 minutes and met in 30, also at night', () => {
    const ticket = filed(local('2026-11-21 02:10'), 'emergency');
    expect(ticket.replyDue).toEqual(local('2026-11-21 02:25'));
    expect(ticket.arriveDue).toEqual(local('2026-11-21 02:40'));
    expect(ticket.dueAt).toEqual(ticket.replyDue);
  });

  it('An ordinary fault reported in the evening is answered in two hours of the desk, so next morning', () => {
    expect(filed(local('2026-11-20 19:00')).replyDue).toEqual(local('2026-11-21 08:30'));
  });

  it('The first answer is measured once, early as plus and late as minus', () => {
    const ticket = filed(local('2026-11-20 10:00'));
    expect(go(ticket, 'reply', clerk, { words: '好' }, local('2026-11-20 10:30'))).toMatchObject({ replyDiff: 90 });
    expect(go(ticket, 'reply', clerk, { words: '好' }, local('2026-11-20 12:05'))).toMatchObject({ replyDiff: -5 });
  });
});

describe('a pause (REP-8)', () => {
  const dispatched = go(
    filed(local('2026-11-20 10:00')),
    'assign',
    clerk,
    { department: 'engineering' },
    local('2026-11-20 10:10'),
  );
  const accepted = go(dispatched, 'accept', worker, {}, local('2026-11-20 10:20'));
  const wait = { reason: 'parts', words: '角阀', next: '2026-11-21' };

  it('It moves the result by as long as it lasted on the promise’s own calendar, and the next date is the deadline meanwhile', () => {
    const paused = go(accepted, 'pause', worker, wait, local('2026-11-20 11:00'));
    expect(paused).toMatchObject({ step: 'paused', phase: 'waiting', dueAt: local('2026-11-21 18:00') });
    const on = go(paused, 'resume', worker, {}, local('2026-11-20 13:00'));
    expect(on.resultDue.getTime() - accepted.resultDue.getTime()).toBe(2 * 3_600_000);
    expect(on).toMatchObject({ step: 'accepted', pausedUntil: null });
  });

  it('It reaches three days ahead and not four, and never into the past', () => {
    const until = (next: string) => () => go(accepted, 'pause', worker, { ...wait, next }, local('2026-11-20 11:00'));
    expect(until('2026-11-23')).not.toThrow();
    expect(until('2026-11-24')).toThrow('pauseTooLong');
    expect(until('2026-11-19')).toThrow('inPast');
  });

  it('A result promised by hand moves with the pause and is not put back to the table', () => {
    const promised = go(
      accepted,
      'newPromise',
      clerk,
      { at: '2026-11-25T10:00', words: '等零件' },
      local('2026-11-20 10:30'),
    );
    const paused = go(promised, 'pause', worker, wait, local('2026-11-20 11:00'));
    const on = go(paused, 'resume', worker, {}, local('2026-11-20 12:00'));
    expect(on.resultDue).toEqual(local('2026-11-25 11:00'));
  });
});

describe('an agreed visit (REP-8)', () => {
  const slot = { from: '2026-11-20T14:00', to: '2026-11-20T15:00' };
  const agreed = go(
    { ...filed(local('2026-11-20 10:00')), step: 'accepted', executorId: 's' },
    'agreeVisit',
    worker,
    slot,
    local('2026-11-20 10:30'),
  );
  const alarmsOf = (ticket: Ticket) =>
    [0, 80, 100].map((alarm) => nextAlarm({ ...ticket, alarm }, settingAt(ticket.changedAt))?.at);

  it('It is watched until somebody came: a late worker is known before the slot ends, then it goes up', () => {
    expect(agreed.dueAt).toEqual(local('2026-11-20 15:00'));
    expect(runningPromise(agreed, settingAt(agreed.changedAt))?.which).toBe('visit');
    expect(alarmsOf(agreed)).toEqual([local('2026-11-20 14:48'), local('2026-11-20 15:00'), local('2026-11-20 15:30')]);
    expect(go(agreed, 'arrive', worker, {}, local('2026-11-20 14:20')).dueAt).toEqual(agreed.resultDue);
  });

  it('It is not watched in a pause, and one that the pause outlasted is over', () => {
    const wait = { reason: 'parts', words: '角阀', next: '2026-11-21' };
    const paused = go(agreed, 'pause', worker, wait, local('2026-11-20 11:00'));
    expect(paused.dueAt).toEqual(local('2026-11-21 18:00'));
    expect(go(paused, 'resume', worker, {}, local('2026-11-20 13:00')).dueAt).toEqual(local('2026-11-20 15:00'));
    const late = go(paused, 'resume', worker, {}, local('2026-11-20 16:00'));
    expect(late).toMatchObject({ visitFrom: null, visitTo: null, dueAt: late.resultDue });
  });

  it('It is not watched while the household thinks over a quote, and one that their answer outlasted is over', () => {
    const quoted = go(agreed, 'offerQuote', worker, { lines: '人工费 50' }, local('2026-11-20 11:00'));
    expect(quoted.dueAt).toEqual(agreed.resultDue);
    expect(go(quoted, 'agreeQuote', owner, {}, local('2026-11-20 12:00')).dueAt).toEqual(local('2026-11-20 15:00'));
    expect(go(quoted, 'agreeQuote', owner, {}, local('2026-11-20 16:00'))).toMatchObject({ visitTo: null });
  });

  it('The next visit after one that did not finish is watched anew', () => {
    const working = go(agreed, 'arrive', worker, {}, local('2026-11-20 14:20'));
    const next = { words: '缺件', from: '2026-11-20T17:00', to: '2026-11-20T18:00' };
    const again = go(working, 'unfinished', worker, next, local('2026-11-20 14:40'));
    expect(again).toMatchObject({ step: 'accepted', arrivedAt: null, dueAt: local('2026-11-20 18:00') });
    const emergency = { ...working, urgency: 'emergency' as const, arriveDue: local('2026-11-20 10:30') };
    expect(
      go(emergency, 'unfinished', worker, next, local('2026-11-20 14:40')).dueAt >= local('2026-11-20 14:40'),
    ).toBe(true);
  });
});

describe('who pays (REP-5)', () => {
  it('The developer pays to the last day of the warranty', () => {
    expect(inWarranty('2024-11-21', 2, '2026-11-21')).toBe(true);
    expect(inWarranty('2024-11-20', 2, '2026-11-21')).toBe(false);
    expect(inWarranty(null, 2, '2026-11-21')).toBe(false);
  });

  it('A quote is read line by line in yuan and kept in fen', () => {
    expect(readLines('上门费 30\n 角阀(20mm) ¥25.5元\n人工费:50.05')).toEqual([
      { name: '上门费', fen: 3000 },
      { name: '角阀(20mm)', fen: 2550 },
      { name: '人工费', fen: 5005 },
    ]);
    expect(() => readLines('人工费')).toThrow('quoteLine');
  });

  it('A tenant who agrees pays themselves; they can’t bind the owner', () => {
    const now = local('2026-11-20 11:00');
    const accepted = { ...filed(local('2026-11-20 10:00')), step: 'accepted', executorId: 's' };
    const quoted = go(accepted, 'offerQuote', worker, { lines: '人工费 50' }, now);
    expect(go(quoted, 'agreeQuote', tenant, {}, now).payer).toBe('tenant');
    expect(go(quoted, 'agreeQuote', owner, {}, now).payer).toBe('household');
    expect(go(quoted, 'refuseQuote', owner, {}, now)).toMatchObject({ step: 'closed', outcome: 'selfPaid' });
  });

  it('Work that the household pays can’t be finished before they agreed', () => {
    const working = {
      ...filed(local('2026-11-20 10:00')),
      step: 'working',
      executorId: 's',
      payer: 'household' as const,
    };
    const finish = (ticket: Ticket) => () =>
      go(ticket, 'finish', worker, { work: '换阀', minutes: 20 }, local('2026-11-20 12:00'));
    expect(finish(working)).toThrow('condition.quoteSettled');
    expect(finish({ ...working, payer: null })).toThrow('condition.payerStated');
    expect(finish({ ...working, quoteState: 'agreed' })).not.toThrow();
  });
});

describe('alarms (GEN-4)', () => {
  it('They come at 80, 100 and 150 percent of the promise that runs, then no more', () => {
    const ticket = filed(local('2026-11-20 10:00'));
    const at = (alarm: number) => nextAlarm({ ...ticket, alarm }, settingAt(ticket.openedAt));
    expect(at(0)).toEqual({ level: 80, at: local('2026-11-20 11:36') });
    expect(at(80)).toEqual({ level: 100, at: local('2026-11-20 12:00') });
    expect(at(100)).toEqual({ level: 150, at: local('2026-11-20 13:00') });
    expect(at(150)).toBeNull();
    expect(runningPromise(ticket, settingAt(ticket.openedAt))?.which).toBe('reply');
  });
});
