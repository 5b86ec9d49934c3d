import type { Client } from 'pg';
import { type BookWords, books } from '@/lib/imports/books';
import { findHead } from '@/lib/imports/columns';
import { nameColumns } from '@/lib/imports/name-columns';
import { type ImportKind, keepUpload } from '@/lib/imports/records';
import type { Viewer } from '@/lib/viewer';

export const bookWords: BookWords = {
  building: (key) => `${key}栋`,
  services: [
    {
      kind: 'repair',
      names: ['报修', 'Repair'],
      categories: [
        { value: 'water', names: ['水管', 'Plumbing'] },
        { value: 'other', names: ['其他', 'Other'] },
      ],
    },
  ],
};

/** Brings rows as far as the dry run, with the columns as they are guessed. */
export async function upload(viewer: Viewer, communityId: string, rows: string[][], kind: ImportKind = 'roster') {
  const id = await keepUpload(viewer, { communityId, kind, fileName: '名册.xlsx', headRow: 1, rows });
  const columns = findHead(books[kind].meanings, rows)?.columns ?? {};
  const said = Object.fromEntries(Object.entries(columns).map(([name, at]) => [name, String(at)]));
  await nameColumns(viewer, id, said, 'repair');
  return id;
}

export const countOf = async (admin: Client, table: string): Promise<number> =>
  Number((await admin.query(`select count(*) as n from ${table}`)).rows[0].n);
