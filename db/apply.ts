import { join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { type Client, indexBeside, inTurn } from './in-turn';

const KEPT = 'drizzle.__drizzle_migrations';
const record = `insert into ${KEPT} (hash, created_at) values ($1, $2)`;

/**
 * The migrations of a folder that a database doesn't have yet, each in a transaction of its own and recorded in it, as drizzle
 * records them. One that makes an index beside the work, fills rows in batches or looks whether a check holds, goes statement by
 * statement: cut short, it is gone through again from its beginning.
 */
export async function applyTables(client: Client, folder: string): Promise<void> {
  await client.query('create schema if not exists drizzle');
  await client.query(
    `create table if not exists ${KEPT} (id serial primary key, hash text not null, created_at bigint)`,
  );
  const { rows } = await client.query(`select coalesce(max(created_at), 0) as last from ${KEPT}`);
  const all = readMigrationFiles({ migrationsFolder: join(folder, 'migrations') });
  for (const { sql, hash, folderMillis } of all.filter((one) => one.folderMillis > Number(rows[0]?.last))) {
    const apart = sql.some((statement) => isIndex(statement) || isBatch(statement) || isCheck(statement));
    if (apart) for (const statement of sql) await stepOf(client, statement);
    await inTurn(client, async () => {
      if (!apart) for (const statement of sql) await client.query(statement);
      await client.query(record, [hash, folderMillis]);
    });
  }
}

const isIndex = (statement: string): boolean => /^\s*create\s+(unique\s+)?index\s+concurrently\b/im.test(statement);
const isBatch = (statement: string): boolean => /^\s*-- in batches$/im.test(statement);
const isCheck = (statement: string): boolean => /\bvalidate constraint\b/i.test(statement);

async function stepOf(client: Client, statement: string) {
  if (isIndex(statement)) return indexBeside(client, statement);
  if (isBatch(statement)) return inBatches(client, statement);
  return inTurn(client, () => client.query(statement));
}

/** Again and again until it finds no row. As linli_gate, which the policies let write everywhere: the owner sees no row. */
async function inBatches(client: Client, statement: string) {
  for (let found = 1; found > 0; )
    await inTurn(client, async () => {
      await client.query('set local role linli_gate');
      found = (await client.query(statement)).rowCount ?? 0;
    });
}
