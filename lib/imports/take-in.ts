import type { Tx } from '@/db/client';
import { sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { type BookWords, books } from './books';
import { beginImport, findImport, type Import, type ImportKind, reopenImport, rowsOf } from './records';

type Counts = Record<string, number>;
export type Taken = { kind: ImportKind; counts: Counts };

/**
 * Takes a file in: everything that can come in, in one transaction, or nothing. How far it is can be read meanwhile. The
 * rows are gone from the import afterwards; the record says who took in how many.
 */
export async function takeIn(viewer: Viewer, id: string, words: BookWords): Promise<Taken> {
  const found = await findImport(viewer, id);
  if (!found.columns) throw new Refusal('imports.columnsFirst');
  const rows = rowsOf(found);
  await beginImport(viewer, id);
  const counts = await writeAs(viewer, (tx) => takeInAll(tx, { viewer, found, rows, words })).catch(async (reason) => {
    await reopenImport(viewer, id);
    throw reason;
  });
  return { kind: found.kind, counts };
}

type Taking = { viewer: Viewer; found: Import; rows: string[][]; words: BookWords };

async function takeInAll(tx: Tx, { viewer, found, rows, words }: Taking): Promise<Counts> {
  const { id, communityId, kind } = found;
  // Two files of one community come in one after the other, each against what the other left.
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`import ${communityId}`}, 0))`);
  const tell = progressOf(viewer, id);
  const counts = await books[kind].take(tx, { viewer, found, rows, words, tell });
  await tx.rows(sql`update imports set state = 'done', content = null, result = ${JSON.stringify(counts)}::jsonb,
    done_by = ${viewer.personId}, done_at = ${viewer.now} where id = ${id}`);
  const said = Object.entries(counts).map(([name, count]) => `${name}=${count}`);
  const act = { communityId, personId: viewer.personId, target: ['import', id, ...said].join(' ') };
  await tx.rows(record({ what: books[kind].act, ...act }, viewer.now));
  return counts;
}

/** Written beside the transaction, so that others see it; one at a time, and never waited for. */
function progressOf(viewer: Viewer, id: string) {
  let busy = false;
  return (progress: number, total: number) => {
    if (busy) return;
    busy = true;
    writeAs(viewer, (tx) =>
      tx.rows(sql`update imports set progress = ${progress}, total = ${total} where id = ${id} and state = 'running'`),
    )
      .catch(() => undefined)
      .finally(() => {
        busy = false;
      });
  };
}
