import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from '@/lib/env';

const STALE_MS = 60 * 60 * 1000;
let swept: Promise<void> | undefined;

/** Lends a folder for photos on their way in and removes it with all it holds, whatever happens. */
export async function inIncoming<T>(run: (folder: string) => Promise<T>): Promise<T> {
  // With S3 the data folder may be read-only (serverless); what is here lives for one request only.
  const root = env().S3 ? join(tmpdir(), 'linli-incoming') : join(env().DATA_DIR, 'files', 'incoming');
  await mkdir(root, { recursive: true, mode: 0o700 });
  swept ??= sweep(root);
  await swept;
  const folder = await mkdtemp(join(root, 'p-'));
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Removes what a process killed in the middle of a photo left behind. */
async function sweep(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const path = join(root, name);
    const found = await stat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > STALE_MS) await rm(path, { recursive: true, force: true });
  }
}
