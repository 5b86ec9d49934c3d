import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

const waiting = `select coalesce(max(extract(epoch from clock_timestamp() - w.waitstart)), 0)::float8 * 1000 as ms
  from pg_locks w join pg_stat_activity a using (pid) where not w.granted and a.usename = 'linli_app'`;

/** The longest that the program waited for a lock, in ms, as looked at every 20 ms until told to stop. */
export async function watchWaits(adminUrl: string) {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  let longest = 0;
  let looking = true;
  const looks = (async () => {
    while (looking) {
      const { rows } = await client.query(waiting);
      longest = Math.max(longest, rows[0].ms);
      await pause(20);
    }
  })();
  return async () => {
    looking = false;
    await looks;
    await client.end();
    return Math.round(longest);
  };
}

/** Somebody's long look at a table: for so long nothing that changes the table may begin. */
export async function lookLong(adminUrl: string, table: string, ms: number) {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`begin; select 1 from ${table} limit 1`);
  return pause(ms).then(() => client.end());
}
