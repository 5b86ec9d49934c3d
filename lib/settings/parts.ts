import type { SettingField } from './field';
import type { SettingGroup } from './register';
import { settingFields } from './register';
import { nameOf, type SettingWords } from './words';

export type SettingPart = { title: string; fields: SettingField[] };

/** The parts of a page of settings, each under its own heading, in the order of the register. */
export function partsOf(group: SettingGroup, words: SettingWords): SettingPart[] {
  const parts = new Map<string, SettingField[]>();
  for (const field of settingFields[group]) {
    const title = titleOf(group, field, words);
    parts.set(title, [...(parts.get(title) ?? []), field]);
  }
  return [...parts].map(([title, fields]) => ({ title, fields }));
}

function titleOf(group: SettingGroup, { path }: SettingField, words: SettingWords): string {
  const { t } = words;
  const [first = '', second = ''] = path.split('.');
  if (group === 'categories' || group === 'phrases') return nameOf(second, words);
  if (group === 'hours' || group === 'works') return t(`parts.${first}`);
  if (group === 'rules') return t('parts.others');
  if (group !== 'promises') return t(`groups.${group}.title`);
  return t(`parts.${first === 'promises' ? 'urgency' : first === 'services' ? 'services' : 'answers'}`);
}
