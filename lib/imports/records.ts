import { gunzipSync, gzipSync } from 'node:zlib';
import { imports } from '@/db/schema';
import type { importKinds } from '@/db/schema/imports';
import { insert, sql } from '@/db/sql';
import { newId } from '@/lib/id';
import { seal, unseal } from '@/lib/people/sealed';
import { notFound, Refusal } from '@/lib/refusal';
import { readAs, type Viewer, writeAs } from '@/lib/viewer';
import { mayImport } from './admit';
import type { Columns } from './columns';

export type ImportKind = (typeof importKinds)[number];
export type Import = {
  id: string;
  communityId: string;
  kind: ImportKind;
  fileName: string;
  content: string | null;
  headRow: number;
  rows: number;
  columns: Columns | null;
  service: string | null;
  state: 'open' | 'running' | 'done';
  progress: number;
  total: number;
  result: Record<string, number> | null;
  madeBy: string;
  madeAt: Date;
};
export type ImportRow = Omit<Import, 'content'> & { who: string | null; kept: boolean };

const PURPOSE = 'import';
/** A file waits no longer than this for somebody to bring it to an end. */
const KEPT_HOURS = 24;
/** After this long without an end, whoever was taking it in has died, and nothing of it is in. */
const DEAD_MINUTES = 10;

type Upload = { communityId: string; kind: ImportKind; fileName: string; headRow: number; rows: string[][] };

/** Keeps the rows of a file, the headings first, sealed until they are in. Answers the import's id. */
export async function keepUpload(viewer: Viewer, { rows, ...upload }: Upload): Promise<string> {
  const id = newId();
  const content = seal(gzipSync(JSON.stringify(rows)).toString('base64'), PURPOSE, id);
  const made = { madeBy: viewer.personId, madeAt: viewer.now, state: 'open' as const };
  await writeAs(viewer, (tx) => tx.rows(insert(imports, { id, ...upload, ...made, content, rows: rows.length - 1 })));
  return id;
}

/** The rows of an import, the headings first; refuses when they are gone. */
export function rowsOf({ id, content }: Pick<Import, 'id' | 'content'>): string[][] {
  if (!content) throw new Refusal('imports.gone');
  return JSON.parse(gunzipSync(Buffer.from(unseal(content, PURPOSE, id), 'base64')).toString('utf8')) as string[][];
}

const fields = sql`i.id, i.community_id as "communityId", i.kind, i.file_name as "fileName", i.head_row as "headRow", i.rows,
  i.columns, i.service, i.state, i.progress, i.total, i.result, i.made_by as "madeBy", i.made_at as "madeAt"`;

/** An import of a community whose files the viewer may bring in; else it isn't there. */
export async function findImport(viewer: Viewer, id: string): Promise<Import> {
  const since = new Date(viewer.now.getTime() - KEPT_HOURS * 3_600_000);
  const [rows] = await readAs<[Import[]]>(
    viewer,
    sql`select ${fields}, case when i.made_at > ${since} then i.content end as content from imports i where i.id = ${id}`,
  );
  const [found] = rows;
  if (!found || !mayImport(viewer, found.communityId, found.kind)) throw notFound();
  return found;
}

/** The last files of a community, newest first. */
export async function findImports(viewer: Viewer, communityId: string, kind: ImportKind): Promise<ImportRow[]> {
  if (!mayImport(viewer, communityId, kind)) throw notFound();
  const since = new Date(viewer.now.getTime() - KEPT_HOURS * 3_600_000);
  const [rows] = await readAs<[ImportRow[]]>(
    viewer,
    sql`select ${fields}, name_of(i.made_by) as who, i.content is not null and i.made_at > ${since} as kept from imports i
        where i.community_id = ${communityId} and i.kind = ${kind} order by i.id desc limit 8`,
  );
  return rows;
}

/** Which column means what, as a person has agreed to. */
export async function saveColumns(viewer: Viewer, id: string, columns: Columns, service: string | null): Promise<void> {
  await writeAs(viewer, (tx) =>
    tx.rows(sql`update imports set columns = ${JSON.stringify(columns)}::jsonb, service = ${service}
      where id = ${id} and state = 'open'`),
  );
}

/** Forgets a file that nobody wants any more. */
export async function dropImport(viewer: Viewer, id: string): Promise<Import> {
  const found = await findImport(viewer, id);
  await writeAs(viewer, (tx) => tx.rows(sql`update imports set content = null where id = ${id} and state = 'open'`));
  return found;
}

/** Nobody else takes it in from here on; refuses when somebody does already. */
export async function beginImport(viewer: Viewer, id: string): Promise<void> {
  const dead = new Date(viewer.now.getTime() - DEAD_MINUTES * 60_000);
  const begun = await writeAs(viewer, (tx) =>
    tx.one(sql`update imports set state = 'running', begun_at = ${viewer.now}, progress = 0, total = 0
      where id = ${id} and content is not null and (state = 'open' or (state = 'running' and begun_at < ${dead}))
      returning id`),
  );
  if (!begun) throw new Refusal('imports.underWay');
}

export async function reopenImport(viewer: Viewer, id: string): Promise<void> {
  await writeAs(viewer, (tx) => tx.rows(sql`update imports set state = 'open' where id = ${id} and state = 'running'`));
}
