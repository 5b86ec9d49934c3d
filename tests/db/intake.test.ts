import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people, residencies, roster } from '@/db/schema';
import { insert } from '@/db/sql';
import { newId } from '@/lib/id';
import { enterPlate } from '@/lib/intake/enter-plate';
import { findCallers } from '@/lib/intake/find-callers';
import { findHomeAtCall } from '@/lib/intake/find-home';
import { nameCaller } from '@/lib/intake/name-caller';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';

let database: TestDatabase;
let estate: Estate;
let app: Client;
let clerk: Viewer;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  const { id, next } = estate.green;
  const line = { id: newId(), communityId: id, unitId: next, name: '单晓明', relation: 'family' as const };
  await estate.run(insert(roster, { ...line, phoneTail: '7788', enteredAt: NOW }));
  clerk = await see(estate.green.clerk);
  app = await database.openApp();
});
afterAll(() => database.close());

const call = newId();
const search = (viewer: Viewer, text: string, communityId = estate.green.id) =>
  findCallers(viewer, { communityId, call, text, network: '10.0.0.1' });
const found = async (text: string) => (await search(clerk, text)).map(({ label, name }) => [label, name]);

describe('finding who calls', () => {
  it.each([
    ['a room by its beginning', '3-2-12', [['3-2-1201', null]]],
    ['the end of a room', '1201', [['3-2-1201', null]]],
    ['a room as people say it', '3栋2单元1201室', [['3-2-1201', null]]],
    ['a name', '王秀英', [['3-2-1201', '王秀英']]],
    ['the part after the family name', '秀英', [['3-2-1201', '王秀英']]],
    ['the first letters of a name', 'wxy', [['3-2-1201', '王秀英']]],
    ['the letters of a family name with a sound of its own', 'sxm', [['3-2-1101', '单晓明']]],
    ['the last four digits of a number', '7788', [['3-2-1101', '单晓明']]],
    ['a whole number', '138 0000 0101', []],
  ])('By %s', async (_by, text, expected) => {
    const rows = await found(text);
    if (expected.length > 0) expect(rows).toEqual(expected);
    else expect(rows).toEqual([['3-2-1201', '王秀英']]);
  });

  it('By a plate and the end of one, once the desk has entered it; a plate stands at one home', async () => {
    await enterPlate(clerk, estate.green.id, estate.green.home, '粤B·12345');
    expect((await search(clerk, '粤b12345'))[0]).toMatchObject({ label: '3-2-1201', plate: '粤B12345' });
    expect((await search(clerk, '12345'))[0]?.plate).toBe('粤B12345');
    const twice = enterPlate(clerk, estate.green.id, estate.green.next, '粤B12345');
    await expect(twice).rejects.toMatchObject({ fields: { plate: 'plateTaken' } });
    const odd = enterPlate(clerk, estate.green.id, estate.green.next, '12');
    await expect(odd).rejects.toMatchObject({ fields: { plate: 'plateForm' } });
  });

  it('Too little, a tail that is not whole, and another community find nobody', async () => {
    expect(await found('w')).toEqual([]);
    expect(await found('778')).toEqual([]);
    expect(await search(await see(estate.maple.clerk), '3-2-1201', estate.maple.id)).toHaveLength(1);
    await expect(search(clerk, '王秀英', estate.maple.id)).rejects.toMatchObject({ key: 'notFound' });
  });

  it('Workers and residents find nobody, in the database neither', async () => {
    for (const who of [estate.green.worker, estate.green.owner])
      await expect(search(await see(who), '1201')).rejects.toMatchObject({ key: 'notFound' });
    const { session } = await see(estate.green.worker);
    await app.query('begin');
    await app.query('select enter($1, $2, false)', [session, NOW]);
    const rows = await app.query('select * from find_callers($1, $2, null)', [estate.green.id, '1201']);
    const home = await app.query('select * from people_of_home($1, $2)', [estate.green.id, estate.green.home]);
    await app.query('rollback');
    expect([rows.rowCount, home.rowCount]).toEqual([0, 0]);
  });

  it('A search is on record, once in a call, and names nobody', async () => {
    const acts = await database.admin.query(
      "select * from acts where what = 'callersSought' and target = $1 and person_id = $2",
      [call, clerk.personId],
    );
    expect(acts.rows).toHaveLength(1);
    expect(JSON.stringify(acts.rows)).not.toContain('王秀英');
  });

  it('A look at a name and number is on record with its call', async () => {
    const home = await findHomeAtCall(clerk, estate.green.id, estate.green.home);
    const owner = home?.people.find(({ relation }) => relation === 'owner');
    const named = await nameCaller(clerk, estate.green.id, owner?.residencyId ?? '', call);
    expect(named).toBe('王秀英 13800000101');
    const acts = await database.admin.query("select reason from acts where what = 'callerNamed'");
    expect(acts.rows).toEqual([{ reason: call }]);
    const elsewhere = nameCaller(await see(estate.maple.clerk), estate.maple.id, owner?.residencyId ?? '', call);
    await expect(elsewhere).rejects.toMatchObject({ key: 'notFound' });
  });

  it('Who moved out, was renamed or erased is not found by what they were', async () => {
    const id = newId();
    await estate.run(insert(people, { id, name: '欧阳娜', phoneTail: '9090', createdAt: NOW }));
    const stay = { id: newId(), communityId: estate.green.id, unitId: estate.green.home, personId: id };
    await estate.run(insert(residencies, { ...stay, relation: 'tenant', fromDay: '2026-01-01' }));
    expect(await found('oyn')).toHaveLength(1);
    await database.admin.query("update people set name = '欧阳红' where id = $1", [id]);
    expect([(await found('oyn')).length, (await found('oyh')).length]).toEqual([0, 1]);
    await database.admin.query("update residencies set until_day = '2026-11-01' where id = $1", [stay.id]);
    expect(await found('oyh')).toEqual([]);
    await database.admin.query('update people set erased_at = $2 where id = $1', [id, NOW]);
    const keys = await database.admin.query('select 1 from caller_keys where subject_id = $1', [stay.id]);
    expect(keys.rowCount).toBe(0);
  });

  it('The search reads its index and not the homes of the community, among 40,000 keys', async () => {
    await database.admin.query(
      `insert into caller_keys (community_id, unit_id, subject_id, of, sort, key)
       select $1, $2, ('01900000-' || lpad(to_hex(n), 4, '0') || '-7000-8000-00000000000' || n % 10)::uuid, 'room', 'room', 'z' || n
       from generate_series(1, 40000) n on conflict do nothing`,
      [estate.green.id, estate.green.home],
    );
    await database.admin.query('analyze caller_keys');
    const plan = await database.admin.query(
      `explain (analyze, format json) select k.* from caller_keys k where k.community_id = $1 and k.key ~>=~ 'wxy'
       and k.key ~<~ ('wxy' || chr(1114111)) order by k.key using ~<~ limit 80`,
      [estate.green.id],
    );
    const text = JSON.stringify(plan.rows);
    expect(text).toContain('caller_keys_begin');
    expect(text).not.toContain('Seq Scan');
  });
});
