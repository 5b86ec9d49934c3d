import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '@/lib/refusal';
import { serviceOf } from '@/lib/services';
import { decide } from '@/lib/services/decide';
import type { MoveName } from '@/lib/services/moves';
import type { Actor } from '@/lib/services/standing';
import type { Ticket } from '@/lib/services/ticket';
import { settingsShape, urgencies } from '@/lib/settings';
import { opened, settingAt } from '../support/engine';
import { local } from '../support/local';
import { flat, readLanguage } from '../support/rules/messages';

const usual = settingsShape.parse({});

describe('the settings of a community', () => {
  it('One urgency of its own leaves the others as they are, and one term of its own leaves the rest of its urgency', () => {
    const ordinary = { ...usual.promises.ordinary, reply: { calendar: 'desk', minutes: 60 } };
    expect(settingsShape.parse({ promises: { ordinary } })).toEqual({
      ...usual,
      promises: { ...usual.promises, ordinary },
    });
    expect(settingsShape.parse({ promises: { ordinary: { reply: ordinary.reply } } }).promises.ordinary).toEqual(
      ordinary,
    );
  });

  it('One kind of hours or one warranty of its own leaves the others as they are', () => {
    expect(settingsShape.parse({ hours: { desk: [480, 1200] } }).hours).toEqual({ ...usual.hours, desk: [480, 1200] });
    expect(settingsShape.parse({ warrantyYears: { wet: 6 } }).warrantyYears).toEqual({ fitting: 2, wet: 6 });
  });

  it('Every urgency has its promises', () => {
    expect(Object.keys(usual.promises)).toEqual([...urgencies]);
  });
});

const now = local('2026-11-20 10:00');
const settings = { ...usual, reopenDays: 11, nudgeMinutes: 45, confirmTries: 4, againDays: 33, paidWorkDays: 66 };
const owner: Actor = { kind: 'resident', personId: 'r', standings: ['household', 'filer'] };
const clerk: Actor = { kind: 'staff', personId: 'c', standings: ['staff', 'desk'] };

/** What a move is refused with. */
function refused(ticket: Partial<Ticket>, move: MoveName, actor: Actor): Promise<Refusal> {
  const whole = { ...opened('repair', 'ordinary', now).ticket, ...ticket };
  const setting = { ...settingAt(now), settings };
  return Promise.resolve()
    .then(() => decide(serviceOf('repair'), whole, move, actor, { words: '又漏了' }, setting))
    .then(
      () => Promise.reject(new Error('not refused')),
      (reason: Refusal) => reason,
    );
}

const long = { step: 'closed', phase: 'done', closedAt: local('2026-11-01 10:00') } as const;
const refusals = [
  [refused(long, 'notFixed', owner), '11'],
  [refused({ nudgedAt: now }, 'nudge', owner), '45'],
  [refused({ step: 'finished', phase: 'waiting', confirmTries: 3 }, 'closeSilent', clerk), '4'],
] as const;

describe.each(['zh-CN', 'en'] as const)('the figures of a community in %s', (locale) => {
  const messages = readLanguage(locale);
  const said = (path: string, values: Record<string, string | number>) =>
    createTranslator({ locale, messages: { text: flat(messages).get(path) ?? '' } as never })(
      'text' as never,
      values as never,
    ) as string;

  it('A refusal says the community’s own figure, in every service that has words of its own for it', async () => {
    for (const [refusal, figure] of refusals) {
      const { key, values } = await refusal;
      const paths = [...flat(messages).keys()].filter((path) => path.endsWith(`refusals.${key}`));
      expect(paths.length).toBeGreaterThan(0);
      for (const path of paths) expect([path, said(path, values)]).toEqual([path, expect.stringContaining(figure)]);
    }
  });

  it('A return visit and the warranty on paid work are said with it too', () => {
    expect(said('resident.page.againText', { days: 33 })).toContain('33');
    expect(said('orders.again', { days: 33 })).toContain('33');
    expect(said('print.warranty', { days: 66 })).toContain('66');
  });
});
