import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of this file, also when a bundler has moved the code: commands and servers run from the root. */
export const DB_FOLDER = join(process.cwd(), 'db');

/** What this version of the program expects to find in the table `__linli`: a digest of all that shapes a database. */
export function currentStamp(): string {
  const hash = createHash('sha256');
  const files = readdirSync(join(DB_FOLDER, 'migrations'))
    .filter((name) => name.endsWith('.sql'))
    .sort();
  for (const file of files
    .map((name) => `migrations/${name}`)
    .concat(
      'roles.sql',
      'sign-in.sql',
      'staff.sql',
      'homes.sql',
      'data-changes.sql',
      'privacy.sql',
      'guard.sql',
      'queue.sql',
      'shut.sql',
    )) {
    hash.update(file).update(readFileSync(join(DB_FOLDER, file)));
  }
  return hash.digest('hex');
}
