import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pinMark } from '@/lib/people/pin';
import { openSession, sessionHash } from '@/lib/people/session';
import { endSessions } from '@/lib/people/sessions';
import { setPin } from '@/lib/people/set-secrets';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW } from '../support/estate';
import { at, comeIn, desk, has, minute, type Person } from '../support/staff';

vi.mock('next/headers', () => ({ headers: async () => new Headers({ 'x-forwarded-for': '203.0.113.7' }) }));
vi.mock('@/lib/auth', () => ({
  signIn: async () => undefined,
  signOut: async () => undefined,
}));

let database: TestDatabase;
let estate: Estate;
let app: Client;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  app = await database.openApp();
});
afterAll(() => database.close());

describe('a shared desk', () => {
  const seats = async (device: string, minutes = 0) =>
    (await app.query('select name from seats_of($1, $2)', [device, minute(minutes)])).rows.map((row) => row.name);
  const spend = async (device: string, { id }: Person, pin: string, minutes = 0) =>
    (await app.query('select spend_pin($1, $2, $3, $4) as spent', [device, id, pinMark(pin, id), minute(minutes)]))
      .rows[0].spent;

  it('Offers by name who has fully signed in there within twelve hours and has a PIN', async () => {
    const { clerk, supervisor } = estate.green;
    const viewer = await comeIn(clerk, desk, { seat: 'desk-1' });
    await comeIn(supervisor, desk, { seat: 'desk-1' });
    expect(await seats('desk-1')).toEqual([]);
    await expect(setPin(viewer, '123456')).rejects.toMatchObject({ fields: { pin: 'pinWeak' } });
    await setPin(viewer, '408217');
    expect([await seats('desk-1'), await seats('desk-2'), await seats('desk-1', 720)]).toEqual([['王敏'], [], []]);
  });

  it('Takes a PIN for what is left of the signing in, as no proof for what is sensitive', async () => {
    const { clerk } = estate.green;
    const spent = await spend('desk-1', clerk, '408217', 700);
    expect(spent).toMatchObject({ right: true });
    const hash = sessionHash(
      await openSession(clerk.id, minute(700), desk, { by: 'pin', kind: 'desk', seat: 'desk-1', until: spent.until }),
    );
    expect(await at(hash, 719)).toMatchObject({ signedIn: { by: 'pin', provedAt: null } });
    expect([await has(at(hash, 720)), await seats('desk-1', 720)]).toEqual([false, []]);
    expect(await spend('desk-2', clerk, '408217')).toBeNull();
  });

  it('Ends a seat after five wrong PINs, also at other desks, until a full signing in', async () => {
    const { clerk } = estate.green;
    await comeIn(clerk, desk, { seat: 'desk-3' });
    const left: number[] = [];
    for (let i = 0; i < 5; i += 1) left.push((await spend('desk-1', clerk, '111222')).left);
    expect(left).toEqual([4, 3, 2, 1, 0]);
    expect([await spend('desk-1', clerk, '408217'), await spend('desk-3', clerk, '408217')]).toEqual([null, null]);
    expect([await seats('desk-1'), await seats('desk-3')]).toEqual([[], []]);
    await comeIn(clerk, desk, { seat: 'desk-1' });
    expect(await spend('desk-1', clerk, '408217')).toMatchObject({ right: true, left: 5 });
  });

  it('Brings nobody back who left the seat by signing out elsewhere, or whose post has ended', async () => {
    const { clerk } = estate.green;
    const elsewhere = await comeIn(clerk, desk, { seat: 'desk-4' });
    expect([await seats('desk-1'), await seats('desk-4')]).toEqual([['王敏'], ['王敏']]);
    await endSessions(elsewhere, null);
    expect([await seats('desk-1'), await seats('desk-4')]).toEqual([[], ['王敏']]);
    await database.admin.query('update posts set ended_at = $2 where person_id = $1', [clerk.id, NOW]);
    expect(await seats('desk-4')).toEqual([]);
    await database.admin.query('update posts set ended_at = null where person_id = $1', [clerk.id]);
  });
});

describe('what people sign in with', () => {
  it('Is out of reach but through its functions, which without a viewer act on nobody', async () => {
    for (const table of ['credentials', 'desk_seats', 'sessions'])
      await expect(app.query(`select * from ${table}`)).rejects.toThrow('permission denied');
    expect((await app.query('select own_credentials() as own')).rows).toEqual([{ own: null }]);
    await app.query(`select own_password_set('x', 'y'), own_pin_set('z')`);
    const { rows } = await database.admin.query(
      `select 1 from credentials where password_hash = 'y' or pin_hash = 'z'`,
    );
    expect(rows).toEqual([]);
  });
});
