import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of this file, also when a bundler has moved the code: commands and servers run from the root. */
export const DB_FOLDER = join(process.cwd(), 'db');

/**
 * What drizzle-kit can't say, in the order in which a migration runs it as linli_owner: functions by subject, then policies
 * and grants, which guard.sql lays over all of them.
 */
export const GUARDS = [
  'sign-in.sql',
  'wechat.sql',
  'staff.sql',
  'homes.sql',
  'data-changes.sql',
  'privacy.sql',
  'telling.sql',
  'follow-ups.sql',
  'intake.sql',
  'works-texts.sql',
  'passes.sql',
  'ledger.sql',
  'gate.sql',
  'surveys.sql',
  'watch.sql',
  'guard.sql',
];

/** What this version of the program expects to find in the table `__linli`: a digest of all that shapes a database. */
export function currentStamp(folder = DB_FOLDER): string {
  const hash = createHash('sha256');
  const tables = tablesIn(folder).map((name) => `migrations/${name}`);
  for (const file of [...tables, 'roles.sql', 'policies.sql', ...GUARDS, 'queue.sql', 'shut.sql'])
    hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

/** How many migrations a version knows: one that knows fewer than a database has had is the older. */
export const migrationsIn = (folder = DB_FOLDER): number => tablesIn(folder).length;

const tablesIn = (folder: string) =>
  readdirSync(join(folder, 'migrations'))
    .filter((name) => name.endsWith('.sql'))
    .sort();
