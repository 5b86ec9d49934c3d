import 'server-only';
import { type LooseWords, serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { type Colleague, findColleagues } from '@/lib/people/colleagues';
import { services } from '@/lib/services';
import type { Settings } from '@/lib/settings';
import type { Viewer } from '@/lib/viewer';
import type { SettingField } from './field';

/** All that the settings of a community are said with. */
export type SettingWords = {
  t: LooseWords;
  choices: LooseWords;
  /** How each mood is called. */
  moods: LooseWords;
  services: Map<string, LooseWords>;
  settings: Settings;
  colleagues: Colleague[];
};

export async function settingWords(viewer: Viewer, communityId: string, settings: Settings): Promise<SettingWords> {
  const kinds = Object.keys(services);
  const [t, choices, desk, colleagues, all] = await Promise.all([
    getTranslations('settings'),
    getTranslations('choices'),
    getTranslations('desk'),
    findColleagues(viewer, communityId),
    Promise.all(kinds.map(async (kind) => [kind, await serviceWords(kind)] as const)),
  ]);
  return {
    t: t as unknown as LooseWords,
    choices: choices as unknown as LooseWords,
    moods: desk as unknown as LooseWords,
    services: new Map(all),
    settings,
    colleagues,
  };
}

/** What a setting is called. */
export function labelOf({ path }: Pick<SettingField, 'path'>, words: SettingWords): string {
  const { t, choices } = words;
  const [first, second = '', third = ''] = path.split('.');
  if (first === 'promises') return `${choices(`urgency.${second}`)} · ${t(`promises.${third}`)}`;
  if (first === 'answers') return t(`fields.answers.${second}`);
  if (first === 'services') return nameOf(second, words);
  if (first === 'categories') return words.services.get(second)?.(`options.category.${third}`) ?? third;
  if (first === 'phrases') return words.moods(`phrases.moods.${third}`);
  if (first === 'departments') return choices(`department.${second}`);
  return t(`fields.${path}`);
}

/** A service by its name. */
export const nameOf = (kind: string, words: SettingWords): string => words.services.get(kind)?.('name') ?? kind;
