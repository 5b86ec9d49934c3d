import { getTranslations } from 'next-intl/server';
import type { Kind } from '@/lib/services';
import type { Area } from './areas';

/** A translator whose keys come from stored words: a step, a category, a message. Ask `has` first where it may not know one. */
export type LooseWords = { (key: string, values?: Record<string, string | number>): string; has(key: string): boolean };

/** The words of one service, by its kind. */
export const serviceWords = async (kind: string): Promise<LooseWords> =>
  (await getTranslations(kind as Kind)) as unknown as LooseWords;

/** Words of any area, as a message in a row names them: `area.key`. */
export const anyWords = async (): Promise<LooseWords> => (await getTranslations()) as unknown as LooseWords;

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
