import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openSession, sessionHash } from '@/lib/people/session';
import { giveConsent } from '@/lib/privacy/consent';
import { findAgreed, findAgreedQuietly, findViewer } from '@/lib/session';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW } from '../support/estate';

const asked = vi.hoisted(() => ({ secret: '' }));
vi.mock('@/lib/auth', () => ({ signIn: vi.fn(), signOut: vi.fn() }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: (name: string) => (name === 'linli' ? { value: asked.secret } : undefined) }),
}));

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

/** Who asks is signed in; answers the session that the cookie names. */
async function comeAs(person: { id: string }): Promise<string> {
  asked.secret = await openSession(person.id, null, 'test', { by: 'persona', days: 90 });
  return sessionHash(asked.secret);
}
const found = async () => (await Promise.all([findViewer(), findAgreed(), findAgreedQuietly()])).map(Boolean);

it('A route handler finds a resident only who agreed to the policy of today, and staff in any case', async () => {
  const session = await comeAs(estate.green.owner);
  expect(await found()).toEqual([true, false, false]);
  await giveConsent({ session, now: NOW }, 'page');
  expect(await found()).toEqual([true, true, true]);
  await database.admin.query("update consents set version = 'before'");
  expect(await found()).toEqual([true, false, false]);
  await comeAs(estate.green.clerk);
  expect(await found()).toEqual([true, true, true]);
  asked.secret = '';
  expect(await found()).toEqual([false, false, false]);
});

it('Every route handler asks so; only one’s own copy, and what holds nothing of a person, does not', () => {
  const doors = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('route.ts'));
  const others = doors.filter((file) => /findViewer/.test(readFileSync(join('app', file), 'utf8')));
  expect(others.sort()).toEqual(['api/my-data/route.ts', 'api/wechat/js-config/route.ts']);
});
