import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { usualHours } from '@/lib/clock/calendar';
import { readHolidays } from '@/lib/clock/holidays';
import choices from '@/lib/i18n/messages/zh-CN/choices.json';
import clock from '@/lib/i18n/messages/zh-CN/clock.json';
import repair from '@/lib/i18n/messages/zh-CN/repair.json';
import resident from '@/lib/i18n/messages/zh-CN/resident.json';
import { type LooseWords, ownFirst } from '@/lib/i18n/service-words';
import { NOTHING_DUE, type Ticket } from '@/lib/services/ticket';
import { settingsShape } from '@/lib/settings';
import { type Awaited, sayPromise, type Whose } from '@/lib/tickets/say-promise';
import { local } from '@/tests/support/local';

const messages = { resident, repair, choices, clock };
const from = (namespace: 'resident' | 'repair' | 'choices') =>
  createTranslator({ locale: 'zh-CN', messages, namespace }) as unknown as LooseWords;
const words = {
  t: ownFirst(from('resident'), from('repair'), 'resident'),
  own: from('repair'),
  choices: from('choices'),
  clock: createTranslator({ locale: 'zh-CN', messages, namespace: 'clock' }),
  done: () => '修好',
};

const now = local('2026-11-21 09:12');
const setting = {
  now,
  settings: settingsShape.parse({}),
  timetable: { hours: usualHours, holidays: readHolidays([]) },
};
const open = {
  phase: 'open',
  place: 'home',
  kind: 'repair',
  urgency: 'ordinary',
  openedAt: now,
  countsFrom: now,
  changedAt: now,
  pauses: [],
  pausedUntil: null,
  repliedAt: null,
  arrivedAt: null,
  resultAt: null,
  arriveDue: null,
  visitFrom: null,
  visitTo: null,
  replyDue: local('2026-11-21 11:12'),
  resultDue: local('2026-11-22 16:00'),
  dueAt: local('2026-11-21 11:12'),
  alarm: 0,
} as unknown as Ticket;
const say = (part: Partial<Ticket>, at = now, whose: Whose = 'own', awaited: Awaited = null) =>
  sayPromise({ ...open, ...part }, { ...setting, now: at }, words, whose, awaited);

describe('the promise a resident reads', () => {
  it('is the time of the reply first', () => {
    expect(say({})).toMatchObject({ text: '今天 11:12 前给您回话', late: false, used: 0, turn: false });
  });

  it('has used nothing of its time right after 还没好, however long ago it was filed', () => {
    const again = { openedAt: local('2026-11-02 10:00'), repliedAt: local('2026-11-02 10:30') };
    expect(say({ ...again, dueAt: open.resultDue }).used).toBe(0);
  });

  it('is after 还没好 when somebody calls, that the supervisor has it, and that it costs nothing more', () => {
    const again = { reopened: 1, payer: 'office' } as const;
    expect(say(again).text).toBe('您说还没好，已转主管，今天 11:12 前给您回话，返修不再收费');
    expect(say({ ...again, payer: 'developer' }).text).toBe('您说还没好，已转主管，今天 11:12 前给您回话');
    expect(say({ ...again, repliedAt: now }).text).toBe('预计 明天 16:00 前修好，返修不再收费');
    expect(say({ ...again, place: 'public' }, now, 'neighbours').text).toBe(
      '住户说还没好，已转主管，今天 11:12 前回话',
    );
  });

  it('stands beside every other one, the broken one first', () => {
    expect(say({}).also).toEqual([{ text: '预计 明天 16:00 前修好', late: false }]);
    const late = say({ resultDue: local('2026-11-21 09:00') });
    expect(late).toMatchObject({ text: '预计 今天 09:00 前修好，超时 12 分钟', late: true });
    expect(late.also).toEqual([{ text: '今天 11:12 前给您回话', late: false }]);
  });

  it('is the agreed visit, and completion only as expected', () => {
    const visit = { repliedAt: now, visitFrom: local('2026-11-22 10:00'), visitTo: local('2026-11-22 11:00') };
    expect(say(visit).text).toBe('明天 10:00–11:00 上门 · 预计 明天 16:00 前修好');
    expect(say({ repliedAt: now }).text).toBe('预计 明天 16:00 前修好');
  });

  it('is the arrival in an emergency, at the door or on the spot', () => {
    const emergency = { repliedAt: now, arriveDue: local('2026-11-21 09:42') };
    expect(say(emergency).text).toBe('今天 09:42 前到您家');
    expect(say({ ...emergency, place: 'public' }).text).toBe('今天 09:42 前到现场');
    const alone = say({ ...emergency, repliedAt: null, urgency: 'emergency', dueAt: local('2026-11-21 09:27') });
    expect(alone).toMatchObject({ text: '今天 09:42 前到您家', used: 0 });
    expect(alone.also[0]).toEqual({ text: '今天 11:12 前给您回话', late: false });
  });

  it('says in red what happens now when it is late, and never before somebody was told', () => {
    const late = local('2026-11-21 11:32');
    expect(say({}, late)).toMatchObject({
      text: '今天 11:12 前给您回话，超时 20 分钟',
      late: true,
      now: null,
    });
    expect(say({ alarm: 80 }, late).now).toBe('已提醒经办人');
    expect(say({ alarm: 100 }, late).now).toBe('已报告主管');
    expect(say({ alarm: 150 }, late).now).toBe('已报告项目经理');
  });

  it('is late when the agreed visit has passed and nobody came', () => {
    const missed = {
      phase: 'open' as const,
      repliedAt: now,
      visitFrom: local('2026-11-21 10:00'),
      visitTo: local('2026-11-21 11:00'),
    };
    expect(say(missed, local('2026-11-21 11:10'))).toMatchObject({ late: true, now: null });
    expect(say({ ...missed, alarm: 100 }, local('2026-11-21 11:10')).now).toBe('已报告主管');
    expect(say({ ...missed, dueAt: missed.visitTo }).used).toBeNull();
    expect(say({ ...missed, dueAt: missed.visitTo }, local('2026-11-21 10:30')).used).toBe(0.5);
    expect(say({ ...missed, arrivedAt: local('2026-11-21 10:20') }, local('2026-11-21 11:10')).late).toBe(false);
  });

  it('says why it stands still, and how it ended', () => {
    const paused = {
      phase: 'waiting',
      repliedAt: now,
      pausedUntil: local('2026-11-23 18:00'),
      pauseReason: 'parts',
    } as const;
    expect(say(paused)).toMatchObject({ text: '待料 · 最晚 后天 18:00 有消息', turn: false, used: null });
    const ended = { phase: 'done', outcome: 'selfPaid', closedAt: now, dueAt: NOTHING_DUE } as const;
    expect(say(ended).text).toBe('业主自行处理 · 今天 09:12');
  });

  it('tells the household that it is their turn, and a neighbour only that others are waited for', () => {
    const finished = { phase: 'waiting', repliedAt: now, resultAt: now } as const;
    expect(say(finished)).toMatchObject({ text: '师傅说修好了，请您看看', turn: true });
    expect(say(finished, now, 'neighbours')).toMatchObject({ text: '师傅说修好了，等反映的住户确认', turn: false });
    const quoted = { phase: 'waiting', repliedAt: now, quoteState: 'offered' } as const;
    expect(say(quoted)).toMatchObject({ text: '师傅报了价，请您决定', turn: true });
    expect(say(quoted, now, 'own', 'tenant')).toMatchObject({ text: '师傅报了价，等租户决定', turn: false });
    expect(say({}, now, 'neighbours').text).toBe('今天 11:12 前回话');
  });
});
