import 'server-only';
import { anyWords, type LooseWords, serviceWords, wordsFor } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { EventWords } from './say-event';
import type { PromiseWords } from './say-promise';

/** The words in which a service promises, in the reader's language. */
export async function promiseWords(kind: string): Promise<PromiseWords> {
  const [own, wordOf, t, choices, clock] = await Promise.all([
    serviceWords(kind),
    anyWords(),
    wordsFor(kind, 'resident'),
    getTranslations('choices'),
    getTranslations('clock'),
  ]);
  const done = (one: string) => wordOf(`${one}.done`);
  return { t, own, choices: choices as unknown as LooseWords, clock, done };
}

/** The words in which a service's history is told. */
export async function eventWords(kind: string): Promise<EventWords> {
  const [words, moves] = await Promise.all([promiseWords(kind), wordsFor(kind, 'moves')]);
  return { ...words, moves };
}
