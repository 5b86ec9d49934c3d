import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { endPost } from '@/lib/staff/end-post';
import { putPost } from '@/lib/staff/put-post';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW } from '../support/estate';
import { hire, rolesOf, signedIn } from '../support/keepers';

vi.mock('next/headers', () => ({ headers: async () => new Headers({ 'x-forwarded-for': '203.0.113.7' }) }));
vi.mock('@/lib/auth', () => ({ signIn: vi.fn(), signOut: vi.fn() }));

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(async () => {
  await database.close();
});

const toDesk = (personId: string) => ({
  communityId: estate.green.id,
  personId,
  department: 'desk',
  roles: ['desk' as const],
});
const inCharge = async (role: string) =>
  (
    await database.admin.query('select 1 from posts where community_id = $1 and ended_at is null and $2 = any(roles)', [
      estate.green.id,
      role,
    ])
  ).rowCount;

describe('the last one in charge', () => {
  it('Of a community without an administrator is its only manager, who neither is taken nor steps down', async () => {
    const { green } = estate;
    await expect(
      database.admin.query('update posts set ended_at = $2 where person_id = $1', [green.manager.id, NOW]),
    ).rejects.toMatchObject({ code: 'LN001' });
    await expect(
      database.admin.query('update people set disabled_at = $2 where id = $1', [green.manager.id, NOW]),
    ).rejects.toMatchObject({ code: 'LN001' });
  });

  it('Is an administrator once there is one: neither themself nor the company takes that role away', async () => {
    const { green } = estate;
    const [admin, company] = [
      await signedIn(await hire(estate, '陆一帆', ['admin'])),
      await signedIn(await hire(estate, '沈国华', ['company'])),
    ];
    await expect(putPost(admin, toDesk(admin.personId))).rejects.toThrow('staff.last');
    await expect(putPost(company, toDesk(admin.personId))).rejects.toThrow('staff.last');
    await expect(endPost(company, { communityId: green.id, personId: admin.personId })).rejects.toThrow('staff.last');
    expect(await rolesOf(database, admin.personId, green.id)).toEqual(['admin']);
    expect((await signedIn(admin.personId)).posts).toHaveLength(1);
  });

  it('Remains when two take each other’s role at the same moment, again and again', async () => {
    const { green } = estate;
    for (let round = 0; round < 8; round += 1) {
      const { rows } = await database.admin.query(
        "select person_id from posts where community_id = $1 and 'admin' = any(roles) and ended_at is null",
        [green.id],
      );
      const one = await signedIn(rows[0].person_id);
      const two = await signedIn(await hire(estate, `第${round}位`, ['admin']));
      const [first, second] = await Promise.allSettled(
        round % 2
          ? [putPost(one, toDesk(two.personId)), putPost(two, toDesk(one.personId))]
          : [
              endPost(one, { communityId: green.id, personId: two.personId }),
              endPost(two, { communityId: green.id, personId: one.personId }),
            ],
      );
      expect([first?.status, second?.status].sort()).toEqual(['fulfilled', 'rejected']);
      expect(await inCharge('admin')).toBe(1);
    }
  });

  it('Remains when two transactions are both open: the second waits for the first and is refused', async () => {
    const { green } = estate;
    const two = await hire(estate, '第二位', ['admin']);
    const { rows } = await database.admin.query(
      "select person_id from posts where community_id = $1 and 'admin' = any(roles) and ended_at is null and person_id <> $2",
      [green.id, two],
    );
    const { Client } = await import('pg');
    const other = new Client({ connectionString: database.urls.admin });
    await other.connect();
    const end = 'update posts set ended_at = now() where community_id = $1 and person_id = $2';
    await database.admin.query('begin');
    await other.query('begin');
    await database.admin.query(end, [green.id, two]);
    const waiting = other.query(end, [green.id, rows[0].person_id]).catch((reason: { code: string }) => reason.code);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await database.admin.query('commit');
    expect(await waiting).toBe('LN001');
    await other.query('rollback');
    await other.end();
    expect(await inCharge('admin')).toBe(1);
  });
});
