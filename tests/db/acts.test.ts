import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statementText } from '@/db/sql';
import { type Act, brokenActs, record } from '@/lib/acts/record';
import { database as ownDatabase } from '@/lib/database';
import { readAs } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';

let database: TestDatabase;
let estate: Estate;
let app: Client;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  app = await database.openApp();
  const acts = Array.from({ length: 24 }, (_, i) => act(i % 3 === 0 ? null : i % 3 === 1 ? 'green' : 'maple'));
  await Promise.all(acts.map((one) => ownDatabase().plain(record(one, NOW))));
});
afterAll(() => database.close());

const act = (name: 'green' | 'maple' | null): Act => ({
  what: 'denied',
  communityId: name && estate[name].id,
  personId: estate.green.owner.id,
  target: 'ticket',
  network: '203.0.113.9',
});
const broken = async () => (await database.admin.query(statementText(brokenActs))).rows;

describe('the record of what people did', () => {
  it('Counts 1, 2, 3 … in each community, also when many things happen at once, and its seals hold', async () => {
    const { rows } = await database.admin.query(
      'select array_agg(place::int order by place) as places from acts group by community_id',
    );
    expect(rows.map((row) => row.places)).toEqual(Array(3).fill([1, 2, 3, 4, 5, 6, 7, 8]));
    expect(await broken()).toEqual([]);
  });

  it('Shows a changed word and a row taken out of the middle', async () => {
    const of = `community_id = '${estate.green.id}'`;
    await database.admin.query(`update acts set target = 'nothing' where ${of} and place = 3`);
    expect(await broken()).toMatchObject([{ communityId: estate.green.id, place: '3' }]);
    await database.admin.query(`update acts set target = 'ticket' where ${of} and place = 3`);
    expect(await broken()).toEqual([]);
    await database.admin.query('begin');
    await database.admin.query(`delete from acts where ${of} and place = 5`);
    expect(await broken()).toMatchObject([{ communityId: estate.green.id, place: '6' }]);
    await database.admin.query('rollback');
  });

  it('Is written by its function alone: the app can add, change and delete nothing by itself', async () => {
    for (const statement of [
      `insert into acts (id, place, what, at, hash) values (gen_random_uuid(), 99, 'denied', now(), '')`,
      `update acts set what = 'signIn'`,
      'delete from acts',
    ]) {
      await expect(app.query(statement)).rejects.toThrow('permission denied');
    }
  });

  it('Is seen by a community’s own people, and without a community by nobody', async () => {
    const clerk = await see(estate.green.clerk);
    const [rows] = await readAs<[{ communityId: string }[]]>(clerk, {
      parts: ['select community_id as "communityId" from acts'],
      values: [],
    });
    expect(rows).toHaveLength(8);
    expect(new Set(rows.map((row) => row.communityId))).toEqual(new Set([estate.green.id]));
  });
});
