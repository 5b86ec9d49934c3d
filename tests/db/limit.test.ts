import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database';

const MAX = 60;
const HOUR = 3600;
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => database.admin.query('truncate rate_limits'));

type App = Awaited<ReturnType<TestDatabase['openApp']>>;

const arrive = async (app: App, form: string): Promise<boolean> =>
  (await app.query('select count_form($1, $2, $3, $4) as free', ['file:somebody', form, HOUR, MAX])).rows[0].free;

test('However often a form arrives, at once or one after the other, it counts once (T5)', async () => {
  const app = await database.openApp();
  const form = randomUUID();
  const phones = await Promise.all(Array.from({ length: 20 }, database.openApp));
  await Promise.all(
    phones.map(async (phone) => {
      for (let n = 0; n < 5; n += 1) expect(await arrive(phone, form)).toBe(true);
    }),
  );
  for (let n = 1; n < MAX; n += 1) expect(await arrive(app, randomUUID())).toBe(true);
  expect(await arrive(app, randomUUID())).toBe(false);
  expect(await arrive(app, form), 'what was let in before its bound').toBe(true);
});

test('A form that does not stop coming is refused in the end, and refused forms leave no rows', async () => {
  const app = await database.openApp();
  const form = randomUUID();
  const answers: boolean[] = [];
  for (let n = 0; n < 210; n += 1) answers.push(await arrive(app, form));
  expect(answers.filter(Boolean)).toHaveLength(200);
  for (let n = 0; n < 200; n += 1) await arrive(app, randomUUID());
  const { rows } = await database.admin.query('select count(*)::int as n from rate_limits');
  expect(rows[0].n).toBe(1 + MAX);
});
