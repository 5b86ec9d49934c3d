import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { posts } from '@/db/schema';
import { insert } from '@/db/sql';
import { newId } from '@/lib/id';
import { resetSecond } from '@/lib/people/reset-second';
import type { Role } from '@/lib/people/roles';
import { addStaff } from '@/lib/staff/add-staff';
import { endPost, reopenPost, signOutColleague } from '@/lib/staff/end-post';
import { findMember, findStaff } from '@/lib/staff/find-staff';
import { putPost } from '@/lib/staff/put-post';
import { openTestDatabase, type TestDatabase } from '../support/database';
import type { Estate } from '../support/estate';
import { layKeepers } from '../support/keepers';
import { at, comeIn, desk, has, withSecond } from '../support/staff';

vi.mock('next/headers', () => ({ headers: async () => new Headers({ 'x-forwarded-for': '203.0.113.7' }) }));
vi.mock('@/lib/auth', () => ({ signIn: vi.fn(), signOut: vi.fn() }));

let database: TestDatabase;
let estate: Estate;
let keepers: Awaited<ReturnType<typeof layKeepers>>['keepers'];

beforeAll(async () => {
  database = await openTestDatabase();
  ({ estate, keepers } = await layKeepers(database));
});
afterAll(async () => {
  await database.close();
});

const acts = async (what: string) =>
  (await database.admin.query('select person_id, target, reason from acts where what = $1 order by place', [what]))
    .rows;
const here = (personId: string, roles: Role[], department = 'desk') => ({
  communityId: estate.green.id,
  personId,
  department,
  roles,
});

describe('a colleague', () => {
  it('Is added by name and phone, with no password, and comes in as what they are', async () => {
    const manager = keepers.manager;
    const wish = { communityId: estate.green.id, name: '钱多多', phone: '137 0000 1234', department: 'desk' };
    const id = await addStaff(manager, { ...wish, roles: ['desk'] });
    expect((await comeIn({ id }, desk, { by: 'code' })).posts).toMatchObject([{ roles: ['desk'], department: 'desk' }]);
    const { rows } = await database.admin.query('select 1 from credentials where person_id = $1', [id]);
    expect(rows).toEqual([]);
    await expect(addStaff(manager, { ...wish, roles: ['desk'] })).rejects.toMatchObject({
      fields: { phone: 'staff.here' },
    });
    const known = { ...wish, phone: estate.maple.owner.phone, roles: ['desk' as const] };
    await expect(addStaff(manager, known)).rejects.toMatchObject({ fields: { phone: 'staff.name' } });
    expect((await acts('denied')).map((one) => one.target)).toEqual(['addColleague']);
    await expect(addStaff(manager, { ...wish, phone: '12', roles: ['desk'] })).rejects.toMatchObject({ key: 'input' });
    expect(await addStaff(manager, { ...known, name: estate.maple.owner.name })).toBe(estate.maple.owner.id);
    expect((await acts('staffAdded')).map((one) => one.target)).toEqual([
      `${id} - desk`,
      `${estate.maple.owner.id} - desk`,
    ]);
    expect((await findStaff(manager, estate.green.id, { ended: false })).staff.at(-2)).toMatchObject({
      name: '钱多多',
      phone: '137****1234',
      second: false,
      password: false,
    });
  });

  it('Whose role is taken away cannot do the next thing, and it stands on record with before and after (T17)', async () => {
    const { green } = estate;
    const supervisor = await comeIn(green.supervisor);
    await putPost(keepers.manager, here(green.supervisor.id, ['cleaning'], 'cleaning'));
    expect((await at(supervisor.session, 1))?.posts).toMatchObject([{ roles: ['cleaning'] }]);
    expect((await acts('roleChanged')).at(-1)).toMatchObject({
      person_id: green.manager.id,
      target: `${green.supervisor.id} supervisor cleaning`,
    });
    await expect(putPost(keepers.manager, here(green.supervisor.id, [], 'cleaning'))).rejects.toMatchObject({
      fields: { roles: 'invalid_value' },
    });
    await expect(putPost(keepers.manager, here(green.supervisor.id, ['cleaning'], 'cleaning'))).rejects.toThrow(
      'already',
    );
  });

  it('Who no longer works here is out on the very next request, everywhere, and may come back (T17)', async () => {
    const { green } = estate;
    const manager = keepers.manager;
    const [one, two] = [await comeIn(green.clerk), await comeIn(green.clerk)];
    await endPost(manager, { communityId: green.id, personId: green.clerk.id, reason: '离职' });
    expect([await has(at(one.session, 0)), await has(at(two.session, 0))]).toEqual([false, false]);
    expect((await comeIn(green.clerk, desk, { by: 'code' })).posts).toEqual([]);
    expect((await acts('staffEnded')).at(-1)).toMatchObject({ target: green.clerk.id, reason: '离职' });
    expect((await findStaff(manager, green.id, { ended: true })).staff.map(({ name }) => name)).toEqual(['王敏']);
    await expect(putPost(manager, here(green.clerk.id, ['desk']))).rejects.toThrow('staff.ended');
    await reopenPost(manager, { communityId: green.id, personId: green.clerk.id });
    expect((await comeIn(green.clerk)).posts).toMatchObject([{ roles: ['desk'] }]);
    await expect(endPost(manager, { communityId: green.id, personId: green.manager.id })).rejects.toThrow('staff.own');
  });

  it('Is signed out everywhere by who looks after them, with the link to WeChat where asked (T17)', async () => {
    const { green } = estate;
    const manager = keepers.manager;
    const { session } = await comeIn(green.second);
    await database.admin.query("insert into wechat_links values ($1, 'app', $2, $3, now(), now())", [
      newId(),
      newId(),
      green.second.id,
    ]);
    const whom = { communityId: green.id, personId: green.second.id };
    await signOutColleague(manager, { ...whom, unlink: false });
    expect(await has(at(session, 0))).toBe(false);
    expect((await findMember(manager, green.id, green.second.id)).wechat).toBe(true);
    await signOutColleague(manager, { ...whom, unlink: true });
    expect((await findMember(manager, green.id, green.second.id)).wechat).toBe(false);
  });

  it('Who works elsewhere as an administrator keeps their second factor from a manager here', async () => {
    const { green, maple } = estate;
    const { viewer } = await withSecond(green.worker);
    await estate.run(
      insert(posts, {
        id: newId(),
        communityId: maple.id,
        personId: green.worker.id,
        department: 'company',
        roles: ['admin'],
      }),
    );
    const manager = keepers.manager;
    await expect(resetSecond(manager, green.id, green.worker.id, '手机丢了')).rejects.toThrow('notFound');
    expect((await findMember(manager, green.id, green.worker.id)).above).toBe(true);
    expect(await has(at(viewer.session, 0))).toBe(true);
  });
});
