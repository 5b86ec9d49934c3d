import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, see } from '../support/estate';
import { expectHistoryToAddUp, file, liveTicket, resident } from '../support/ticket-life';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

const countsFrom = async () =>
  (await database.admin.query('select id, counts_from from tickets order by id')).rows as object[];

describe('a database of an earlier version', () => {
  it('Its tickets count from their filing, or from the day they were opened again, as those of this version do', async () => {
    const owner = await see(estate.green.owner);
    await file(owner, estate.green.home);
    const again = await liveTicket(estate, database.admin);
    await resident(later(owner, 3000), again, 'notFixed', { words: '又漏了' });
    await expectHistoryToAddUp(database.admin, again);
    const before = await countsFrom();
    expect(before).toContainEqual({ id: again, counts_from: later(owner, 3000).now });
    await database.admin.query('alter table tickets drop column counts_from');
    await database.admin.query('set role linli_owner');
    await database.admin.query(
      readFileSync(join(import.meta.dirname, '../../db/migrations/0001_counts_from.sql'), 'utf8'),
    );
    await database.admin.query('reset role');
    expect(await countsFrom()).toEqual(before);
  });
});
