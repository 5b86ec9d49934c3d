import { getTranslations } from 'next-intl/server';
import type { Kind } from '@/lib/services';

/** A translator whose keys come from stored words: a step, a category, a message. Ask `has` first where it may not know one. */
export type LooseWords = { (key: string, values?: Record<string, string | number>): string; has(key: string): boolean };

/** The words of one service, by its kind. */
export const serviceWords = async (kind: string): Promise<LooseWords> =>
  (await getTranslations(kind as Kind)) as unknown as LooseWords;

/** Words of any area, as a message in a row names them: `area.key`. */
export const anyWords = async (): Promise<LooseWords> => (await getTranslations()) as unknown as LooseWords;
