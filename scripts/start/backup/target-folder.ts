import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Stored, Target } from './target';

/** A second folder, best on a disk of its own. */
export function folderTarget(dir: string): Target {
  const pathOf = (name: string) => join(dir, name);
  return {
    where: resolve(dir),
    put: async (name, bytes) => {
      const path = pathOf(name);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const aside = `${path}.${randomUUID()}.part`;
      try {
        await writeFlushed(aside, bytes);
        await rename(aside, path);
      } finally {
        await rm(aside, { force: true });
      }
      await flush(dirname(path));
    },
    get: (name) => readFile(pathOf(name)).catch(absent),
    list: async (prefix) => {
      const within = pathOf(prefix);
      if (!existsSync(within)) return [];
      const found = (await readdir(within, { recursive: true, withFileTypes: true })).filter(
        (entry) => entry.isFile() && !entry.name.endsWith('.part'),
      );
      return Promise.all(found.map((entry) => stored(dir, join(entry.parentPath, entry.name))));
    },
    remove: (name) => rm(pathOf(name), { force: true }),
  };
}

async function stored(dir: string, path: string): Promise<Stored> {
  const { size, mtime } = await stat(path);
  return { name: relative(dir, path), bytes: size, at: mtime };
}

async function writeFlushed(path: string, bytes: Uint8Array) {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function flush(path: string) {
  const folder = await open(path);
  await folder.sync().finally(() => folder.close());
}

function absent(fault: NodeJS.ErrnoException): null {
  if (fault.code === 'ENOENT') return null;
  throw fault;
}
