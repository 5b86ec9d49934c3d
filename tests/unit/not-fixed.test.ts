import { describe, expect, it } from 'vitest';
import { serviceOf } from '@/lib/services';
import { nextAlarm } from '@/lib/services/alarms';
import { decide } from '@/lib/services/decide';
import type { Actor } from '@/lib/services/standing';
import type { Ticket } from '@/lib/services/ticket';
import { opened, settingAt } from '../support/engine';
import { local } from '../support/local';

const service = serviceOf('repair');
const worker: Actor = { kind: 'staff', personId: 's', standings: ['staff', 'executor', 'department'] };
const clerk: Actor = { kind: 'staff', personId: 'c', standings: ['staff', 'desk'] };
const owner: Actor = { kind: 'resident', personId: 'r', standings: ['household', 'filer', 'payer', 'decider'] };

function go(ticket: Ticket, move: Parameters<typeof decide>[2], actor: Actor, input: object, now: Date): Ticket {
  return { ...ticket, ...decide(service, ticket, move, actor, input, settingAt(now)).set };
}
const filed = (at: Date, urgency: Ticket['urgency'] = 'ordinary') => opened('repair', urgency, at).ticket;

describe('还没好 (REP-7)', () => {
  const closed = {
    ...filed(local('2026-11-10 10:00')),
    step: 'closed',
    phase: 'done' as const,
    outcome: 'solved' as const,
    executorId: 's',
    closedAt: local('2026-11-13 10:00'),
  };
  const again = (at: string) => () => go(closed, 'notFixed', owner, { words: '又漏了' }, local(at));

  it('It reopens the same number within seven days, with no worker and a fresh promise, and is counted', () => {
    const reopened = again('2026-11-20 09:59')();
    expect(reopened).toMatchObject({
      step: 'received',
      phase: 'open',
      executorId: null,
      reopened: 1,
      outcome: null,
      closedAt: null,
    });
    expect(reopened.resultDue > local('2026-11-20 10:00')).toBe(true);
  });

  it('Later it is refused, and points to a new ticket', () => {
    expect(again('2026-11-20 10:01')).toThrow('condition.withinReopenDays');
  });
});

describe('promises after 还没好 (REP-7)', () => {
  const closed = {
    ...go(filed(local('2026-11-02 10:00')), 'reply', clerk, { words: '好' }, local('2026-11-02 10:30')),
    step: 'closed',
    phase: 'done' as const,
    outcome: 'solved' as const,
    closedAt: local('2026-11-13 10:00'),
  };
  const reopenedAt = local('2026-11-16 10:00');
  const reopened = go(closed, 'notFixed', owner, { words: '又漏了' }, reopenedAt);

  it('Promises and alarms count from the reopening, never from the first filing', () => {
    expect(reopened).toMatchObject({ openedAt: closed.openedAt, countsFrom: reopenedAt, dueAt: reopened.replyDue });
    const answered = go(reopened, 'reply', clerk, { words: '马上来' }, reopenedAt);
    const at = (alarm: number) => nextAlarm({ ...answered, alarm }, settingAt(reopenedAt))?.at;
    expect([at(0), at(80), at(100)]).toEqual([
      local('2026-11-17 17:30'),
      local('2026-11-18 10:00'),
      local('2026-11-19 10:00'),
    ]);
  });

  it('A call is owed anew, and its answer is measured by itself', () => {
    expect(reopened).toMatchObject({ repliedAt: null, replyDiff: null, replyDue: local('2026-11-16 12:00') });
    const answered = go(reopened, 'reply', clerk, { words: '马上来' }, local('2026-11-16 10:30'));
    expect(answered).toMatchObject({ repliedAt: local('2026-11-16 10:30'), replyDiff: 90 });
  });

  it('A changed urgency counts from the reopening too', () => {
    const now = local('2026-11-16 10:20');
    const urgent = go(reopened, 'changeUrgency', clerk, { urgency: 'urgent', words: '漏得大' }, now);
    expect(urgent.resultDue).toEqual(local('2026-11-17 10:00'));
  });

  it('A pause after it moves the new promises by its own length', () => {
    const again = go({ ...closed, urgency: 'emergency' }, 'notFixed', owner, { words: '又漏了' }, reopenedAt);
    expect(again.arriveDue).toEqual(local('2026-11-16 10:30'));
    const accepted = { ...again, step: 'accepted', executorId: 's' };
    const wait = { reason: 'parts', words: '角阀', next: '2026-11-17' };
    const paused = go(accepted, 'pause', worker, wait, local('2026-11-16 10:10'));
    const on = go(paused, 'resume', worker, {}, local('2026-11-16 10:20'));
    expect(on).toMatchObject({ arriveDue: local('2026-11-16 10:40'), resultDue: local('2026-11-16 14:10') });
  });
});
