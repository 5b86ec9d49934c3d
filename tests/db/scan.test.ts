import type { Client } from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newId } from '@/lib/id';
import { confirmScan, findScan } from '@/lib/people/scan';
import { signedCode } from '@/lib/signed-code';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, see } from '../support/estate';
import { comeIn, desk, minute, ownPhone, type Person } from '../support/staff';

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

/** A desk that shows a code, and what it learns and takes that many minutes later. */
async function askingDesk(browser = 'desk-1') {
  const id = newId();
  const told = async (name: string, from: string, minutes: number) =>
    (await app.query(`select ${name}($1, $2, $3) as told`, [id, from, minute(minutes)])).rows[0].told;
  await app.query('select begin_scan($1, $2, $3, $4)', [id, browser, desk, minute(0)]);
  return {
    code: signedCode('scan', id),
    sees: (minutes = 0, from = browser) => told('scan_at_desk', from, minutes),
    takes: (minutes = 0, from = browser) => told('take_scan', from, minutes),
  };
}
const onPhone = (person: Person, minutes = 0) => comeIn(person, ownPhone, { by: 'wechat', minutes });

it('A code lets in whom the phone named, once, in the browser that showed it', async () => {
  const { clerk } = estate.green;
  const { code, sees, takes } = await askingDesk();
  expect([await sees(), await takes(), await sees(0, 'desk-2')]).toEqual(['waiting', null, 'over']);
  const viewer = await onPhone(clerk);
  expect(await findScan(viewer, code)).toEqual({ device: desk, mine: false });
  await confirmScan(viewer, code);
  expect(await findScan(viewer, code)).toEqual({ device: desk, mine: true });
  expect([await sees(), await takes(0, 'desk-2'), await takes(), await takes(), await sees()]).toEqual([
    'confirmed',
    null,
    clerk.id,
    null,
    'taken',
  ]);
});

it('It lasts two minutes, for the phone and for the desk', async () => {
  const { clerk } = estate.green;
  const late = await askingDesk();
  const viewer = await onPhone(clerk, 2);
  expect(await findScan(viewer, late.code)).toBeNull();
  await expect(confirmScan(viewer, late.code)).rejects.toMatchObject({ key: 'signIn.scanOver' });
  const { code, takes } = await askingDesk();
  await confirmScan(await onPhone(clerk), code);
  expect(await takes(2)).toBeNull();
});

it('Nobody but staff says yes, nobody twice, and no code of another make does', async () => {
  const { clerk, supervisor, owner } = estate.green;
  const { code, sees } = await askingDesk();
  await expect(confirmScan(await see(owner), code)).rejects.toMatchObject({ key: 'signIn.scanOver' });
  await expect(confirmScan(await onPhone(clerk), code.replace(/.$/, 'A'))).rejects.toMatchObject({
    key: 'signIn.scanOver',
  });
  expect(await sees()).toBe('waiting');
  await confirmScan(await onPhone(clerk), code);
  const other = await onPhone(supervisor);
  expect(await findScan(other, code)).toBeNull();
  await expect(confirmScan(other, code)).rejects.toMatchObject({ key: 'signIn.scanOver' });
});

it('A yes is worth no more than the signing in behind it: none by PIN, none passed on, and it proves nothing', async () => {
  const { clerk } = estate.green;
  const { code } = await askingDesk();
  for (const by of ['pin', 'scan'] as const)
    await expect(confirmScan(await comeIn(clerk, ownPhone, { by }), code)).rejects.toMatchObject({
      key: 'signIn.scanNotByThis',
    });
  expect((await comeIn(clerk, desk, { by: 'scan' })).signedIn.provedAt).toBeNull();
});
