import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '@/db/sql';
import { readAs } from '@/lib/viewer';
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

const shared = async (): Promise<string[]> =>
  (
    await database.admin.query(
      "select table_name as name from information_schema.columns where column_name = 'community_id' and table_schema = 'public'",
    )
  ).rows.map((row) => row.name);

describe('row-level security', () => {
  it('Every table with a community has a forced policy', async () => {
    const bare = await database.admin.query(
      `select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'community_id'
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
         and (not c.relrowsecurity or not c.relforcerowsecurity
           or not exists (select 1 from pg_policies p where p.tablename = c.relname and p.policyname = 'of_community'))`,
    );
    expect(bare.rows).toEqual([]);
    expect((await shared()).length).toBeGreaterThan(15);
  });

  /** What the app may not read at all. */
  const unread = ['ticket_numbers', 'data_changes', 'caller_keys', 'survey_ballots'];

  it('The app’s role without a viewer reads no row of any of them', async () => {
    for (const table of (await shared()).filter((name) => !unread.includes(name))) {
      const { rows } = await app.query(`select count(*)::int as n from ${table}`);
      expect([table, rows[0].n]).toEqual([table, 0]);
    }
  });

  it('A forgotten filter leaks nothing of another community', async () => {
    const owner = await see(estate.green.owner);
    const [rows] = await readAs<[{ community: string }[]]>(owner, sql`select community_id as community from tickets`);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row.community))).toEqual(new Set([estate.green.id]));
  });

  it('No role that serves requests or jobs can add anything to the tables’ schema', async () => {
    const { rows } = await database.admin.query(
      `select role from unnest(array['linli_app', 'linli_worker', 'linli_report', 'linli_gate']) role
       where has_schema_privilege(role, 'public', 'create')`,
    );
    expect(rows).toEqual([]);
  });

  it('Identity is out of reach but through its functions, and the role can’t pass its own policies', async () => {
    for (const table of ['people', 'sessions', 'sign_in_codes', 'rate_limits']) {
      await expect(app.query(`select * from ${table}`)).rejects.toThrow('permission denied');
    }
    const { rows } = await app.query('select rolsuper, rolbypassrls from pg_roles where rolname = current_user');
    expect(rows[0]).toEqual({ rolsuper: false, rolbypassrls: false });
  });

  it('A session that ended sees nothing on the very next request', async () => {
    const owner = await see(estate.green.owner);
    await app.query('select end_session($1, null)', [owner.session]);
    const [rows] = await readAs<[unknown[]]>(owner, sql`select id from tickets`);
    expect(rows).toEqual([]);
  });
});
