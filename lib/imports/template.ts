import 'server-only';
import type { LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { OutSheet } from '@/lib/sheets/write';
import { books } from './books';
import type { ImportKind } from './records';

/** A table to fill in: the headings that are known at once, one example, and on a second sheet how to. */
export async function templateOf(kind: ImportKind): Promise<OutSheet> {
  const t = (await getTranslations('imports')) as unknown as LooseWords;
  const names = books[kind].meanings.map(({ name }) => name);
  return {
    name: t(`${kind}.sheet`),
    headings: names.map((name) => t(`${kind}.columns.${name}`)),
    rows: [names.map((name) => (t.has(`${kind}.sample.${name}`) ? t(`${kind}.sample.${name}`) : ''))],
    notes: { name: t('export.notes'), lines: t(`${kind}.notes`).split('\n') },
    roomFor: 500,
  };
}
