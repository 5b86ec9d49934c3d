import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { postRoles } from '@/db/schema/people';
import { sql } from '@/db/sql';
import { newId } from '@/lib/id';
import { resetSecond } from '@/lib/people/reset-second';
import { givenBy, type Role } from '@/lib/people/roles';
import { addStaff } from '@/lib/staff/add-staff';
import { findAnswersFor } from '@/lib/staff/answers-for';
import { endPost, signOutColleague } from '@/lib/staff/end-post';
import { findMember, findStaff } from '@/lib/staff/find-staff';
import { putPost } from '@/lib/staff/put-post';
import { readAs } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import type { Estate } from '../support/estate';
import { layKeepers, rolesOf } from '../support/keepers';
import { comeIn } from '../support/staff';

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

const here = (personId: string, roles: Role[], department = 'desk') => ({
  communityId: estate.green.id,
  personId,
  department,
  roles,
});

describe('who may look after whom', () => {
  it('The database gives each role what the table of roles does', async () => {
    for (const role of postRoles) {
      const { rows } = await database.admin.query('select given_by(array[$1::text]) as gives', [role]);
      expect([role, (rows[0].gives ?? []).sort()]).toEqual([role, givenBy([role]).sort()]);
    }
  });

  it('A clerk, and a manager of the other community, find nobody and change nobody', async () => {
    const { green } = estate;
    const clerk = await comeIn(green.clerk);
    for (const who of [clerk, keepers.foreign]) {
      await expect(findStaff(who, green.id, { ended: false })).rejects.toThrow('notFound');
      await expect(findMember(who, green.id, green.mate.id)).rejects.toThrow('notFound');
      await expect(findAnswersFor(who, green.id, green.mate.id)).rejects.toThrow('notFound');
      await expect(putPost(who, here(green.mate.id, ['cleaning']))).rejects.toThrow('notFound');
      await expect(endPost(who, { communityId: green.id, personId: green.mate.id })).rejects.toThrow('notFound');
      await expect(
        addStaff(who, {
          communityId: green.id,
          name: '新人',
          phone: '13700009999',
          department: 'desk',
          roles: ['desk'],
        }),
      ).rejects.toThrow('notFound');
    }
    expect(await rolesOf(database, green.mate.id, green.id)).toEqual(['engineering']);
  });

  it('Even a statement of the program’s own asks who stands behind it', async () => {
    const { green, maple } = estate;
    const foreign = keepers.foreign;
    const asked = await readAs(
      foreign,
      sql`select post_put(${newId()}, ${green.id}, ${green.mate.id}, 'desk', '{admin}') as is`,
      sql`select post_put(${newId()}, ${maple.id}, ${green.mate.id}, 'desk', '{desk}') as is`,
      sql`select post_put(${newId()}, ${maple.id}, ${foreign.personId}, 'desk', '{admin}')->>'outcome' as is`,
      sql`select post_end(${green.id}, ${green.mate.id}, true) as is`,
      sql`select staff_sign_out(${green.id}, ${green.mate.id}, true) as is`,
      sql`select count(*)::int as is from staff_of(${green.id}, false, null, 50)`,
      sql`select staff_member(${green.id}, ${green.mate.id}) as is`,
    );
    expect(asked.map((rows) => (rows[0] as { is: unknown }).is)).toEqual([null, null, 'no', null, null, 0, null]);
  });

  it('A manager raises nobody to manager or administrator, themself least, and touches none who stand above', async () => {
    const { green } = estate;
    const manager = keepers.manager;
    const admin = keepers.admin;
    for (const roles of [['manager'], ['admin'], ['company'], ['desk', 'admin']] as Role[][])
      await expect(putPost(manager, here(green.second.id, roles))).rejects.toThrow('notYours');
    await expect(putPost(manager, here(green.manager.id, ['manager', 'admin']))).rejects.toThrow('notYours');
    await expect(endPost(manager, { communityId: green.id, personId: admin.personId })).rejects.toThrow('notYours');
    await expect(
      signOutColleague(manager, { communityId: green.id, personId: admin.personId, unlink: true }),
    ).rejects.toThrow('notYours');
    await expect(resetSecond(manager, green.id, admin.personId, '手机丢了')).rejects.toThrow('notFound');
    await expect(putPost(admin, here(green.second.id, ['company']))).rejects.toThrow('notYours');
    await expect(putPost(manager, here(admin.personId, [], 'cleaning'))).rejects.toThrow('notYours');
    await putPost(manager, here(admin.personId, ['desk'], 'company'));
    expect(await rolesOf(database, admin.personId, green.id)).toEqual(['admin', 'desk']);
    await putPost(manager, here(admin.personId, [], 'company'));
    expect(await rolesOf(database, admin.personId, green.id)).toEqual(['admin']);
  });

  it('The company gives posts in each of its communities, and sees where somebody has one', async () => {
    const { green, maple } = estate;
    const company = keepers.company;
    const member = await findMember(company, green.id, green.mate.id);
    expect(member.open.map(({ name }) => name)).toEqual(['枫林雅苑']);
    await putPost(company, {
      communityId: maple.id,
      personId: green.mate.id,
      department: 'engineering',
      roles: ['engineering'],
    });
    expect(await rolesOf(database, green.mate.id, maple.id)).toEqual(['engineering']);
    expect((await findMember(company, green.id, green.mate.id)).elsewhere).toMatchObject([
      { community: '枫林雅苑', roles: ['engineering'] },
    ]);
    expect((await findMember(keepers.manager, green.id, green.mate.id)).elsewhere).toEqual([]);
    const other = newId();
    await database.admin.query("insert into companies (id, name) values ($1, '别家物业')", [other]);
    const strange = newId();
    await database.admin.query(
      "insert into communities (id, company_id, name, phone) values ($1, $2, '别家小区', '1')",
      [strange, other],
    );
    await expect(
      putPost(company, { communityId: strange, personId: green.mate.id, department: 'desk', roles: ['desk'] }),
    ).rejects.toThrow('notFound');
  });
});
