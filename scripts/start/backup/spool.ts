import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { sha256Of } from './parts';
import { collect, once, type Seal } from './sealing';
import { isHistory, isSegment, segmentName } from './segments';
import type { Target } from './target';

const pack = promisify(gzip);

/** Pieces of the log that PostgreSQL has handed out and nobody has put away yet. */
export type Waiting = { count: number; bytes: number; oldest?: Date; broken?: { segment: string; at: string } };

export function waitingIn(spool: string): Waiting {
  const files = filesIn(spool).map((name) => statSync(join(spool, name), { throwIfNoEntry: false }));
  const there = files.filter((one) => one !== undefined);
  const oldest = there.map(({ mtime }) => mtime).sort((a, b) => a.getTime() - b.getTime())[0];
  const broken = join(spool, 'broken');
  return {
    count: there.length,
    bytes: there.reduce((sum, { size }) => sum + size, 0),
    oldest,
    broken: existsSync(broken) ? JSON.parse(readFileSync(broken, 'utf8')) : undefined,
  };
}

/** Seals and puts away what waits, oldest first; a piece leaves the spool when it is safe at the target. */
export async function shipSpool(spool: string, target: Target, seal: Seal, names = filesIn(spool)): Promise<number> {
  let bytes = 0;
  for (const name of names) {
    const path = join(spool, name);
    // Notes of where a base began: the base's own list says it.
    if (isSegment(name) || isHistory(name)) {
      const sealed = await collect(await seal(once(await pack(readFileSync(path), { level: 1 }))));
      await target.put(segmentName(name, sha256Of(sealed)), sealed);
      bytes += sealed.length;
    }
    rmSync(path, { force: true });
  }
  return bytes;
}

export const filesIn = (spool: string): string[] =>
  existsSync(spool)
    ? readdirSync(spool)
        .filter((name) => /^[0-9A-F]{8}/.test(name) && !name.endsWith('.part'))
        .sort()
    : [];
