import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sha256Of } from './parts';
import { collect, once, type Seal } from './sealing';
import type { Target } from './target';

const STORED = /^files\/[0-9a-f]{2}\/([0-9a-f]{64})\.([0-9a-f]{64})\.age$/;
export type StoredPhoto = { photo: string; name: string; sha256: string; at: Date };

export async function listPhotos(target: Target): Promise<StoredPhoto[]> {
  return (await target.list('files/')).flatMap(({ name, at }) => {
    const [, photo, sha256] = STORED.exec(name) ?? [];
    return photo && sha256 ? [{ photo, sha256, name, at }] : [];
  });
}

/** The photos that lie in a folder of the portal's: `ab/cd/<sha256>`. */
export function photosIn(folder: string): string[] {
  return foldersOf(folder).flatMap((one) => readdirSync(one).filter((name) => /^[0-9a-f]{64}$/.test(name)));
}

/** Which photos every backup of now would need, one a line, packed: their names alone. */
export const photoList = (folder: string): Buffer => gzipSync(photosIn(folder).sort().join('\n'));

/**
 * Puts away what is new in the folder since it was last asked. Photos never change: what lies at the target is not sent
 * again, and a folder that nothing came into is not read again.
 */
export function makePhotoShipper(folder: string, target: Target, seal: Seal) {
  const seen = new Map<string, number>();
  let there: Set<string> | undefined;
  return async (): Promise<number> => {
    there ??= new Set((await listPhotos(target)).map(({ photo }) => photo));
    let sent = 0;
    for (const one of foldersOf(folder)) {
      const { mtimeMs } = statSync(one);
      if (seen.get(one) === mtimeMs) continue;
      for (const photo of readdirSync(one).filter((name) => /^[0-9a-f]{64}$/.test(name) && !there?.has(name)))
        sent += await shipPhoto(join(one, photo), photo, target, seal, there);
      // One that was changed this very moment may get more under the same time.
      if (Date.now() - mtimeMs > 2000) seen.set(one, mtimeMs);
    }
    return sent;
  };
}

async function shipPhoto(path: string, photo: string, target: Target, seal: Seal, there: Set<string>): Promise<number> {
  if (!existsSync(path)) return 0; // taken away meanwhile
  const sealed = await collect(await seal(once(readFileSync(path))));
  await target.put(`files/${photo.slice(0, 2)}/${photo}.${sha256Of(sealed)}.age`, sealed);
  there.add(photo);
  return 1;
}

function foldersOf(folder: string): string[] {
  const below = (path: string) =>
    (existsSync(path) ? readdirSync(path) : []).filter((name) => /^[0-9a-f]{2}$/.test(name));
  return below(folder).flatMap((first) => below(join(folder, first)).map((second) => join(folder, first, second)));
}
