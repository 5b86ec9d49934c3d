import { describe, expect, it } from 'vitest';
import { decideSending, type Waiting } from '@/lib/telling/decide';
import { fitField, isField } from '@/lib/telling/fit-field';
import { kindOf } from '@/lib/telling/kinds';
import { quietEnd, usualQuiet } from '@/lib/telling/quiet';
import { nextTry, robotVerdict, TRIES, wechatVerdict } from '@/lib/telling/verdict';

const at = (text: string) => new Date(`${text}+08:00`);
const message: Waiting = {
  ...usualQuiet,
  channel: 'wechat',
  key: 'reply',
  ticketId: 'a ticket',
  values: { side: 'home' },
  urgent: false,
  muted: [],
  readAt: null,
};

describe('quiet hours', () => {
  it('Put off to their end, over midnight too, by the community’s time', () => {
    expect(quietEnd(usualQuiet, at('2026-11-21T21:59:59'))).toBeNull();
    expect(quietEnd(usualQuiet, at('2026-11-21T22:00:00'))).toEqual(at('2026-11-22T07:30:00'));
    expect(quietEnd(usualQuiet, at('2026-11-22T07:29:59'))).toEqual(at('2026-11-22T07:30:00'));
    expect(quietEnd(usualQuiet, at('2026-11-22T07:30:00'))).toBeNull();
    const noon = { quietFrom: 720, quietUntil: 840 };
    expect(quietEnd(noon, at('2026-11-22T12:30:00'))).toEqual(at('2026-11-22T14:00:00'));
    expect(quietEnd({ quietFrom: null, quietUntil: null }, at('2026-11-22T03:00:00'))).toBeNull();
  });

  it('Delay and drop nothing; the urgent goes at any hour and whatever was chosen', () => {
    const night = at('2026-11-21T23:00:00');
    expect(decideSending(message, night)).toEqual({ at: 'later', until: at('2026-11-22T07:30:00') });
    expect(decideSending({ ...message, urgent: true, muted: ['wechat:tickets'] }, night)).toEqual({ at: 'now' });
  });
});

describe('a person’s choices', () => {
  it('Keep back the kinds not wanted on a channel, and what was read in the portal meanwhile', () => {
    const noon = at('2026-11-21T12:00:00');
    expect(decideSending(message, noon)).toEqual({ at: 'now' });
    expect(decideSending({ ...message, muted: ['wechat:tickets'] }, noon)).toEqual({ at: 'never', code: 'muted' });
    expect(decideSending({ ...message, muted: ['sms:tickets'] }, noon)).toEqual({ at: 'now' });
    expect(decideSending({ ...message, readAt: '2026-11-21' }, noon)).toEqual({ at: 'never', code: 'read' });
  });

  it('Tell apart tickets, notices, homes, work and alarms', () => {
    const told = (key: string, ticketId: string | null, side: string) => kindOf({ key, ticketId, values: { side } });
    expect(told('reply', 'a', 'home')).toBe('tickets');
    expect(told('alarm', 'a', 'desk')).toBe('alarms');
    expect(told('orderLate', 'a', 'desk')).toBe('alarms');
    expect(told('file', 'a', 'desk')).toBe('work');
    expect(told('homeJoined', null, 'home')).toBe('homes');
    expect(told('notice', null, 'home')).toBe('notices');
  });
});

describe('what a provider answers', () => {
  it('Busy is tried again, the day’s end waits for the next, anything else is final', () => {
    for (const code of [-1, 45011]) expect(wechatVerdict(code)).toEqual({ at: 'again', code: String(code) });
    expect(wechatVerdict(45009)).toEqual({ at: 'again', code: '45009', until: 'tomorrow' });
    for (const code of [40003, 40037, 41030, 43004, 43101, 47003, 48001])
      expect(wechatVerdict(code)).toEqual({ at: 'dead', code: String(code) });
    expect(robotVerdict(45009)).toEqual({ at: 'again', code: '45009' });
    expect(robotVerdict(93000)).toEqual({ at: 'dead', code: '93000' });
  });

  it('Tries again after a minute, then ever later up to an hour, and gives up after about a day', () => {
    const now = at('2026-11-21T12:00:00');
    const minutes = (tries: number, chance = 0.5) =>
      ((nextTry(tries, {}, now, chance)?.getTime() ?? Number.NaN) - now.getTime()) / 60_000;
    expect([1, 2, 3, 7, 20].map((tries) => minutes(tries))).toEqual([1, 2, 4, 60, 60]);
    expect([minutes(1, 0), minutes(1, 1)]).toEqual([0.8, 1.2]);
    expect(nextTry(TRIES, {}, now, 0)).toBeNull();
    const all = Array.from({ length: TRIES - 1 }, (_, i) => minutes(i + 1)).reduce((sum, one) => sum + one, 0);
    expect(all / 60).toBeGreaterThan(22);
    expect(all / 60).toBeLessThan(25);
    expect(nextTry(1, { until: 'tomorrow' }, now, 0)).toEqual(at('2026-11-22T00:05:00'));
  });
});

describe('fields of a WeChat message', () => {
  it('Are cut by whole signs to what WeChat takes', () => {
    expect(fitField('thing1', '客服已答复')).toBe('客服已答复');
    const long = fitField('thing1', '您家厨房水槽下方的进水软管接头处一直在往外渗水');
    expect(long).toBe('您家厨房水槽下方的进水软管接头处一直在…');
    expect(fitField('thing2', `${'好'.repeat(18)}👨‍👩‍👧了`)).toBe(`${'好'.repeat(18)}…`);
    expect(fitField('phrase3', '待住户确认了')).toBe('待住户确认');
    expect(fitField('character_string4', '报修 BX-261121-0001')).toBe('BX-261121-0001');
    expect(fitField('thing1', 'a\n b')).toBe('a b');
  });

  it('Are never empty, for WeChat refuses the message then', () => {
    expect(fitField('thing1', ' ')).toBe('—');
    expect(fitField('character_string4', '公告')).toBe('-');
    expect(isField('thing12')).toBe(true);
    expect(isField('thing')).toBe(true);
    expect(isField('words1')).toBe(false);
  });
});
