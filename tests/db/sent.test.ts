import type { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from '@/db/client';
import { sql } from '@/db/sql';
import { Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { see } from '../support/estate';
import { layTwoCommunities } from '../support/two-communities';

let database: TestDatabase;
let app: Client;
let viewer: Viewer;

beforeAll(async () => {
  database = await openTestDatabase();
  const laid = await layTwoCommunities(database);
  app = laid.app;
  viewer = await see(laid.estate.green.owner);
});
afterAll(async () => {
  await app.end();
  await database.close();
});

const hit = (key: string) => sql`select count_hit(${key}, 3600, 100)`;
const wrong = sql`select 1 / 0`;
const hitsOf = async (key: string) => {
  const { rows } = await database.admin.query('select count from rate_limits where key = $1', [key]);
  return rows[0]?.count ?? 0;
};
const written = (key: string, run: (tx: Tx) => Promise<unknown>) =>
  writeAs(viewer, (tx) => {
    tx.send(hit(key));
    return run(tx);
  });

test('What is sent without waiting is there after the commit, in its order', async () => {
  await written('sent', async (tx) => tx.send(hit('sent')));
  expect(await hitsOf('sent')).toBe(2);
});

test('When it fails, the transaction fails by its reason, and nothing stays', async () => {
  const failing = written('failed', async (tx) => tx.send(wrong));
  await expect(failing).rejects.toThrow('division by zero');
  expect(await hitsOf('failed')).toBe(0);
});

test('What comes after it and is refused for it does not hide the reason', async () => {
  const failing = written('hidden', (tx) => {
    tx.send(wrong);
    return tx.rows(sql`select 1`);
  });
  await expect(failing).rejects.toThrow('division by zero');
});

test('A refusal is told as it is, and takes along what was sent', async () => {
  const refused = written('refused', () => Promise.reject(new Refusal('tryAgain')));
  await expect(refused).rejects.toMatchObject({ key: 'tryAgain' });
  expect(await hitsOf('refused')).toBe(0);
});
