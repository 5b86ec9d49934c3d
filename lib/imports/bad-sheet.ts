import 'server-only';
import { record } from '@/lib/acts/record';
import type { LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { within } from '@/lib/limit';
import { requireFresh } from '@/lib/people/fresh';
import { notFound, Refusal } from '@/lib/refusal';
import type { OutSheet } from '@/lib/sheets/write';
import { type Viewer, writeAs } from '@/lib/viewer';
import { bookWords } from './book-words';
import { books, type Look } from './books';
import { findImport, type Import, rowsOf } from './records';

const MOST_AN_HOUR = 30;
const AN_HOUR = 3600;

/** The rows of a waiting file leave it only to who brought it: they are mended as they are, whole numbers and all. */
export const isOwnFile = (viewer: Viewer, found: Import): boolean => found.madeBy === viewer.personId;

/**
 * The rows of the viewer's own file that can't come in, as they stand in it, each with its row and the reason. Like any export it
 * takes a fresh proof of who asks, and stays on record.
 */
export async function takeBadSheet(viewer: Viewer, id: string): Promise<OutSheet> {
  const found = await findImport(viewer, id);
  if (!isOwnFile(viewer, found) || !found.columns || !found.content || found.state === 'done') throw notFound();
  requireFresh(viewer, `${books[found.kind].path}/${id}`);
  if (!(await within(`export:${viewer.personId}`, AN_HOUR, MOST_AN_HOUR))) throw new Refusal('tooOften');
  const rows = rowsOf(found);
  const { bad } = await books[found.kind].look(viewer, found, rows, await bookWords());
  const sheet = await sheetOf(found, rows, bad);
  const target = `${found.kind} rows=${bad.length} phones=full xlsx import ${id}`;
  const act = { communityId: found.communityId, personId: viewer.personId, target };
  await writeAs(viewer, (tx) => tx.rows(record({ what: 'exported', ...act }, viewer.now)));
  return sheet;
}

async function sheetOf(found: Import, [headings = [], ...below]: string[][], bad: Look['bad']): Promise<OutSheet> {
  const t = await getTranslations('imports');
  const say = t as unknown as LooseWords;
  return {
    name: t('look.badFile'),
    headings: [...headings, t('look.reason'), t('look.rowInFile')],
    rows: bad.map(({ row, why, values }) => {
      const cells = below[row - found.headRow - 1] ?? [];
      return [...headings.map((_, at) => cells[at] ?? ''), say(`why.${why}`, values), String(row)];
    }),
  };
}
