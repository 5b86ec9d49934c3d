import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { sweep } from '@/lib/jobs/sweep';
import { openPhone, openPhoneOf, sealPhone } from '@/lib/people/phone';
import { sealedNow } from '@/lib/people/sealed';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate } from '../support/estate';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

const ask = async (text: string, values: unknown[] = []) => (await database.admin.query(text, values)).rows;

describe('a sealed number', () => {
  it('Moved to another row, or to another column, opens no more', async () => {
    const { owner, landlord } = estate.green;
    const [row] = await ask('select phone_sealed as sealed from people where id = $1', [owner.id]);
    expect(openPhoneOf(row.sealed, owner.id)).toBe(owner.phone);
    expect(() => openPhoneOf(row.sealed, landlord.id)).toThrow();
    expect(() => openPhone(row.sealed, 'tickets|contact_phone', owner.id)).toThrow();
  });

  it('Of an older key is sealed anew by the sweep, with the new key and for its own row', async () => {
    const { owner } = estate.green;
    const before = env().PHONE_KEY;
    const next = Buffer.from('another key of thirty-two bytes!').toString('base64');
    Object.assign(env(), { PHONE_KEY: next, PHONE_KEYS_OLD: [before] });
    const sealed = async () =>
      (await ask('select phone_sealed as sealed from people where id = $1', [owner.id]))[0].sealed as string;
    expect((await sealed()).startsWith(sealedNow())).toBe(false);
    expect(openPhoneOf(await sealed(), owner.id)).toBe(owner.phone);
    await sweep();
    expect((await sealed()).startsWith(sealedNow())).toBe(true);
    expect(
      await ask('select 1 from people where phone_sealed is not null and left(phone_sealed, 9) <> $1', [sealedNow()]),
    ).toEqual([]);
    Object.assign(env(), { PHONE_KEYS_OLD: [] });
    expect(openPhoneOf(await sealed(), owner.id)).toBe(owner.phone);
    expect(sealPhone(owner.phone, 'people|phone_sealed', owner.id)).not.toBe(await sealed());
  });

  it('Is found by an index where there are as many as people', async () => {
    const unindexed = await ask(
      `select c.table_name || '|' || c.column_name as place from information_schema.columns c
       where c.table_schema = 'public' and c.table_name in ('people', 'roster', 'home_requests', 'passes')
         and c.column_name like '%\\_sealed' and not exists (select 1 from pg_indexes i
           where i.tablename = c.table_name and strpos(i.indexdef, '"left"(' || c.column_name || ', 9)') > 0)`,
    );
    expect(unindexed).toEqual([]);
  });
});
