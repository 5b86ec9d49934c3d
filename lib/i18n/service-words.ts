import { getTranslations } from '@/lib/i18n/translations';
import type { Kind } from '@/lib/services';
import type { Settings } from '@/lib/settings';
import type { Area } from './areas';

/** A translator whose keys come from stored words: a step, a category, a message. Ask `has` first where it may not know one. */
export type LooseWords = { (key: string, values?: Record<string, string | number>): string; has(key: string): boolean };

/** Where a community has names of its own. */
export type Named = Pick<Settings, 'categories' | 'departments'>;

/** The words of one service, by its kind; with a community's settings, in its own names. */
export async function serviceWords(kind: string, named?: Named): Promise<LooseWords> {
  const words = (await getTranslations(kind as Kind)) as unknown as LooseWords;
  return named ? inOwnNames(words, named, kind) : words;
}

/** Words of any area, as a message in a row names them: `area.key`. */
export async function anyWords(named?: Named): Promise<LooseWords> {
  const words = (await getTranslations()) as unknown as LooseWords;
  return named ? inOwnNames(words, named) : words;
}

/** Words in which a community's own names of categories and departments stand before the usual ones. */
export function inOwnNames(words: LooseWords, { categories, departments }: Named, kind = ''): LooseWords {
  const own = (key: string): string => {
    const [, of = kind, category] = /^(?:(\w+)\.)?options\.category\.(\w+)$/.exec(key) ?? [];
    if (category) return categories[of]?.[category]?.name ?? '';
    const [, department] = /^(?:choices\.|options\.)?department\.(\w+)$/.exec(key) ?? [];
    return (department && departments[department]?.name) || '';
  };
  const say = (key: string, values?: Record<string, string | number>) => own(key) || words(key, values);
  return Object.assign(say, { has: (key: string) => words.has(key) });
}

/** The words of an area as one service says them: its own `said.<area>.<key>` before those that all share. */
export async function wordsFor(kind: string, area: Area): Promise<LooseWords> {
  const [shared, own] = await Promise.all([getTranslations(area), serviceWords(kind)]);
  return ownFirst(shared as unknown as LooseWords, own, area);
}

/** One look-up before another, key by key. */
export function ownFirst(shared: LooseWords, own: LooseWords, area: string): LooseWords {
  const isOwn = (key: string) => own.has(`said.${area}.${key}`);
  const say = (key: string, values?: Record<string, string | number>) =>
    isOwn(key) ? own(`said.${area}.${key}`, values) : shared(key, values);
  return Object.assign(say, { has: (key: string) => isOwn(key) || shared.has(key) });
}
