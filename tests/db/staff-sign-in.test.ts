import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { posts } from '@/db/schema';
import { insert } from '@/db/sql';
import { newId } from '@/lib/id';
import { personByPassword } from '@/lib/people/by-password';
import { findAccount } from '@/lib/people/credentials';
import { resetSecond } from '@/lib/people/reset-second';
import { giveSecond, renewRecovery } from '@/lib/people/second';
import { endSessions, findSessions } from '@/lib/people/sessions';
import { setPassword } from '@/lib/people/set-secrets';
import { viewerOf } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW } from '../support/estate';
import { at, comeIn, desk, goodPassword, has, ownPhone, withSecond } from '../support/staff';

vi.mock('next/headers', () => ({ headers: async () => new Headers({ 'x-forwarded-for': '203.0.113.7' }) }));
vi.mock('@/lib/auth', () => ({
  signIn: async () => undefined,
  signOut: async () => undefined,
}));

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(async () => {
  await database.close();
});

const acts = async (what: string) =>
  (
    await database.admin.query(
      'select community_id, person_id, target, reason from acts where what = $1 order by place',
      [what],
    )
  ).rows;

describe('a session', () => {
  it('Of a desk idles out after half an hour, and ends after twelve hours however busy', async () => {
    const idle = await comeIn(estate.green.clerk);
    expect([idle.signedIn.kind, await has(at(idle.session, 29)), await has(at(idle.session, 60))]).toEqual([
      'desk',
      true,
      false,
    ]);
    const busy = await comeIn(estate.green.clerk);
    for (let minutes = 20; minutes < 720; minutes += 20) expect(await has(at(busy.session, minutes))).toBe(true);
    expect(await has(at(busy.session, 720))).toBe(false);
  });

  it('Of a worker’s own phone lasts the shift without a touch', async () => {
    const { session, signedIn } = await comeIn(estate.green.worker, ownPhone);
    expect([signedIn.kind, await has(at(session, 719)), await has(at(session, 720))]).toEqual([
      'own phone',
      true,
      false,
    ]);
  });

  it('Of a resident lasts thirty days idle and ninety in all', async () => {
    const day = 24 * 60;
    const idle = await comeIn(estate.green.owner, ownPhone, { by: 'code' });
    expect([idle.signedIn.kind, await has(at(idle.session, 30 * day))]).toEqual(['resident', false]);
    const busy = await comeIn(estate.green.owner, ownPhone, { by: 'code' });
    for (const days of [29, 58, 87]) expect(await has(at(busy.session, days * day))).toBe(true);
    expect(await has(at(busy.session, 90 * day))).toBe(false);
  });

  it('Knows on the very next request that the person was disabled, lost a role or lost the post (T17)', async () => {
    const { session } = await comeIn(estate.green.second);
    const rolesNow = async () => (await viewerOf(session, NOW, false))?.posts.flatMap((post) => post.roles);
    expect(await rolesNow()).toEqual(['desk']);
    await database.admin.query(`update posts set roles = '{cleaning}' where person_id = $1`, [estate.green.second.id]);
    expect(await rolesNow()).toEqual(['cleaning']);
    await database.admin.query('update posts set ended_at = $2 where person_id = $1', [estate.green.second.id, NOW]);
    expect(await rolesNow()).toEqual([]);
    await database.admin.query('update people set disabled_at = $2 where id = $1', [estate.green.second.id, NOW]);
    expect(await rolesNow()).toBeUndefined();
  });

  it('Of a resident who is given a post gives no post until they sign in as staff do', async () => {
    const person = estate.maple.tenant;
    const { session } = await comeIn(person, ownPhone, { by: 'code' });
    const post = {
      id: newId(),
      communityId: estate.maple.id,
      personId: person.id,
      department: 'desk',
      roles: ['desk'],
    };
    await estate.run(insert(posts, post));
    expect(await viewerOf(session, NOW, false)).toMatchObject({ awaits: 'signIn', posts: [] });
    expect(await comeIn(person, ownPhone, { by: 'code' })).toMatchObject({
      awaits: null,
      posts: [{ roles: ['desk'] }],
    });
  });

  it('Is ended by its owner from another one: alone, or all others, and by nobody else', async () => {
    const { landlord } = estate.green;
    const [here, there, third] = [
      await comeIn(landlord, ownPhone),
      await comeIn(landlord),
      await comeIn(landlord, desk),
    ];
    const list = await findSessions(here);
    expect(list.map((one) => one.here)).toEqual([true, false, false]);
    const stranger = await comeIn(estate.green.son);
    for (const { handle } of list) expect(await endSessions(stranger, handle)).toBe(0);
    expect(await endSessions(here, there.session.slice(0, 20))).toBe(1);
    expect([await has(at(there.session, 0)), await has(at(third.session, 0))]).toEqual([false, true]);
    expect(await endSessions(here, null)).toBe(1);
    expect([await has(at(third.session, 0)), await has(at(here.session, 0))]).toEqual([false, true]);
    expect(await endSessions(here, here.session.slice(0, 20))).toBe(0);
    expect((await acts('sessionEnded')).map((one) => one.target)).toEqual(['one', 'others']);
  });
});

describe('a password', () => {
  it('Opens the account of its owner; wrong, of nobody, and of who left, it is refused alike and on record', async () => {
    const { clerk, owner } = estate.green;
    await setPassword(await comeIn(clerk), goodPassword);
    expect(await personByPassword(clerk.phone, goodPassword)).toBe(clerk.id);
    const refusals = await Promise.all(
      [
        [clerk.phone, 'something else entirely'],
        ['13999999999', goodPassword],
        [owner.phone, goodPassword],
      ].map(([phone = '', password = '']) => personByPassword(phone, password).catch((reason: unknown) => reason)),
    );
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ key: 'input', fields: { password: 'signIn.wrongPassword' } });
    const turned = (await acts('signInRefused')).filter((one) => one.target === 'password');
    expect(turned.map((one) => one.person_id).sort()).toEqual([clerk.id, null, null].sort());
    expect(turned.find((one) => one.person_id)?.community_id).toBe(estate.green.id);
    await database.admin.query('update posts set ended_at = $2 where person_id = $1', [clerk.id, NOW]);
    await expect(personByPassword(clerk.phone, goodPassword)).rejects.toMatchObject({ key: 'input' });
    await database.admin.query('update posts set ended_at = null where person_id = $1', [clerk.id]);
  });

  it('Takes about the same time for an unknown number as for a wrong password', async () => {
    const timed = async (phone: string) => {
      const begun = performance.now();
      await personByPassword(phone, 'something else entirely').catch(() => undefined);
      return performance.now() - begun;
    };
    const { clerk } = estate.green;
    const [known, unknown] = [[], []] as number[][];
    for (let i = 0; i < 4; i += 1) {
      known?.push(await timed(clerk.phone));
      unknown?.push(await timed('13999999998'));
    }
    const least = (times: number[] = []) => Math.min(...times);
    expect(least(unknown)).toBeGreaterThan(least(known) / 2);
    expect(least(known)).toBeGreaterThan(least(unknown) / 2);
  });

  it('Is tried ten times in a quarter of an hour at the most, from wherever', async () => {
    const tries = Array.from({ length: 12 }, () =>
      personByPassword('13999999997', 'guess after guess').catch((reason) => (reason as { key: string }).key),
    );
    const said = await Promise.all(tries);
    expect(said.filter((one) => one === 'signIn.tooManyTries')).toHaveLength(2);
  });

  it('That is new ends every other session; a weak one is refused', async () => {
    const { supervisor } = estate.green;
    const [here, there] = [await comeIn(supervisor), await comeIn(supervisor)];
    await expect(setPassword(here, 'Password123')).rejects.toMatchObject({ fields: { password: 'passwordCommon' } });
    await setPassword(here, goodPassword);
    expect([await has(at(here.session, 0)), await has(at(there.session, 0))]).toEqual([true, false]);
    const { rows } = await database.admin.query('select password_hash from credentials where person_id = $1', [
      supervisor.id,
    ]);
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('a second factor', () => {
  it('Stands before a manager’s post: before it is made, and at each signing in after', async () => {
    const { manager } = estate.green;
    expect(await comeIn(manager)).toMatchObject({ awaits: 'enrol', posts: [], communities: [] });
    const { viewer, code } = await withSecond(manager);
    expect(await viewerOf(viewer.session, NOW, false)).toMatchObject({ awaits: null, posts: [{ roles: ['manager'] }] });
    const next = await comeIn(manager);
    expect(next).toMatchObject({ awaits: 'second', posts: [] });
    await giveSecond(next, code(0));
    expect(await viewerOf(next.session, NOW, false)).toMatchObject({ awaits: null, posts: [{ roles: ['manager'] }] });
  });

  it('Takes each code once, also of two requests at the same moment', async () => {
    const { viewer, code } = await withSecond(estate.maple.manager);
    await expect(giveSecond(viewer, code(-1))).rejects.toMatchObject({ fields: { code: 'signIn.wrongSecond' } });
    const twice = await Promise.allSettled([giveSecond(viewer, code(0)), giveSecond(viewer, code(0))]);
    expect(twice.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(giveSecond(viewer, code(-1))).rejects.toThrow();
  });

  it('Takes each recovery code once, and the old ones no more when there are new ones', async () => {
    const { viewer, recovery } = await withSecond(estate.maple.supervisor);
    const [first = '', second = '', third = ''] = recovery;
    await giveSecond(viewer, first.toUpperCase());
    await expect(giveSecond(viewer, first)).rejects.toThrow();
    expect((await findAccount(viewer)).recoveryLeft).toBe(9);
    const twice = await Promise.allSettled([giveSecond(viewer, second), giveSecond(viewer, second)]);
    expect(twice.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    const [fresh = ''] = await renewRecovery(viewer);
    await expect(giveSecond(viewer, third)).rejects.toThrow();
    await giveSecond(viewer, fresh);
  });

  it('Is guessed at ten times in a quarter of an hour, and then not at all', async () => {
    const { viewer, code } = await withSecond(estate.green.worker);
    for (let i = 0; i < 9; i += 1) await expect(giveSecond(viewer, '000000')).rejects.toMatchObject({ key: 'input' });
    await expect(giveSecond(viewer, code(0))).rejects.toMatchObject({ key: 'signIn.tooManyTries' });
  });

  it('Is reset by somebody else who looks after people there, which ends every session', async () => {
    const { green, maple } = estate;
    const { viewer } = await withSecond(green.mate);
    const boss = await comeIn(green.manager, desk, { by: 'persona' });
    const clerk = await comeIn(green.clerk);
    const foreign = await comeIn(maple.manager, desk, { by: 'persona' });
    await expect(resetSecond(clerk, green.id, green.mate.id, '手机丢了')).rejects.toThrow('notFound');
    await expect(resetSecond(foreign, maple.id, green.mate.id, '手机丢了')).rejects.toThrow('notFound');
    await expect(resetSecond(foreign, green.id, green.mate.id, '手机丢了')).rejects.toThrow('notFound');
    await expect(resetSecond(boss, green.id, green.manager.id, '自己')).rejects.toThrow('notFound');
    expect(await has(at(viewer.session, 0))).toBe(true);
    await resetSecond(boss, green.id, green.mate.id, '手机丢了');
    expect(await has(at(viewer.session, 0))).toBe(false);
    expect(await comeIn(green.mate)).toMatchObject({ awaits: null, signedIn: { hasSecond: false } });
    expect(await acts('secondReset')).toMatchObject([
      { person_id: green.manager.id, target: green.mate.id, reason: '手机丢了' },
    ]);
  });
});
