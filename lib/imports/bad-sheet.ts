import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { LooseWords } from '@/lib/i18n/service-words';
import { notFound } from '@/lib/refusal';
import type { OutSheet } from '@/lib/sheets/write';
import type { Viewer } from '@/lib/viewer';
import { bookWords } from './book-words';
import { books } from './books';
import { findImport, rowsOf } from './records';

/** The rows of a file that can't come in, as they stand in it, each with its row and the reason. */
export async function badSheet(viewer: Viewer, id: string): Promise<OutSheet> {
  const found = await findImport(viewer, id);
  if (!found.columns || !found.content || found.state === 'done') throw notFound();
  const rows = rowsOf(found);
  const [t, words] = await Promise.all([getTranslations('imports'), bookWords()]);
  const { bad } = await books[found.kind].look(viewer, found, rows, words);
  const say = t as unknown as LooseWords;
  const [headings = [], ...below] = rows;
  return {
    name: t('look.badFile'),
    headings: [...headings, t('look.reason'), t('look.rowInFile')],
    rows: bad.map(({ row, why, values }) => {
      const cells = below[row - found.headRow - 1] ?? [];
      return [...headings.map((_, at) => cells[at] ?? ''), say(`why.${why}`, values), String(row)];
    }),
  };
}
