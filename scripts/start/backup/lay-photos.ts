import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readPart, sha256Of } from './parts';
import { listPhotos } from './photos';
import { collect, once, type Unseal } from './sealing';
import { withClient } from './sums';
import type { Target } from './target';

const COLUMNS = `select quote_ident(table_name) as table, quote_ident(column_name) as column from information_schema.columns
  where table_schema = 'public' and column_name like '%sha256' and data_type = 'text'`;

/** Each of these photos, proven by its own name. Returns the names that are missing. */
export async function layPhotos(target: Target, unseal: Unseal, names: string[], folder: string) {
  const there = new Map((await listPhotos(target)).map((one) => [one.photo, one]));
  const missing: string[] = [];
  let laid = 0;
  for (const photo of names) {
    const stored = there.get(photo);
    if (!stored) missing.push(photo);
    else {
      const bytes = await collect(await unseal(once(await readPart(target, stored))));
      if (sha256Of(bytes) !== photo)
        throw new Error(`照片与它的名字不符：${photo} · A photo is not what its name says: ${photo}.`);
      lay(join(folder, photo.slice(0, 2), photo.slice(2, 4), photo), bytes);
      laid += 1;
    }
  }
  return { laid, missing };
}

function lay(path: string, bytes: Buffer) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, bytes, { mode: 0o600 });
}

/** Every photo that a database speaks of. */
export function photosOf(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ table: string; column: string }>(COLUMNS);
    const each = rows.map(({ table, column }) => `select ${column} as photo from ${table} where ${column} is not null`);
    if (each.length === 0) return [];
    const found = await client.query<{ photo: string }>(each.join(' union '));
    return found.rows.map(({ photo }) => photo).filter((photo) => /^[0-9a-f]{64}$/.test(photo));
  });
}
