import { once } from 'node:events';
import { lstat, open, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline, type Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { type Header, pack as newPack, type Pack } from 'tar-stream';

type Named = Partial<Header> & Pick<Header, 'name'>;

/** One thing to pack: a file or folder of the disk, or bytes at hand, under the name it will have. */
export type Entry = { name: string; path: string } | { name: string; bytes: Buffer };

/** What PostgreSQL makes anew by itself, or must not find in a restored cluster: its manual, "Making a Base Backup". */
const EMPTIED = [
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
];
const LEFT_OUT =
  /^(postmaster\.(pid|opts)|backup_label.*|tablespace_map.*|backup_manifest.*|.*\.signal)$|(^|\/)(pgsql_tmp.*|pg_internal\.init.*)$/;

export function isLeftOut(name: string): boolean {
  return LEFT_OUT.test(name) || EMPTIED.some((folder) => name.startsWith(`${folder}/`));
}

/** Every file of a cluster that a base needs, pg_control last. Files may come and go meanwhile: the log mends that. */
export async function* clusterFiles(cluster: string, leftOut = isLeftOut): AsyncIterable<Entry> {
  const control = join('global', 'pg_control');
  for (const entry of await readdir(cluster, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(cluster, path).split(sep).join('/');
    if (name !== control && !leftOut(name)) yield { name: `postgres/cluster/${name}`, path };
  }
  yield { name: 'postgres/cluster/pg_wal/archive_status', path: join(cluster, 'pg_wal') };
  yield { name: `postgres/cluster/${control}`, path: join(cluster, control) };
}

export type Packed = { stream: AsyncIterable<Uint8Array>; plainBytes: () => number };

/** A tar of these entries, packed; it is read as it is written. */
export function packed(entries: AsyncIterable<Entry>): Packed {
  const pack = newPack();
  const zipped = createGzip({ level: 1 });
  let plain = 0;
  const fill = async () => {
    for await (const entry of entries) plain += await add(pack, entry);
    pack.finalize();
  };
  fill().catch((fault: Error) => pack.destroy(fault));
  pipeline(pack as unknown as Readable, zipped, () => undefined); // its fault is thrown where the stream is read
  return { stream: zipped, plainBytes: () => plain };
}

async function add(pack: Pack, entry: Entry): Promise<number> {
  if ('bytes' in entry) {
    pack.entry({ name: entry.name, mode: 0o600 }, entry.bytes);
    return entry.bytes.length;
  }
  const found = await lstat(entry.path).catch(gone);
  if (!found) return 0;
  const header: Named = { name: entry.name, mode: found.mode & 0o777, mtime: found.mtime };
  if (found.isDirectory()) pack.entry({ ...header, type: 'directory' });
  else if (found.isFile()) return addFile(pack, { ...header, size: found.size }, entry.path);
  else
    throw new Error(`数据库文件夹里有不认识的东西：${entry.name} · The cluster holds what is no file: ${entry.name}.`);
  return 0;
}

/** As many bytes as the header says: what a file gained meanwhile is left, what it lost is filled with zeros. */
async function addFile(pack: Pack, header: Named, path: string): Promise<number> {
  const size = header.size ?? 0;
  const written = new Promise<void>((done, fail) => {
    const entry = pack.entry(header, (fault) => (fault ? fail(fault) : done()));
    copy(path, size, entry).then(() => entry.end(undefined), fail);
  });
  await written;
  return size;
}

async function copy(path: string, size: number, entry: NodeJS.WritableStream) {
  const put = async (bytes: Uint8Array) => {
    if (!entry.write(bytes)) await once(entry, 'drain');
  };
  let left = size;
  const file = size > 0 ? await open(path).catch(gone) : undefined;
  for await (const chunk of file?.createReadStream({ end: size - 1, highWaterMark: 1 << 18 }) ?? []) {
    await put(chunk);
    left -= chunk.length;
  }
  for (; left > 0; left -= Math.min(left, 1 << 18)) await put(Buffer.alloc(Math.min(left, 1 << 18)));
}

function gone(fault: NodeJS.ErrnoException): undefined {
  if (fault.code !== 'ENOENT') throw fault;
}
