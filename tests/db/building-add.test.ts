import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { sql } from '@/db/sql';
import { addBuilding } from '@/lib/homes/add-building';
import { newId } from '@/lib/id';
import { type Viewer, writeAs } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate } from '../support/estate';
import { hire, signedIn } from '../support/keepers';
import { comeIn } from '../support/staff';

vi.mock('next/headers', () => ({ headers: async () => new Headers({ 'x-forwarded-for': '203.0.113.7' }) }));
vi.mock('@/lib/auth', () => ({ signIn: vi.fn(), signOut: vi.fn() }));

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

const plan = { short: '9', entrances: 2, floors: 3, doors: 2 };
const homes = async () =>
  (await database.admin.query("select count(*)::int as homes from units where label like '9-%'")).rows[0].homes;

it('A building comes from who looks after the community: nobody else adds one, by the program or past it', async () => {
  const { green, maple } = estate;
  const posted = [green.clerk, green.supervisor, green.worker, green.owner];
  const others = [...(await Promise.all(posted.map((one) => comeIn(one)))), await signedIn(maple.manager.id)];
  const home = JSON.stringify([{ id: newId(), label: '9-101', floor: 1 }]);
  const past = (viewer: Viewer) =>
    writeAs(viewer, (tx) => tx.one(sql`select building_add(${newId()}, ${green.id}, '9栋', ${home}::jsonb) as added`));
  for (const viewer of others) {
    await expect(addBuilding(viewer, green.id, '9栋', plan)).rejects.toThrow('notFound');
    expect(await past(viewer)).toEqual({ added: null });
  }
  expect(await homes()).toBe(0);
  await addBuilding(await signedIn(green.manager.id), green.id, '10栋', { ...plan, short: '10' });
});

it('A building comes with all its homes or not at all, when its name or one of its homes is there already', async () => {
  const { green } = estate;
  const admin = await signedIn(await hire(estate, '陆一帆', ['admin']));
  await addBuilding(admin, green.id, '9栋', plan);
  expect(await homes()).toBe(12);
  await expect(addBuilding(admin, green.id, '9栋', plan)).rejects.toMatchObject({ fields: { name: 'buildingThere' } });
  const overlap = { ...plan, floors: 8 };
  await expect(addBuilding(admin, green.id, '十栋', overlap)).rejects.toMatchObject({
    fields: { short: 'staff.label' },
  });
  expect(await homes()).toBe(12);
  const acts = await database.admin.query("select 1 from acts where what = 'buildingAdded'");
  expect(acts.rowCount).toBe(2);
});
