import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Rows and a checksum of every table that outlives a restart, by its name with its schema. */
export type Sums = Record<string, { rows: string; sum: string }>;

const TABLES = `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`;
/** The order of rows does not count, and nothing of how they lie on the disk. */
const sumOf = (table: string) =>
  `select count(*)::text as rows, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as sum from ${table} t`;

export async function sumsOf(url: string): Promise<Sums> {
  return withClient(url, readSums);
}

/**
 * Names a point of the log and counts up what every table holds at just that point. All tables are held still for the blink
 * that it takes to name it; the counting itself holds nobody up. Undefined when no still moment came.
 */
export async function takeProof(url: string, point: string): Promise<Sums | undefined> {
  return withClient(url, (holder) =>
    withClient(url, async (reader) => {
      const tables = (await holder.query<{ name: string }>(TABLES)).rows.map(({ name }) => name);
      if (!(await holdStill(holder, tables))) return undefined;
      await reader.query('begin isolation level repeatable read read only');
      await reader.query('select 1'); // the moment that all its later questions see
      await holder.query('select pg_create_restore_point($1)', [point]);
      await holder.query('commit');
      return readSums(reader);
    }),
  );
}

/** What differs, a line a table; empty when all is the same. */
export function differences(before: Sums, after: Sums): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => {
    const [was, is] = [before[name], after[name]];
    if (was && is && was.sum === is.sum && was.rows === is.rows) return [];
    return [`${name}: ${was?.rows ?? '—'} → ${is?.rows ?? '—'} 行不一致 · rows differ`];
  });
}

/** Nobody waits for us: when anything is being written, the next moment is tried. */
async function holdStill(holder: pg.Client, tables: string[]): Promise<boolean> {
  for (let tries = 0; tries < 400; tries += 1) {
    await holder.query('begin');
    const held = await holder.query(`lock table ${tables.join(', ')} in share mode nowait`).then(
      () => true,
      () => false,
    );
    if (held) return true;
    await holder.query('rollback');
    await pause(50);
  }
  return false;
}

async function readSums(client: pg.Client): Promise<Sums> {
  const sums: Sums = {};
  for (const { name } of (await client.query<{ name: string }>(TABLES)).rows)
    sums[name] = (await client.query(sumOf(name))).rows[0];
  return sums;
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // A server that goes away under us shows in the question that was asked.
  client.on('error', () => undefined);
  await client.connect();
  return work(client).finally(() => client.end());
}
