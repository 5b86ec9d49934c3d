import { describe, expect, it } from 'vitest';
import { inOwnNames, type LooseWords } from '@/lib/i18n/service-words';
import { serviceOf } from '@/lib/services';
import { decide } from '@/lib/services/decide';
import type { MoveName } from '@/lib/services/moves';
import type { Actor } from '@/lib/services/standing';
import type { Ticket } from '@/lib/services/ticket';
import { settingsShape } from '@/lib/settings';
import { inOrder, isOffered } from '@/lib/settings/entries';
import { opened, settingAt } from '../support/engine';
import { local } from '../support/local';

const clerk: Actor = { kind: 'staff', personId: 'c', standings: ['staff', 'desk'] };
const owner: Actor = { kind: 'resident', personId: 'r', standings: ['household', 'filer'] };
const shorter = settingsShape.parse({
  promises: {
    emergency: { reply: { calendar: 'always', minutes: 5 }, arrive: { calendar: 'always', minutes: 10 } },
    ordinary: { reply: { calendar: 'desk', minutes: 60 }, result: { calendar: 'desk', minutes: 300 } },
  },
});

const filed = (urgency: 'emergency' | 'ordinary') => opened('repair', urgency, local('2026-11-20 10:00')).ticket;

/** A ticket after one more move, at a time and under settings of its own. */
function moved(ticket: Ticket, move: MoveName, by: Actor, input: object, at: string, settings = shorter): Ticket {
  const setting = { ...settingAt(local(at)), settings };
  return { ...ticket, ...decide(serviceOf('repair'), ticket, move, by, input, setting).set };
}

describe('what was promised before the settings changed', () => {
  it('A ticket keeps its times through talk, and through a pause that only moves them by its own length', () => {
    for (const urgency of ['ordinary', 'emergency'] as const) {
      const before = filed(urgency);
      const told = moved(before, 'note', clerk, { words: '看过' }, '2026-11-20 10:05');
      expect(told).toMatchObject({ replyDue: before.replyDue, arriveDue: before.arriveDue });
      const paused = moved(
        told,
        'pause',
        clerk,
        { reason: 'parts', words: '等阀芯', buyer: '', next: '2026-11-20' },
        '2026-11-20 10:10',
      );
      const going = moved(paused, 'resume', clerk, { words: '' }, '2026-11-20 11:10');
      expect(going.resultDue.getTime() - before.resultDue.getTime()).toBe(3_600_000);
      if (before.arriveDue) expect(Number(going.arriveDue) - Number(before.arriveDue)).toBe(3_600_000);
    }
  });

  it('Reopened it is promised anew, as it is promised now', () => {
    const closed: Ticket = { ...filed('ordinary'), step: 'closed', phase: 'done', closedAt: local('2026-11-20 12:00') };
    const again = moved(closed, 'notFixed', owner, { words: '又坏了', photos: [] }, '2026-11-20 14:00');
    expect(again.replyDue).toEqual(local('2026-11-20 15:00'));
  });
});

describe('a list as a community has it', () => {
  const own = settingsShape.parse({
    departments: { greening: { place: 1 }, cleaning: { offered: false, name: '环境' } },
    categories: { repair: { lift: { name: '电梯扶梯' } } },
  });

  it('An entry with a place of its own stands there, the others keep their order', () => {
    expect(inOrder(['a', 'b', 'c', 'd'], { d: { name: '', offered: true, place: 2 } })).toEqual(['a', 'd', 'b', 'c']);
    expect(inOrder(['engineering', 'cleaning', 'greening'], own.departments)[0]).toBe('greening');
    expect(isOffered(own.departments, 'cleaning')).toBe(false);
    expect(isOffered(own.departments, 'security')).toBe(true);
  });

  it('Its own names are read wherever the usual ones are, and nowhere else', () => {
    const usual: LooseWords = Object.assign((key: string) => `usual ${key}`, { has: () => true });
    expect(inOwnNames(usual, own, 'repair')('options.category.lift')).toBe('电梯扶梯');
    expect(inOwnNames(usual, own)('repair.options.category.lift')).toBe('电梯扶梯');
    expect(inOwnNames(usual, own, 'complaint')('options.category.lift')).toBe('usual options.category.lift');
    expect(inOwnNames(usual, own)('choices.department.cleaning')).toBe('环境');
    expect(inOwnNames(usual, own)('department.security')).toBe('usual department.security');
  });
});
