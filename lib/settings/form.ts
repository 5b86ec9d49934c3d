import 'server-only';
import type { Blackout } from '@/lib/clock/noisy-hours';
import { type Field, type FormSpec, hidden } from '@/lib/form';
import type { CategoryEntry, OwnTerms, Tariff, Term } from '@/lib/settings';
import {
  blackoutBox,
  box,
  entryBoxes,
  type Heard,
  heardBoxes,
  lineBox,
  ownBoxes,
  phraseBox,
  tariffBoxes,
  termBoxes,
  timeBoxes,
  windowsBoxes,
} from './boxes';
import type { SettingField } from './field';
import { asBase, heldIn } from './values';
import type { SettingWords } from './words';

/** The form by which one setting is changed; it carries along what it showed, and asks for the reason. */
export async function settingForm(
  field: SettingField,
  words: SettingWords,
  carried: Record<string, string>,
): Promise<FormSpec> {
  const { t, settings } = words;
  const value = heldIn(field, settings);
  const why: Field = {
    name: 'why',
    control: 'text',
    label: t('why'),
    hint: t('whyHint'),
    required: true,
    maxLength: 200,
  };
  return {
    id: 'setting',
    submit: t('save'),
    fields: [
      ...hidden({ ...carried, path: field.path, base: asBase(value) }),
      ...(await boxes(field, value, words)),
      why,
      ...(field.safety || field.worse ? [sureBox(field, words)] : []),
    ],
  };
}

const sureBox = ({ safety }: SettingField, { t }: SettingWords): Field => ({
  name: 'sure',
  control: 'checkboxes',
  label: t(safety ? 'sure.safetyLabel' : 'sure.label'),
  required: safety === true,
  options: [{ value: 'yes', label: t(safety ? 'sure.safety' : 'sure.worse') }],
});

async function boxes(field: SettingField, value: unknown, words: SettingWords): Promise<Field[]> {
  const { control, path } = field;
  const { t } = words;
  switch (control.as) {
    case 'term':
      return termBoxes(value as Term, words);
    case 'span':
      return termBoxes({ calendar: 'always', minutes: value as number }, words);
    case 'count':
      return [box('amount', 'number', t(`count.${control.unit}`), String(value), { required: true, maxLength: 6 })];
    case 'tariff':
      return tariffBoxes(value as Tariff, control.byArea, words);
    case 'window':
    case 'night':
      return timeBoxes(['from', 'to'], value as [number, number], words, true);
    case 'windows':
      return windowsBoxes(value as [number, number][], control.none === true, words);
    case 'phone':
    case 'text':
      return [lineBox(field, value as string, words)];
    case 'switch':
      return [box('offered', 'switch', t(`fields.${path}`), value ? 'on' : '', {})];
    case 'heard':
      return heardBoxes(value as Heard, words);
    case 'blackouts':
      return [blackoutBox(value as readonly Blackout[], words)];
    case 'phrases':
      return [await phraseBox(path, value as string[] | null, words)];
    case 'own':
      return ownBoxes(path, value as OwnTerms, words);
    case 'entry':
      return entryBoxes(field, value as CategoryEntry, words);
    case 'category':
      return [...entryBoxes(field, value as CategoryEntry, words), ...ownBoxes(path, value as OwnTerms, words)];
  }
}
