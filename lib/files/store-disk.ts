import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import type { FileStore } from './store';

/** Photos in a folder, as `ab/cd/<sha256>`: written aside, flushed, checked against their name, then renamed. */
export function diskStore(folder: string): FileStore {
  const pathOf = (sha256: string) => resolve(folder, sha256.slice(0, 2), sha256.slice(2, 4), requireSha256(sha256));
  return {
    put: async (sha256, path) => {
      const target = pathOf(sha256);
      const made = await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      const aside = `${target}.${randomUUID()}`;
      try {
        await copyChecked(path, aside, sha256);
        await rename(aside, target);
      } finally {
        await rm(aside, { force: true });
      }
      // A name is only safe once its folder is flushed, and so is each folder made for it.
      const upTo = made ? dirname(made) : dirname(target);
      for (let at = dirname(target); at.length >= upTo.length; at = dirname(at)) await flushFolder(at);
    },
    open: async (sha256) => {
      const file = await open(pathOf(sha256)).catch(absent);
      if (!file) return null;
      const { size } = await file.stat();
      return { bytes: size, body: Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array> };
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  };
}

/** Refuses to treat anything but 64 hex digits as a name: no path ever comes out of a request. */
export function requireSha256(text: string): string {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error('not a SHA-256 in hex');
  return text;
}

async function copyChecked(from: string, to: string, sha256: string): Promise<void> {
  const hash = createHash('sha256');
  const file = await open(to, 'wx', 0o600);
  try {
    for await (const chunk of createReadStream(from)) {
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  if (hash.digest('hex') !== sha256) throw new Error('a photo does not match its SHA-256');
}

async function flushFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function absent(fault: NodeJS.ErrnoException): FileHandle | null {
  if (fault.code === 'ENOENT') return null;
  throw fault;
}
