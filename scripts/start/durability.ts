import pg from 'pg';

const NEEDED = ['fsync', 'full_page_writes', 'data_checksums', 'synchronous_commit'];

/**
 * Refuses a database that may forget what it has acknowledged when the power fails. Not for Neon (POSTGRES_URL), which
 * keeps its log on other machines and shows fsync off.
 */
export async function checkDurability(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const query = client.query('select name, setting from pg_settings where name = any($1)', [NEEDED]);
  const { rows } = await query.finally(() => client.end());
  const off = rows.find((row) => row.setting === 'off');
  if (off)
    throw new Error(`DATABASE_URL names a database that can lose what it has confirmed: turn ${off.name} on there.`);
}
