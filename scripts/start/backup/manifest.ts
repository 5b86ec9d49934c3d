import { type Part, sha256Of } from './parts';
import type { Target } from './target';

export const FORMAT = 1;

/** What a backup consists of. Written last: a backup without it does not count. */
export type Manifest = {
  format: number;
  kind: 'base' | 'dump';
  id: string;
  /** When it was whole: the earliest moment that can be restored from it. */
  at: string;
  postgres: string;
  /** The first piece of log that a restore needs, and the last one before the base is consistent. */
  firstSegment?: string;
  lastSegment?: string;
  /** Bytes that were read for it, and bytes that were put away. */
  plainBytes: number;
  bytes: number;
  parts: Part[];
  /** Photos lie in DATA_DIR and are part of it; else they are in a bucket of their own. */
  photosHere: boolean;
  /** The photos that lay in DATA_DIR then: what no kept backup names may go. */
  photos: Part[];
  /** Checksums of every table at a named point of the log, sealed. */
  proof?: { point: string; parts: Part[] };
};

export const folderOf = (id: string): string => `bases/${id}`;
const nameOf = (id: string) => `${folderOf(id)}/manifest.json`;

/** Its second line is the sum of its first. */
export async function writeManifest(target: Target, manifest: Manifest): Promise<void> {
  const text = JSON.stringify(manifest);
  await target.put(nameOf(manifest.id), Buffer.from(`${text}\n${sha256Of(text)}\n`));
}

export async function readManifest(target: Target, id: string): Promise<Manifest> {
  const bytes = await target.get(nameOf(id));
  if (!bytes) throw new Error(`没有这份备份：${id} · There is no such backup: ${id}.`);
  const [text = '', sum = '', end, more] = bytes.toString('latin1').split('\n');
  if (sha256Of(Buffer.from(text, 'latin1')) !== sum || end !== '' || more !== undefined)
    throw new Error(`备份的清单损坏：${nameOf(id)} · The list of the backup is damaged: ${nameOf(id)}.`);
  const manifest: Manifest = JSON.parse(Buffer.from(text, 'latin1').toString());
  if (manifest.format !== FORMAT)
    throw new Error(
      `备份的格式是 ${manifest.format}，这个版本读不了 · This version does not read format ${manifest.format}.`,
    );
  return manifest;
}

/** The ids of what is whole, oldest first; and of what was begun and never became whole. */
export async function listBackups(target: Target): Promise<{ whole: string[]; begun: string[] }> {
  const names = (await target.list('bases/')).map(({ name }) => name);
  const ids = [...new Set(names.map((name) => name.split('/')[1] ?? ''))].sort();
  const isWhole = (id: string) => names.includes(nameOf(id));
  return { whole: ids.filter(isWhole), begun: ids.filter((id) => !isWhole(id)) };
}
