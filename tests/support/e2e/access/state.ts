import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { layout, passwordOf } from '@/scripts/start/cluster';
import { portalEnv } from '../../portal-env';

type Secrets = { AUTH_SECRET: string; FILE_SECRET: string; PHONE_KEY: string };

/** What the running portal of the tests keeps to itself. */
export const secrets = (): Secrets => JSON.parse(readFileSync(join(portalEnv.DATA_DIR, 'secrets.json'), 'utf8'));

/** The portal's database as its superuser, past every policy. */
export async function openState() {
  const dir = join(portalEnv.DATA_DIR, 'postgres');
  const port = readFileSync(layout(dir).port, 'utf8').trim();
  const client = new pg.Client(`postgres://postgres:${passwordOf(dir)}@127.0.0.1:${port}/linli`);
  await client.connect();
  return client;
}

export type State = Awaited<ReturnType<typeof openState>>;

/** Counts, heartbeats, the record of acts, what WeChat lends and when somebody was last seen change by asking alone. */
const moving = ['rate_limits', 'heartbeats', 'acts', 'sessions', 'wechat_tokens', '__linli', '__linli_past'];

/**
 * Which version each row of each table has: any insert, delete or update shows, also one that writes the same values.
 * The queue is drained first, so that nothing which came before is still on its way.
 */
export async function digestOf(state: State): Promise<Record<string, string>> {
  await drained(state);
  const { rows: tables } = await state.query<{ name: string }>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1",
  );
  const each = tables
    .filter(({ name }) => !moving.includes(name))
    .map(({ name }) => `select '${name}' as name, ${versions} as digest from ${name}`);
  const sessions =
    "select 'sessions', coalesce(sum(hashtext((to_jsonb(s) - 'seen_at')::text)), 0)::text from sessions s";
  const { rows } = await state.query<{ name: string; digest: string }>([...each, sessions].join(' union all '));
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}

const versions = "count(*) || '/' || coalesce(sum(hashtext(xmin::text || ctid::text)), 0)";

export const changed = (before: Record<string, string>, after: Record<string, string>) =>
  Object.keys(after).filter((table) => before[table] !== after[table]);

async function drained(state: State) {
  const due = 'select 1 from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts limit 1';
  for (let i = 0; i < 200; i += 1) {
    const { rowCount } = await state.query(due);
    if (rowCount === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The queue is not drained within 10 seconds.');
}

/** How many refusals are on record, by person; those of nobody under ''. */
export async function refusalsOf(state: State): Promise<Map<string, number>> {
  const { rows } = await state.query<{ person: string; count: number }>(
    "select coalesce(person_id::text, '') as person, count(*)::int from acts where what = 'denied' group by 1",
  );
  return new Map(rows.map(({ person, count }) => [person, count]));
}

/** The matrix asks far more in a minute than any person: its own counts start anew. */
export const forgetCounts = (state: State, who: string[]) =>
  state.query('delete from rate_limits where split_part(key, $2, 2) = any($1)', [who, ':']);
