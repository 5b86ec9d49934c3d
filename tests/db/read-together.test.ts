import type { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '@/db/sql';
import { readAs, writeAs } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, see } from '../support/estate';
import { layTwoCommunities } from '../support/two-communities';

let database: TestDatabase;
let estate: Estate;
let app: Client;

beforeAll(async () => {
  database = await openTestDatabase();
  ({ estate, app } = await layTwoCommunities(database));
});
afterAll(async () => {
  await app.end();
  await database.close();
});

const here = sql`select me() as me, pg_backend_pid() as pid, txid_current_if_assigned() as tx, now() as at`;
type Here = { me: string; pid: number; at: Date };

test('Sections that ask at the same moment are answered in one transaction, each with its own', async () => {
  const viewer = await see(estate.green.owner);
  const [one, [more, most], three] = await Promise.all([
    readAs<[Here[]]>(viewer, here),
    readAs<[{ n: number }[], { n: number }[]]>(viewer, sql`select 1 as n`, sql`select 2 as n`),
    readAs<[Here[]]>(viewer, here),
  ]);
  expect(one[0]).toEqual(three[0]);
  expect([more[0]?.n, most[0]?.n]).toEqual([1, 2]);
});

test('Two people who ask at the same moment never share one', async () => {
  const [green, maple] = await Promise.all([see(estate.green.owner), see(estate.maple.owner)]);
  const [[a], [b]] = await Promise.all([readAs<[Here[]]>(green, here), readAs<[Here[]]>(maple, here)]);
  expect(a[0]?.me).toBe(estate.green.owner.id);
  expect(b[0]?.me).toBe(estate.maple.owner.id);
  expect(a[0]?.pid).not.toBe(b[0]?.pid);
});

test('A section that fails does not take the others along', async () => {
  const viewer = await see(estate.green.owner);
  const [whole, broken] = await Promise.allSettled([
    readAs<[{ n: number }[]]>(viewer, sql`select 1 as n`),
    readAs(viewer, sql`select 1 / 0`),
  ]);
  expect(whole).toMatchObject({ status: 'fulfilled', value: [[{ n: 1 }]] });
  expect(broken).toMatchObject({ status: 'rejected', reason: { message: 'division by zero' } });
});

test('Who was signed out meanwhile is told so, whatever the rest of the transaction came to, and nothing of it stays', async () => {
  const viewer = await see(estate.green.owner);
  const name = sql`update people set called = 'too late' where id = me() returning id`;
  await app.query('select end_session($1, now())', [viewer.session]);
  for (const run of [() => Promise.resolve('fine'), () => Promise.reject(new Error('not allowed'))])
    await expect(writeAs(viewer, run)).rejects.toMatchObject({ key: 'signedOut' });
  await expect(writeAs(viewer, (tx) => tx.rows(name))).rejects.toMatchObject({ key: 'signedOut' });
  const { rows } = await database.admin.query("select from people where called = 'too late'");
  expect(rows).toEqual([]);
});
