import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import pg from 'pg';
import { layout, passwordOf } from '@/scripts/start/cluster';
import { findPeople, type People } from '../support/e2e/access/people';
import { type Answer, call, doorsOfBuild, send } from '../support/e2e/access/send';
import { openState } from '../support/e2e/access/state';
import { test } from '../support/e2e/test';
import { portalEnv } from '../support/portal-env';

const dir = join(portalEnv.DATA_DIR, 'postgres');

/** These look nobody up: no seat, a password that is asked for, no code that was asked for, a list that nothing is named for. */
const noDatabase: Record<string, string> = {
  '/lock': '200',
  '/sign-in/password': '200',
  '/sign-in/scan': '200',
  '/print/letters': '404',
};

/** The server's other database, from which the portal's own is shut and opened. */
async function openDoor() {
  const port = readFileSync(layout(dir).port, 'utf8').trim();
  const client = new pg.Client(`postgres://postgres:${passwordOf(dir)}@127.0.0.1:${port}/postgres`);
  await client.connect();
  return {
    shut: async () => {
      await client.query('alter database linli allow_connections false');
      await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'linli'");
    },
    open: () => client.query('alter database linli allow_connections true'),
    leave: () => client.end(),
  };
}

async function whoAsks(): Promise<People> {
  const state = await openState();
  const people = await findPeople(state);
  await state.end();
  return people;
}

test('While the database is away nobody sees anything, everybody is told so, and it heals by itself (T18) @desk', async ({
  page,
  expected,
}) => {
  test.setTimeout(120_000);
  // The answers themselves, and React's word for a fault of the server.
  expected.push(/5\d\d/, /React error #441/);
  const people = await whoAsks();
  const { clerk } = people;
  await page.context().addCookies([cookieOf(clerk.cookie)]);
  const door = await openDoor();
  try {
    await door.shut();
    expect((await send(people.nobody, '/api/health')).status).toBe(503);
    const pages = doorsOfBuild().pages.filter((path) => !path.includes('['));
    for (const path of pages) {
      const found = shown(await send(clerk, path));
      expect([path, ...found]).toEqual([path, ...(noDatabase[path] ? [noDatabase[path]] : [])]);
    }
    const called = await call(clerk, 'app/desk-actions#readAllReminders', {});
    expect([called.status >= 500 || called.state?.at === 'fault', called.state?.at === 'done']).toEqual([true, false]);
    for (const path of ['/admin/tickets', '/']) await isTold(page, path);
  } finally {
    await door.open();
    await door.leave();
  }
  await expect.poll(async () => (await send(people.nobody, '/api/health')).status, { timeout: 60_000 }).toBe(200);
  expect((await send(clerk, '/admin/tickets')).status).toBe(200);
});

/** In a browser: one plain sentence and what to do. */
async function isTold(page: Page, path: string) {
  expect((await page.goto(path))?.status()).toBe(500);
  await expect(page.getByRole('heading', { name: '出了点问题' })).toBeVisible();
  await expect(page.getByRole('button', { name: '再试一次' })).toBeVisible();
}

/** What an answer shows though it can't know who asks. */
const shown = ({ status, body }: Answer) => [
  ...(status >= 500 ? [] : [String(status)]),
  ...(/刘芳|翠湖花园|postgres|ECONN|at \w+ \(|linli_app/.exec(body) ?? []),
];

function cookieOf(cookie: string) {
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  return { name, value, url: `http://localhost:${process.env.LINLI_TEST_PORT}` };
}
