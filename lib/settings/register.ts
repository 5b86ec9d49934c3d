import { services } from '@/lib/services';
import type { Service } from '@/lib/services/define';
import { departments } from '@/lib/services/departments';
import { escalationLevels, moods, type Promises, shiftNames, type Urgency, urgencies } from '@/lib/settings';
import { type Control, field, type Rest, type SettingField } from './field';

export const settingGroups = [
  'hours',
  'promises',
  'rules',
  'escalation',
  'phones',
  'works',
  'categories',
  'departments',
  'phrases',
] as const;
export type SettingGroup = (typeof settingGroups)[number];

const worse: Rest = { holds: 'fromNow', worse: 'more' };

const hours: SettingField[] = [
  field('hours.desk', 'GEN-11', { as: 'window' }, { holds: 'fromNow', worse: 'less' }),
  field('hours.deskHoliday', 'GEN-11', { as: 'window' }, { holds: 'fromNow', worse: 'less' }),
  field('hours.workday', 'GEN-11', { as: 'windows' }, { holds: 'fromNow', worse: 'less' }),
  ...shiftNames.map((one) => field(`shifts.${one}`, 'DUT-1', { as: one === 'night' ? 'night' : 'window' })),
];

/** At most so long: what is urgent within the day. */
const most: Record<Urgency, { most: number; unit: 'hour' | 'day' }> = {
  emergency: { most: 24, unit: 'hour' },
  urgent: { most: 72, unit: 'hour' },
  ordinary: { most: 100, unit: 'hour' },
  large: { most: 30, unit: 'day' },
};

const termsOf = (urgency: Urgency): SettingField[] =>
  // Who comes is agreed for all but an emergency, where somebody sets out at once.
  (['reply', ...(urgency === 'emergency' ? ['arrive'] : []), 'result'] as (keyof Promises)[]).map((one) =>
    field(
      `promises.${urgency}.${one}`,
      'REP-4',
      { as: 'term', ...most[urgency] },
      { ...worse, safety: urgency === 'emergency' },
    ),
  );

const everyService: Service[] = Object.values(services);

const promises: SettingField[] = [
  ...urgencies.flatMap(termsOf),
  field('answers.reply', 'CMP-3', { as: 'term', most: 24, unit: 'hour' }, worse),
  field('answers.result', 'CMP-5', { as: 'term', most: 30, unit: 'day' }, worse),
  field('investigateMinutes', 'CMP-5', { as: 'span', most: 30, unit: 'day' }, { worse: 'more' }),
  field('tellInvalidMinutes', 'CMP-4', { as: 'span', most: 72, unit: 'hour' }, { worse: 'more' }),
  ...everyService.map(({ kind }) => field(`services.${kind}`, 'GEN-4', { as: 'own' }, worse)),
];

const days = (least: number, top: number): Control => ({ as: 'count', unit: 'day', least, most: top });

const rules: SettingField[] = [
  field('reopenDays', 'REP-7', days(1, 60), { worse: 'less' }),
  field('confirmTries', 'REP-7', { as: 'count', unit: 'time', least: 1, most: 10 }, { worse: 'less' }),
  field('againDays', 'REP-8', days(1, 180), { holds: 'fromNow', worse: 'less' }),
  field('pauseDays', 'REP-8', days(1, 3), { worse: 'more' }),
  field('nudgeMinutes', 'GEN-4', { as: 'span', most: 24, unit: 'hour' }, { worse: 'more' }),
  field('toldAgainDays', 'CMP-13', days(1, 180), { holds: 'fromNow', worse: 'less' }),
  field('manyHomes', 'CMP-13', { as: 'count', unit: 'home', least: 2, most: 50 }, { holds: 'fromNow', worse: 'more' }),
  field('followUpWorkdays', 'FUP-2', { as: 'count', unit: 'workday', least: 1, most: 30 }, { worse: 'more' }),
  field('visitSharePercent', 'FUP-3', { as: 'count', unit: 'percent', least: 5, most: 100 }, { worse: 'less' }),
  // The law's minimum: a community may promise more.
  field(
    'warrantyYears.fitting',
    'REP-5',
    { as: 'count', unit: 'year', least: 2, most: 20 },
    { holds: 'fromNow', worse: 'less' },
  ),
  field(
    'warrantyYears.wet',
    'REP-5',
    { as: 'count', unit: 'year', least: 5, most: 30 },
    { holds: 'fromNow', worse: 'less' },
  ),
  field('paidWorkDays', 'REP-5', days(1, 720), { worse: 'less' }),
  field('works.agreementFirst', 'REN-7', { as: 'switch' }),
];

const escalation = escalationLevels.map((one) =>
  field(`escalation.${one}`, 'GEN-4', { as: 'heard' }, { safety: one !== 'warn' }),
);

const phones: SettingField[] = [
  field('dutyPhone', 'GEN-14', { as: 'phone' }, { safety: true }),
  field('gasPhone', 'REP-1', { as: 'phone' }, { safety: true }),
];

/** 施工与装修. */
const works = [
  field('noise.workday', 'REN-9', { as: 'windows', none: true }),
  field('noise.restDay', 'REN-9', { as: 'windows', none: true }),
  field('noise.blackouts', 'REN-9', { as: 'blackouts' }),
  ...(['ownerDeposit', 'contractorDeposit', 'waste', 'pass'] as const).map((one) =>
    field(`works.charges.${one}`, 'REN-7', { as: 'tariff', byArea: one !== 'pass' }, { holds: 'fromNow' }),
  ),
  field(
    'works.refundMonths',
    'REN-11',
    { as: 'count', unit: 'month', least: 0, most: 24 },
    { holds: 'fromNow', worse: 'more' },
  ),
  field('works.reportMinutes', 'REN-9', { as: 'span', most: 72, unit: 'hour' }, { holds: 'fromNow' }),
  field('works.permitTitle', 'REN-7', { as: 'text', most: 20 }),
  field('works.identityDays', 'REN-8', days(1, 365), { worse: 'more' }),
];

/** The entry for what fits nowhere else. */
const LAST = 'other';

const categories = everyService.flatMap(({ kind, categories: all, promises: kept }) =>
  all.map((one) =>
    field(
      `categories.${kind}.${one}`,
      kept === 'answers' ? 'CMP-6' : 'REP-1',
      { as: 'category' },
      {
        ...worse,
        stays: one === LAST,
      },
    ),
  ),
);

const given = departments.map((one) =>
  // Whoever nobody else can be given to is the desk's.
  field(`departments.${one}`, 'REP-3', { as: 'entry' }, { stays: one === 'desk' }),
);

const phrases = everyService.flatMap(({ kind }) =>
  moods.map((mood) => field(`phrases.${kind}.${mood}`, 'CMP-11', { as: 'phrases' })),
);

/** Every setting that a community may change, by the page it stands on, in its order. */
export const settingFields: Record<SettingGroup, SettingField[]> = {
  hours,
  promises,
  rules,
  escalation,
  phones,
  works,
  categories,
  departments: given,
  phrases,
};

/** What nobody can change, as the handbook says; the rules of each page, said by `fixed.<rule>`. */
export const fixedRules: Record<SettingGroup, readonly string[]> = {
  hours: ['CMP-1', 'GEN-11'],
  promises: ['GEN-4', 'CMP-3'],
  rules: ['CMP-2', 'CMP-7', 'GEN-9', 'GEN-15'],
  escalation: ['GEN-4', 'CMP-10'],
  phones: ['GEN-14'],
  works: ['GEN-11'],
  categories: ['REP-1'],
  departments: ['GEN-3'],
  phrases: ['GEN-13'],
};

/** Settings with a page of their own. */
export const keptElsewhere: readonly string[] = ['telling'];

const byPath = new Map(Object.values(settingFields).flatMap((all) => all.map((one) => [one.path, one] as const)));

export const fieldAt = (path: string): SettingField | undefined => byPath.get(path);
