import { sql } from '@/db/sql';
import { database } from '@/lib/database';

/** The company that runs this portal; null while there is none, or when there are several to choose from. */
export async function findCompany(): Promise<string | null> {
  const rows = await database().plain<{ name: string }>(sql`select name from companies order by id limit 2`);
  return rows.length === 1 ? (rows[0]?.name ?? null) : null;
}
