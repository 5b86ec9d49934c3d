import { sql } from '@/db/sql';
import { database } from '@/lib/database';
import { env } from '@/lib/env';

/** As scripts/start/durability.ts asks of a database before anything starts. */
const NEEDED = ['fsync', 'full_page_writes', 'data_checksums', 'synchronous_commit'];

/** The database's version, and what it lacks to keep what it confirmed; `hosted`: that is its host's to say. */
export type Server = { version: string; off: string[]; hosted: boolean };

export const findServer = (): Promise<Server | null> =>
  database()
    .plain<Omit<Server, 'hosted'>>(
      sql`select current_setting('server_version') as version,
            array(select name from pg_settings where name = any(${NEEDED}) and setting = 'off' order by 1) as off`,
    )
    .then(
      ([row]) => (row ? { ...row, hosted: env().POSTGRES_URL !== undefined } : null),
      () => null,
    );
