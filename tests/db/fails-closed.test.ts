import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postRoles } from '@/db/schema/people';
import { raw, sql } from '@/db/sql';
import { awaitedOf } from '@/lib/people/awaited';
import type { Role } from '@/lib/people/roles';
import { openSession, sessionHash } from '@/lib/people/session';
import { sessionKinds } from '@/lib/people/session-kinds';
import { readAs, viewerOf, writeAs } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, NOW, see } from '../support/estate';
import { comeIn, minute } from '../support/staff';
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

type Held = { name: string; shared: boolean; reads: boolean; writes: boolean };

/** Every table of the catalog, and what the app's role may do with it. */
const tables = async (): Promise<Held[]> =>
  (
    await database.admin.query(
      `select c.relname as name, c.relname = 'communities' or exists (select 1 from pg_attribute a where a.attrelid = c.oid
           and a.attname = 'community_id') as shared,
         has_any_column_privilege('linli_app', c.oid, 'select') as reads,
         has_any_column_privilege('linli_app', c.oid, 'insert, update')
           or has_table_privilege('linli_app', c.oid, 'delete, truncate') as writes
       from pg_class c where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace = 'public'::regnamespace order by 1`,
    )
  ).rows;

/** Nothing in them is of a person or of a community. */
const anybodys = [
  '__linli',
  '__linli_past',
  '__drizzle_migrations',
  'companies',
  'heartbeats',
  'holidays',
  'holiday_changes',
];

describe('the app’s role, when the program forgets something (T18)', () => {
  it.each(['', null])('Reads no row of any table with a community when the setting is %j', async (setting) => {
    await app.query("select set_config('app.communities', $1, false)", [setting]);
    for (const { name } of (await tables()).filter(({ shared, reads }) => shared && reads)) {
      const { rows } = await app.query(`select count(*)::int as n from "${name}"`);
      expect([name, rows[0].n]).toEqual([name, 0]);
    }
  });

  it('May not touch a table without a community, but for those that hold nothing of anybody', async () => {
    const open = (await tables()).filter(({ shared, reads, writes }) => !shared && (reads || writes));
    expect(open.map(({ name }) => name).filter((name) => !anybodys.includes(name))).toEqual([]);
  });

  it('Reads only its viewer’s community from every table where a filter is forgotten', async () => {
    const owner = await see(estate.green.owner);
    let found = 0;
    for (const { name } of (await tables()).filter(({ shared, reads }) => shared && reads)) {
      const column = name === 'communities' ? 'id' : 'community_id';
      const [rows] = await readAs<[{ of: string }[]]>(owner, raw(`select ${column} as of from "${name}"`));
      found += Math.sign(rows.length);
      expect([name, ...new Set(rows.map(({ of }) => of).filter((of) => of !== estate.green.id))]).toEqual([name]);
    }
    expect(found).toBeGreaterThan(5);
  });

  it('Writes into no other community than its viewer’s', async () => {
    const owner = await see(estate.green.owner);
    const added = sql`insert into saved_views (id, community_id, person_id, name, query)
      values (gen_random_uuid(), ${estate.maple.id}, ${owner.personId}, 'x', '')`;
    await expect(writeAs(owner, (tx) => tx.rows(added))).rejects.toThrow('row-level security');
    const changed = await writeAs(owner, (tx) =>
      tx.rows(sql`update tickets set urgency = urgency returning community_id`),
    );
    expect(new Set((changed as { community_id: string }[]).map((row) => row.community_id))).toEqual(
      new Set([estate.green.id]),
    );
  });
});

/** What `enter` puts into the setting that the policies read. */
async function opened(session: string, now = NOW): Promise<string[]> {
  const [rows] = await readAs<[{ open: string[] | null }[]]>(
    { session, now },
    sql`select nullif(current_setting('app.communities', true), '')::uuid[] as open`,
  );
  return rows[0]?.open ?? [];
}

describe('a session that is not whole (T18)', () => {
  it('Opens no community while its second factor is awaited, and the community once it is given', async () => {
    const { session, awaits } = await comeIn(estate.green.manager);
    expect([awaits, await opened(session)]).toEqual(['enrol', []]);
    const [rows] = await readAs<[unknown[]]>({ session, now: NOW }, sql`select id from tickets`);
    expect(rows).toEqual([]);
    await database.admin.query('update sessions set mfa_at = $2 where hash = $1', [session, NOW]);
    expect(await opened(session)).toEqual([estate.green.id]);
  });

  it('Opens none of the doors of who looks after homes and staff either, also where its person lives', async () => {
    const { green } = estate;
    await database.admin.query(
      `insert into residencies (id, community_id, unit_id, person_id, relation, from_day)
       values (gen_random_uuid(), $1, $2, $3, 'family', '2021-01-01')`,
      [green.id, green.next, green.manager.id],
    );
    const { session } = await comeIn(green.manager);
    const behind = async () => {
      const found = await readAs<unknown[][]>(
        { session, now: NOW },
        sql`select * from household(${green.home})`,
        sql`select * from staff_of(${green.id}, false, null, 50)`,
      );
      return found.map((rows) => rows.length > 0);
    };
    expect(await behind()).toEqual([false, false]);
    await database.admin.query('update sessions set mfa_at = $2 where hash = $1', [session, NOW]);
    expect(await behind()).toEqual([true, true]);
    await database.admin.query('delete from residencies where person_id = $1', [green.manager.id]);
  });

  it('Still opens the community of the own home, where somebody only lives', async () => {
    const secret = await openSession(estate.green.manager.id, NOW, 'x', { by: 'code', kind: 'resident' });
    expect(await opened(sessionHash(secret))).toEqual([]);
    await database.admin.query(
      'insert into residencies (id, community_id, unit_id, person_id, relation, from_day) select gen_random_uuid(), $1, $2, $3, $4, $5',
      [estate.maple.id, estate.maple.home, estate.green.manager.id, 'family', '2021-01-01'],
    );
    expect(await opened(sessionHash(secret))).toEqual([estate.maple.id]);
  });

  it('Is judged by the database as by the program, whatever it is and whatever the roles', async () => {
    for (const [kind, by, mfaAt, hasSecond, roles] of everySession()) {
      const own = awaitedOf({ kind, by, mfaAt, hasSecond, provedAt: null }, [{ roles }], true) !== null;
      const given = [kind, by, mfaAt, hasSecond, roles.length > 0 ? roles : [null]];
      const { rows } = await app.query('select awaits_more($1, $2, $3, $4, $5) as waits', given);
      expect([...given, rows[0].waits]).toEqual([...given, own]);
    }
  });

  it('Is nobody’s before it began to end: a clock set forward ends it, one set back does not lengthen it', async () => {
    const { session } = await comeIn(estate.green.clerk);
    const at = async (minutes: number) => (await viewerOf(session, minute(minutes), true)) !== null;
    expect(await at(-60)).toBe(true);
    const { rows } = await database.admin.query('select seen_at, ends_at from sessions where hash = $1', [session]);
    expect([rows[0].seen_at, rows[0].ends_at.getTime()]).toEqual([NOW, minute(12 * 60).getTime()]);
    expect([await at(31), await at(13 * 60)]).toEqual([false, false]);
    await database.admin.query("update sessions set ends_at = 'infinity', idle_minutes = 1 where hash = $1", [session]);
    expect(await at(60)).toBe(false);
  });
});

function everySession() {
  const held = [
    [],
    ...postRoles.map((role) => [role]),
    ['engineering', 'manager'],
    ['cleaning', 'security'],
  ] as Role[][];
  return sessionKinds.flatMap((kind) =>
    (['code', 'persona'] as const).flatMap((by) =>
      [null, NOW.toISOString()].flatMap((mfaAt) =>
        [false, true].flatMap((hasSecond) => held.map((roles) => [kind, by, mfaAt, hasSecond, roles] as const)),
      ),
    ),
  );
}
