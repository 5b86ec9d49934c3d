import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract as newExtract } from 'tar-stream';

type Entry = Readable & { header: { name: string; type: string; mode: number } };

/** Lays out a packed tar in a folder. Nothing lands outside it. */
export async function unpack(stream: AsyncIterable<Uint8Array>, folder: string): Promise<void> {
  const extract = newExtract();
  const reading = pipeline(Readable.from(stream), createGunzip(), extract as unknown as Writable);
  const laying = layAll(extract as unknown as AsyncIterable<Entry>, folder);
  const [read, laid] = await Promise.allSettled([reading, laying]);
  // When one side fails the other only says that it was cut off.
  if (read.status === 'rejected' && read.reason.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw read.reason;
  if (laid.status === 'rejected') throw laid.reason;
  if (read.status === 'rejected') throw read.reason;
}

async function layAll(entries: AsyncIterable<Entry>, folder: string) {
  for await (const entry of entries) {
    const { name, type, mode } = entry.header;
    const path = resolve(folder, name);
    if (relative(folder, path).startsWith('..')) throw new Error(`备份里有外面的路径 · A path leads out: ${name}`);
    if (type === 'directory') {
      mkdirSync(path, { recursive: true, mode });
      entry.resume();
      continue;
    }
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    await pipeline(entry, createWriteStream(path, { mode, flags: 'wx' }));
  }
}
