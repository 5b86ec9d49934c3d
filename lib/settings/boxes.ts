import 'server-only';
import type { CalendarName } from '@/lib/clock/calendar';
import type { Blackout } from '@/lib/clock/noisy-hours';
import { timeOfDay } from '@/lib/clock/time-of-day';
import { usualPhrases } from '@/lib/desk/phrases';
import { type Field, hidden } from '@/lib/form';
import { serviceOf } from '@/lib/services';
import { yuanOf } from '@/lib/services/amount';
import {
  type CategoryEntry,
  heardOnDuty,
  heardRoles,
  type Mood,
  type OwnTerms,
  type Settings,
  type Tariff,
  type Term,
} from '@/lib/settings';
import { writeBlackout } from './blackouts';
import type { SettingField } from './field';
import { lengthTyped } from './units';
import type { SettingWords } from './words';

export type Heard = Settings['escalation']['warn'];

/** One or two spans of hours; where there may be none, both may stay empty. */
export const windowsBoxes = ([first, second]: [number, number][], mayBeNone: boolean, words: SettingWords): Field[] => [
  ...timeBoxes(['from', 'to'], first, words, !mayBeNone, mayBeNone ? words.t('noHoursHint') : ''),
  ...timeBoxes(['from2', 'to2'], second, words, false),
];

/** A few words, or a telephone number; empty: the usual one. */
export const lineBox = ({ control, path }: SettingField, value: string, { t }: SettingWords): Field =>
  control.as === 'text'
    ? box('text', 'text', t(`fields.${path}`), value, { maxLength: control.most, hint: t(`empty.${path}`) })
    : box('text', 'tel', t('phone'), value, { maxLength: 20, hint: t(`empty.${path}`) });

/** One control with what it holds now. */
export const box = (
  name: string,
  control: Field['control'],
  label: string,
  value: string,
  rest: Partial<Field>,
): Field => ({
  name,
  control,
  label,
  value,
  ...rest,
});

/** A length of time, in the unit that fits its calendar. */
export const termBoxes = ({ calendar, minutes }: Term, words: SettingWords): Field[] =>
  lengthBoxes(['amount', 'unit'], words.t('amount'), minutes, calendar, words, { required: true });

/** A price in yuan, with the choice of how it is counted where there is one. */
export function tariffBoxes({ by, fen, cap }: Tariff, byArea: boolean, { t }: SettingWords): Field[] {
  const amount = box('amount', 'text', t('tariff.amount'), yuanOf(fen), { required: true, maxLength: 12 });
  if (!byArea) return [...hidden({ unit: 'fixed' }), amount];
  const options = (['fixed', 'area'] as const).map((value) => ({ value, label: t(`tariff.${value}`) }));
  return [
    { name: 'unit', control: 'chips', label: t('tariff.by'), required: true, options, value: by },
    amount,
    box('place', 'text', t('tariff.cap'), cap > 0 ? yuanOf(cap) : '', {
      maxLength: 12,
      hint: t('tariff.capHint'),
      when: { field: 'unit', equals: 'area' },
    }),
  ];
}

function lengthBoxes(
  [name, unitName]: [string, string],
  label: string,
  minutes: number | null,
  calendar: CalendarName,
  { t, settings }: SettingWords,
  rest: Partial<Field>,
): Field[] {
  const known = minutes === null ? { count: '', unit: 'hour' } : lengthTyped(minutes, calendar, settings);
  // The desk's day is no length that anybody would agree on; a working day is, and so is a whole one.
  const units = calendar === 'desk' ? ['minute', 'hour'] : ['minute', 'hour', 'day'];
  const options = units.map((value) => ({
    value,
    label: t(`unitOf.${calendar === 'workdays' ? 'work.' : ''}${value}`),
  }));
  return [
    box(name, 'number', label, String(known.count), { maxLength: 6, ...rest }),
    { name: unitName, control: 'chips', label: t('unitLabel'), required: true, options, value: known.unit },
  ];
}

/** From when to when. */
export const timeBoxes = (
  [from, to]: [string, string],
  value: [number, number] | undefined,
  { t }: SettingWords,
  required: boolean,
  hint = '',
): Field[] => [
  box(from, 'time', t(`times.${from}`), value ? timeOfDay(value[0]) : '', { required, ...(hint ? { hint } : {}) }),
  box(to, 'time', t(`times.${to}`), value ? timeOfDay(value[1] % 1440) : '', { required }),
];

/** Who hears: by role, by duty, by name. */
export function heardBoxes({ roles, onDuty, people }: Heard, { t, choices, colleagues }: SettingWords): Field[] {
  const boxesOf = (name: string, label: string, options: Field['options'], value: string[]): Field => ({
    name,
    control: 'checkboxes',
    label,
    options: options ?? [],
    value,
  });
  const persons = colleagues.map(({ id, name, department }) => ({
    value: id,
    label: `${name} · ${choices(`department.${department}`)}`,
  }));
  return [
    boxesOf(
      'roles',
      t('heardRoles'),
      heardRoles.map((value) => ({ value, label: t(`heard.${value}`) })),
      roles,
    ),
    boxesOf(
      'onDuty',
      t('heardOnDuty'),
      heardOnDuty.map((value) => ({ value, label: t(`onDuty.${value}`) })),
      onDuty,
    ),
    boxesOf('people', t('heardPeople'), persons, people),
  ];
}

/** Phrases, one a line; the shipped ones until the community has its own. */
export async function phraseBox(path: string, value: string[] | null, { t }: SettingWords): Promise<Field> {
  const [, kind = '', mood = ''] = path.split('.');
  const lines = value ?? (await usualPhrases(kind))[mood as Mood];
  const said = { label: t('phraseLines'), hint: t('phraseLinesHint') };
  return {
    name: 'lines',
    control: 'textarea',
    required: true,
    rows: 8,
    maxLength: 4200,
    value: lines.join('\n'),
    ...said,
  };
}

/** Days without noise, one span a line. */
export const blackoutBox = (value: readonly Blackout[], { t }: SettingWords): Field => ({
  name: 'lines',
  control: 'textarea',
  label: t('blackoutLines'),
  hint: t('blackoutHint'),
  placeholder: t('blackoutExample'),
  rows: 6,
  maxLength: 4000,
  value: value.map(writeBlackout).join('\n'),
});

/** What a service promises otherwise than all; empty: as all. */
export function ownBoxes(path: string, { reply, result }: OwnTerms, words: SettingWords): Field[] {
  const { settings, t } = words;
  const [, kind = ''] = path.split('.');
  const usual = serviceOf(kind).promises === 'answers' ? settings.answers : settings.promises.ordinary;
  const one = (name: 'reply' | 'result', minutes: number | null) =>
    lengthBoxes([name, `${name}Unit`], t(`ownLabel.${name}`), minutes, usual[name].calendar, words, {
      hint: t('ownHint', { calendar: t(`promises.calendar.${usual[name].calendar}`) }),
    });
  return [...one('reply', reply), ...one('result', result)];
}

/** How an entry of a list is called, whether it is offered, and where it stands. */
export function entryBoxes(
  { stays }: SettingField,
  { name, offered, place }: CategoryEntry,
  { t }: SettingWords,
): Field[] {
  const offer: Field = { name: 'offered', control: 'switch', label: t('offered'), value: offered ? 'on' : '' };
  return [
    box('name', 'text', t('ownName'), name, { maxLength: 12, hint: t('ownNameHint') }),
    ...(stays ? hidden({ offered: 'on' }) : [{ ...offer, hint: t('offeredHint') }]),
    box('place', 'number', t('place'), place === null ? '' : String(place), { maxLength: 2, hint: t('placeHint') }),
  ];
}
