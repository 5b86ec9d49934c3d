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
  'guard.sql',
];

/** What this version of the program expects to find in the table `__linli`: a digest of all that shapes a database. */
export function currentStamp(): string {
  const hash = createHash('sha256');
  const tables = readdirSync(join(DB_FOLDER, 'migrations')).filter((name) => name.endsWith('.sql'));
  const files = [...tables.sort().map((name) => `migrations/${name}`), 'roles.sql', ...GUARDS, 'queue.sql', 'shut.sql'];
  for (const file of files) hash.update(file).update(readFileSync(join(DB_FOLDER, file)));
  return hash.digest('hex');
}
