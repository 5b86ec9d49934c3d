import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { applyTables } from './apply';
import { alone, inTurn } from './in-turn';
import { letterRows } from './letters';
import { holidayRows } from './seed/holidays';
import { currentStamp, DB_FOLDER, GUARDS, migrationsIn } from './stamp';

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

/**
 * Brings a database to this version while another one may be serving from it. `url` is a login that may create roles, direct and
 * not through a pooler; quick when nothing is to do. A database that a later version has brought further stays as it is.
 */
export async function migrate(url: string, folder = DB_FOLDER): Promise<void> {
  const release = { stamp: currentStamp(folder), migrations: migrationsIn(folder) };
  if (await withClient(url, (client) => isDone(client, release))) return;
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  await withClient(url, async (client) => {
    await alone(client, 7310001);
    const steps = async (...files: string[]) => {
      for (const file of files) await inTurn(client, () => client.query(text(file)));
    };
    await steps('roles.sql');
    await client.query('set role linli_owner');
    await applyTables(client, folder);
    await layPolicies(client, text('policies.sql'));
    await steps(...GUARDS);
    await enterKnownHolidays(client);
    await enterLetters(client);
    await client.query('select enter_caller_keys()');
    await client.query('reset role');
    await applyQueue(url, text('queue.sql'));
    await steps('shut.sql');
    await client.query('set role linli_owner');
    await keepStamp(client, release);
  });
}

type Release = { stamp: string; migrations: number };

async function isDone(client: Client, { stamp, migrations }: Release): Promise<boolean> {
  const { rows: there } = await client.query("select to_regclass('public.__linli_past') is not null as there");
  if (!there[0].there) return false;
  const { rows } = await client.query(
    `select exists (select from __linli where stamp = $1) as same, max(migrations) > $2 as ahead from __linli_past`,
    [stamp, migrations],
  );
  return rows[0].same || rows[0].ahead;
}

/** What the version that serves now reads, `__linli`, and all that went before, so that it knows an upgrade from a gap. */
async function keepStamp(client: Client, { stamp, migrations }: Release) {
  await client.query('create table if not exists __linli (stamp text not null)');
  await client.query(`create table if not exists __linli_past
    (stamp text primary key, migrations integer not null, at timestamptz not null default now())`);
  await client.query('grant select on __linli, __linli_past to linli_app, linli_worker');
  await inTurn(client, async () => {
    await client.query('insert into __linli_past (stamp, migrations) values ($1, $2) on conflict do nothing', [
      stamp,
      migrations,
    ]);
    await client.query('delete from __linli');
    await client.query('insert into __linli values ($1)', [stamp]);
  });
}

/** Each table in its turn, and only where something is to change: a policy takes its table for itself. */
async function layPolicies(client: Client, ask: string) {
  const { rows } = await client.query<{ statement: string }>(ask);
  for (const { statement } of rows) await inTurn(client, () => client.query(statement));
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

async function applyQueue(url: string, text: string) {
  const { runMigrations } = await import('graphile-worker');
  const pool = new Pool({ connectionString: url, max: 1, options: '-c role=linli_worker' });
  const ignore = () => undefined; // the failed query itself reports it
  pool.on('error', ignore).on('connect', (client) => void client.on('error', ignore));
  try {
    await runMigrations({ pgPool: pool });
    await pool.query('grant usage on schema graphile_worker to linli_worker');
    await pool.query(text);
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
