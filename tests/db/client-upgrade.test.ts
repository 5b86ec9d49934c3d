import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '@/db/client';
import { type Sql, sql } from '@/db/sql';
import { openTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let app: Database;
let columns = 1;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.admin.query('create table shelf (a integer); insert into shelf values (1)');
  await database.admin.query('grant select, insert on shelf to linli_app');
  app = openDatabase({ url: database.urls.app, driver: 'pg', poolSize: 2, prepare: true });
});
afterAll(async () => {
  await app.close();
  await database.close();
});

const whole = sql`select * from shelf where a = ${1}`;
const kept = sql`insert into shelf (a) values (${7}) returning *`;

const doors: [string, (statement: Sql) => Promise<unknown>][] = [
  ['alone', (statement) => app.plain(statement)],
  ['in a pipeline', (statement) => app.read([], [statement])],
  ['in a transaction', (statement) => app.transaction([], (tx) => tx.one(statement))],
  ['sent in a transaction', (statement) => app.transaction([], async (tx) => tx.send(statement))],
];

/** On both connections of the pool, until it has a name. */
async function askOften(ask: () => Promise<unknown>) {
  for (let time = 0; time < 8; time += 1) await Promise.all([ask(), ask()]);
}

describe('T10: a table gets a column while the program runs', () => {
  beforeEach(() => database.admin.query('delete from shelf where a = 7'));

  it.each(doors)('A statement asked %s, which the database had planned before, answers as ever', async (_how, ask) => {
    await askOften(() => ask(whole));
    columns += 1;
    await database.admin.query(`alter table shelf add column b${columns} integer`);
    await expect(Promise.all(Array.from({ length: 6 }, () => ask(whole)))).resolves.toHaveLength(6);
  });

  it('What was to be written is written once', async () => {
    await askOften(() => app.transaction([], (tx) => tx.one(kept)));
    await database.admin.query('delete from shelf where a = 7; alter table shelf add column late integer');
    for (let time = 0; time < 5; time += 1) await app.transaction([], (tx) => tx.one(kept));
    const { rows } = await database.admin.query('select count(*)::integer as count from shelf where a = 7');
    expect(rows).toEqual([{ count: 5 }]);
  });
});
