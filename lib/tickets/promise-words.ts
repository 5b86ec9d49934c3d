import 'server-only';
import { getTranslations } from 'next-intl/server';
import { anyWords, type LooseWords } from '@/lib/i18n/service-words';
import type { PromiseWords } from './say-promise';

/** The words of promises, in the reader's language. */
export async function promiseWords(): Promise<PromiseWords> {
  const [any, t, choices, clock] = await Promise.all([
    anyWords(),
    getTranslations('resident'),
    getTranslations('choices'),
    getTranslations('clock'),
  ]);
  const done = (kind: string) => any(`${kind}.done`);
  return { t: t as unknown as LooseWords, choices: choices as unknown as LooseWords, clock, done };
}
