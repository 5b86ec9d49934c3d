import { describe, expect, it } from 'vitest';
import { services } from '@/lib/services';
import { promisesOf } from '@/lib/services/promises';
import { settingsShape } from '@/lib/settings';
import { readValue, type Typed } from '@/lib/settings/read-value';
import { fieldAt, fixedRules, keptElsewhere, settingFields, settingGroups } from '@/lib/settings/register';
import { asBase, defaultOf, drop, heldIn, isUsual, isWorse, put } from '@/lib/settings/values';
import { flat, readLanguage } from '../support/rules/messages';

const usual = settingsShape.parse({});
const fields = settingGroups.flatMap((group) => settingFields[group]);
const nothing: Typed = {
  amount: '',
  unit: '',
  from: '',
  to: '',
  from2: '',
  to2: '',
  text: '',
  lines: '',
  roles: [],
  onDuty: [],
  people: [],
  name: '',
  offered: '',
  place: '',
  reply: '',
  replyUnit: '',
  result: '',
  resultUnit: '',
};
const found = (path: string) => fieldAt(path) ?? expect.fail(path);
const read = (path: string, typed: Partial<Typed>) => readValue(found(path), { ...nothing, ...typed }, usual);
const refuses = (path: string, typed: Partial<Typed>, fields: object) =>
  expect(() => read(path, typed)).toThrowError(expect.objectContaining({ fields }));

describe('the register of settings', () => {
  it('Every setting is in it, or is listed as kept elsewhere', () => {
    const first = new Set([...fields.map(({ path }) => path.split('.')[0]), ...keptElsewhere]);
    expect(Object.keys(usual).filter((name) => !first.has(name))).toEqual([]);
    const terms = Object.entries(usual.promises).flatMap(([urgency, promised]) =>
      Object.entries(promised).flatMap(([term, value]) => (value ? [`promises.${urgency}.${term}`] : [])),
    );
    const parts = (['hours', 'shifts', 'noise', 'warrantyYears', 'escalation'] as const).flatMap((group) =>
      Object.keys(usual[group]).map((part) => `${group}.${part}`),
    );
    const entries = Object.values(services).flatMap(({ kind, categories }) =>
      categories.map((one) => `categories.${kind}.${one}`),
    );
    expect([...terms, ...parts, ...entries].filter((path) => !fieldAt(path))).toEqual([]);
  });

  it('Every default is the number of the handbook', () => {
    const says = Object.fromEntries(fields.map((field) => [field.path, defaultOf(field)]));
    const always = (minutes: number) => ({ calendar: 'always', minutes });
    expect(says).toMatchObject({
      'promises.emergency.reply': always(15),
      'promises.emergency.arrive': always(30),
      'promises.ordinary.reply': { calendar: 'desk', minutes: 120 },
      'answers.reply': always(120),
      'answers.result': always(24 * 60),
      investigateMinutes: 3 * 1440,
      tellInvalidMinutes: 120,
      reopenDays: 7,
      confirmTries: 3,
      againDays: 30,
      pauseDays: 3,
      toldAgainDays: 30,
      manyHomes: 5,
      'warrantyYears.fitting': 2,
      'warrantyYears.wet': 5,
      paidWorkDays: 90,
      followUpWorkdays: 2,
      visitSharePercent: 5,
      'hours.desk': [450, 1200],
      'shifts.early': [450, 930],
      'shifts.middle': [570, 1050],
      'shifts.late': [720, 1200],
    });
    for (const field of fields) expect([field.path, isUsual(field, usual)]).toEqual([field.path, true]);
  });

  it('Every field and every fixed rule has its words in both languages', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const messages = flat(readLanguage(locale));
      for (const group of settingGroups)
        for (const rule of fixedRules[group]) expect(messages.has(`settings.fixed.${group}.${rule}`)).toBe(true);
      const composed = /^(promises|services|categories|departments|phrases)\./;
      for (const { path } of fields.filter((one) => !composed.test(one.path)))
        expect([path, messages.has(`settings.fields.${path}`)]).toEqual([path, true]);
    }
  });
});

describe('what is typed into a setting', () => {
  it('A length is taken in minutes, hours or days, on the calendar that the promise has', () => {
    expect(read('promises.ordinary.reply', { amount: '1', unit: 'hour' })).toEqual({ calendar: 'desk', minutes: 60 });
    expect(read('promises.large.result', { amount: '5', unit: 'day' })).toEqual({
      calendar: 'workdays',
      minutes: 2250,
    });
    expect(read('investigateMinutes', { amount: '2', unit: 'day' })).toBe(2880);
  });

  it('What is no number, too short or too long is refused beside its box', () => {
    refuses('promises.ordinary.reply', { amount: '', unit: 'hour' }, { amount: 'invalid_type' });
    refuses('promises.ordinary.reply', { amount: 'two', unit: 'hour' }, { amount: 'settingWhole' });
    refuses('promises.ordinary.reply', { amount: '1', unit: 'minute' }, { amount: 'settingHours' });
    refuses('promises.emergency.reply', { amount: '2', unit: 'day' }, { amount: 'settingHours' });
    refuses('pauseDays', { amount: '4' }, { amount: 'settingBounds' });
    refuses('warrantyYears.wet', { amount: '4' }, { amount: 'settingBounds' });
  });

  it('Hours open before they close, the lunch break lies between, and a night may end on the next day', () => {
    expect(read('hours.desk', { from: '08:00', to: '21:00' })).toEqual([480, 1260]);
    expect(read('hours.desk', { from: '08:00', to: '00:00' })).toEqual([480, 1440]);
    refuses('hours.desk', { from: '20:00', to: '08:00' }, { to: 'endsBeforeStart' });
    refuses(
      'hours.workday',
      { from: '09:00', to: '12:00', from2: '11:00', to2: '18:00' },
      {
        from2: 'settingAfter',
      },
    );
    expect(read('shifts.night', { from: '20:00', to: '07:30' })).toEqual([1200, 450]);
  });

  it('A name of a paper is one line, not longer than its paper holds, and may be left to be the usual one', () => {
    expect(read('works.permitTitle', { text: '  装修  施工证 ' })).toBe('装修 施工证');
    expect(read('works.permitTitle', { text: '' })).toBe('');
    refuses('works.permitTitle', { text: '证'.repeat(21) }, { text: 'settingLong' });
  });

  it('Noisy work may have no hours at all, other hours may not (REN-9)', () => {
    expect(read('noise.restDay', {})).toEqual([]);
    expect(read('noise.restDay', { from: '09:00', to: '11:00' })).toEqual([[540, 660]]);
    refuses('noise.workday', { from2: '14:00', to2: '18:00' }, { from: 'settingTime' });
    refuses('hours.workday', {}, { from: 'settingTime' });
    expect(read('noise.blackouts', { lines: '2027-06-07 至 2027-06-10 高考' })).toHaveLength(1);
    refuses('noise.blackouts', { lines: '高考' }, { lines: 'blackoutLine' });
  });

  it('Of a missed promise somebody always hears, and the last category can’t be switched off', () => {
    refuses('escalation.raise', {}, { roles: 'settingNobody' });
    expect(read('escalation.warn', {})).toEqual({ roles: [], onDuty: [], people: [] });
    refuses('categories.repair.other', {}, { offered: 'settingStays' });
    expect(read('categories.repair.lift', { name: '电梯扶梯' })).toMatchObject({ name: '电梯扶梯', offered: false });
  });
});

describe('a changed setting', () => {
  it('Only what was changed is stored, and back at its default nothing is left of it', () => {
    const stored = put({ dutyPhone: '1' }, 'promises.ordinary.reply', { calendar: 'desk', minutes: 60 });
    expect(stored).toEqual({ dutyPhone: '1', promises: { ordinary: { reply: { calendar: 'desk', minutes: 60 } } } });
    expect(drop(stored, 'promises.ordinary.reply')).toEqual({ dutyPhone: '1' });
    expect(drop(stored, 'hours.desk')).toEqual(stored);
  });

  it('The same value reads the same, in whatever order the database gives its keys', () => {
    expect(asBase({ minutes: 60, calendar: 'desk' })).toBe(asBase({ calendar: 'desk', minutes: 60 }));
  });

  it('Residents lose by a longer promise and by less time to object, not by the contrary', () => {
    const worse = (path: string, value: unknown) =>
      isWorse(found(path), usual, settingsShape.parse(put({}, path, value)));
    expect(worse('promises.ordinary.reply', { calendar: 'desk', minutes: 180 })).toBe(true);
    expect(worse('promises.ordinary.reply', { calendar: 'desk', minutes: 60 })).toBe(false);
    expect(worse('reopenDays', 5)).toBe(true);
    expect(worse('reopenDays', 10)).toBe(false);
    expect(worse('hours.desk', [480, 1200])).toBe(true);
    expect(worse('categories.repair.lift', { reply: 240 })).toBe(true);
    expect(worse('categories.repair.lift', { reply: 30 })).toBe(false);
  });

  it('A category has its own promise before its service, and what is urgent keeps to its urgency', () => {
    const settings = settingsShape.parse({
      services: { repair: { reply: 90 }, complaint: { reply: 60 } },
      categories: { repair: { lift: { reply: 30 } } },
    });
    const reply = (kind: string, category: string, urgency: 'ordinary' | 'emergency') =>
      promisesOf({ kind, category, urgency }, settings).reply;
    expect(reply('repair', 'lift', 'ordinary')).toEqual({ calendar: 'desk', minutes: 30 });
    expect(reply('repair', 'water', 'ordinary')).toEqual({ calendar: 'desk', minutes: 90 });
    expect(reply('repair', 'lift', 'emergency')).toEqual({ calendar: 'always', minutes: 15 });
    expect(reply('complaint', 'noise', 'ordinary')).toEqual({ calendar: 'always', minutes: 60 });
    expect(heldIn(found('categories.repair.lift'), settings)).toMatchObject({ reply: 30, offered: true });
  });
});
