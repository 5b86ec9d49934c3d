import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { letterRows } from './letters';
import { holidayRows } from './seed/holidays';
import { currentStamp, DB_FOLDER, GUARDS } from './stamp';

const text = (file: string) => readFileSync(join(DB_FOLDER, file), 'utf8');

export type Passwords = { app: string; worker: string };

/**
 * On a server of our own (`adminUrl` is its superuser): makes the database and the logins, then migrates.
 * Returns the addresses of the app's and the worker's login.
 */
export async function prepareOwnServer(adminUrl: string, passwords: Passwords, database = 'linli') {
  const at = (user?: string, password?: string) => {
    const url = new URL(adminUrl);
    url.pathname = `/${database}`;
    if (user) Object.assign(url, { username: user, password });
    return url.toString();
  };
  await withClient(adminUrl, async (admin) => {
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [database]);
    if (!rowCount) await admin.query(`create database ${admin.escapeIdentifier(database)}`);
  });
  await migrate(at());
  await withClient(at(), async (admin) => {
    await admin.query(`alter role linli_app login password ${admin.escapeLiteral(passwords.app)}`);
    await admin.query(`alter role linli_worker login password ${admin.escapeLiteral(passwords.worker)}`);
  });
  return { appUrl: at('linli_app', passwords.app), workerUrl: at('linli_worker', passwords.worker), adminUrl: at() };
}

/** Brings a database to this version. `url` is a login that may create roles; quick when nothing is to do. */
export async function migrate(url: string): Promise<void> {
  const stamp = currentStamp();
  const fresh = await withClient(url, async (client) => (await readStamp(client)) === stamp);
  if (fresh) return;
  await withClient(url, async (client) => {
    await client.query('select pg_advisory_lock(7310001)');
    await client.query(text('roles.sql'));
    await client.query('set role linli_owner');
    await applyTables(client);
    await client.query('set role linli_owner');
    for (const file of GUARDS) await client.query(text(file));
    await enterKnownHolidays(client);
    await enterLetters(client);
    await client.query('select enter_caller_keys()');
    await client.query('reset role');
    await applyQueue(url);
    await client.query(text('shut.sql'));
    await client.query('set role linli_owner');
    await client.query('create table if not exists __linli (stamp text not null)');
    await client.query('grant select on __linli to linli_app, linli_worker');
    await client.query('delete from __linli');
    await client.query('insert into __linli values ($1)', [stamp]);
  });
}

/** The years that the program knows, unless staff have entered that year already. */
async function enterKnownHolidays(client: Client) {
  await client.query(
    `insert into holidays (day, kind, name)
     select day, kind, name from jsonb_to_recordset($1) as known(day date, kind text, name text)
     where not exists (select 1 from holidays h where extract(year from h.day) = extract(year from known.day))`,
    [JSON.stringify(holidayRows)],
  );
}

/** Before any key is made of a name. */
async function enterLetters(client: Client) {
  const known = await client.query('select 1 from name_letters limit 1');
  if (known.rowCount) return;
  await client.query(
    `insert into name_letters (sign, first, family)
     select sign, first, family from jsonb_to_recordset($1) as known(sign text, first text, family text)`,
    [JSON.stringify(letterRows())],
  );
}

async function readStamp(client: Client): Promise<string | undefined> {
  const there = await client.query("select to_regclass('public.__linli') is not null as there");
  if (!there.rows[0].there) return undefined;
  return (await client.query('select stamp from __linli')).rows[0]?.stamp;
}

async function applyTables(client: Client) {
  const [{ drizzle }, { migrate: run }] = await Promise.all([
    import('drizzle-orm/node-postgres'),
    import('drizzle-orm/node-postgres/migrator'),
  ]);
  await run(drizzle(client), { migrationsFolder: join(DB_FOLDER, 'migrations') });
}

async function applyQueue(url: string) {
  const { runMigrations } = await import('graphile-worker');
  const pool = new Pool({ connectionString: url, max: 1, options: '-c role=linli_worker' });
  const ignore = () => undefined; // the failed query itself reports it
  pool.on('error', ignore).on('connect', (client) => void client.on('error', ignore));
  try {
    await runMigrations({ pgPool: pool });
    await pool.query('grant usage on schema graphile_worker to linli_worker');
    await pool.query(text('queue.sql'));
  } finally {
    await pool.end();
  }
}

async function withClient<T>(url: string, run: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
