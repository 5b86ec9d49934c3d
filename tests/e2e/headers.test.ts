import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pathOf } from '../support/e2e/access/asks';
import { nonceIn, wrongHeaders } from '../support/e2e/access/headers';
import { findPeople, type People } from '../support/e2e/access/people';
import type { Ground } from '../support/e2e/access/plant';
import { doorsOfBuild, send } from '../support/e2e/access/send';
import { several } from '../support/e2e/access/stage';
import { changed, digestOf, openState, type State } from '../support/e2e/access/state';
import { portalEnv } from '../support/portal-env';

// Each page, and each answer of a route handler, is looked at in access-matrix.test.ts: by everybody, whatever comes of it.

let state: State;
let people: People;
const nobody = () => people.nobody;

test.beforeAll(async () => {
  state = await openState();
  people = await findPeople(state);
});
test.afterAll(() => state?.end());

const none = '019f0000-0000-7000-8000-000000000000';
const spot = { community: none, unit: none, label: '', building: none };
const nothing = new Proxy({}, { get: () => none });
/** Addresses that nothing is at: whether a method is taken is decided before what is asked for is looked up. */
const nowhere = {
  cuihu: spot,
  fenglin: spot,
  home: spot,
  ticket: nothing,
  homes: nothing,
  staff: nothing,
  intake: nothing,
  notices: nothing,
  articles: nothing,
  surveys: nothing,
  works: nothing,
} as unknown as Ground;
const addressOf = (entry: string) => pathOf({ entry, about: entry.includes('[kind]') ? 'repair' : 'home' }, nowhere);

test('No page and no handler takes a method it was not made for, and none leaves a trace (T13)', async () => {
  const { pages, handlers } = doorsOfBuild();
  const before = await digestOf(state);
  const asked = [...pages, ...handlers].flatMap((entry) =>
    ['PUT', 'DELETE', 'PATCH', 'PROPFIND'].flatMap((method) =>
      [people.nobody, people.super].map((person) => ({ entry, method, person })),
    ),
  );
  const wrong = await several(asked, async ({ entry, method, person }) => {
    const { status, body } = await send(person, addressOf(entry), { method, body: Buffer.from('{"a":1}') });
    return (status === 405 || (status === 400 && method === 'PROPFIND')) && body === ''
      ? ''
      : `${method} ${entry}: ${status}`;
  });
  expect(wrong.filter(Boolean)).toEqual([]);
  expect(changed(before, await digestOf(state))).toEqual([]);
});

test('A page asked for by POST without an action changes nothing, whoever sends it and from wherever (T13)', async () => {
  const before = await digestOf(state);
  const asked = doorsOfBuild().pages.flatMap((entry) =>
    [undefined, 'null', 'https://elsewhere.example'].map((from) => ({ entry, from })),
  );
  const wrong = await several(asked, async ({ entry, from }) => {
    const type = { 'content-type': 'application/x-www-form-urlencoded', ...(from ? { origin: from } : {}) };
    const body = Buffer.from('phone=13900000000&$ACTION_ID_0=1');
    const { status } = await send(people.super, addressOf(entry), { method: 'POST', headers: type, body });
    return status < 500 ? '' : `${entry} from ${from}: ${status}`;
  });
  expect(wrong.filter(Boolean)).toEqual([]);
  expect(changed(before, await digestOf(state))).toEqual([]);
});

test('The nonce is new each time, no longer guessable than 122 bits, and never what a request says (T13)', async () => {
  const seen = new Set<string>();
  const asked = Array.from({ length: 20 }, () => ({
    'x-nonce': 'mine',
    'content-security-policy': "script-src 'nonce-mine'",
  }));
  await several(asked, async (headers) => {
    const { body, headers: said } = await send(nobody(), '/sign-in', { headers });
    const nonce = nonceIn(String(said['content-security-policy']));
    const used = [...body.matchAll(/<script[^>]*?\bnonce="([^"]*)"/g)].map(([, one]) => one);
    expect(Buffer.from(nonce, 'base64').length).toBeGreaterThanOrEqual(16);
    expect(used.length).toBeGreaterThan(2);
    expect(new Set(used)).toEqual(new Set([nonce]));
    expect([...body.matchAll(/<script(?![^>]*\bnonce=)[^>]*>/g)]).toEqual([]);
    expect(body).not.toContain('nonce="mine"');
    seen.add(nonce);
  });
  expect(seen.size).toBe(asked.length);
});

test('Files of the build, unknown addresses and wrong methods have the headers of their kind (T13)', async () => {
  const scripts = readdirSync(join(portalEnv.NEXT_DIST_DIR, 'static/chunks')).filter((name) =>
    /\.(js|css)$/.test(name),
  );
  for (const name of [scripts.find((one) => one.endsWith('.js')), scripts.find((one) => one.endsWith('.css'))])
    expect([name, ...wrongHeaders('asset', await send(nobody(), `/_next/static/chunks/${name}`))]).toEqual([name]);
  for (const path of ['/nothing', '/tickets/x.png', '/admin/none/none', '/.env', '/.git/config', '/_next/nothing'])
    expect([path, (await send(nobody(), path)).status]).toEqual([path, path === '/tickets/x.png' ? 307 : 404]);
  for (const path of ['/nothing', '/admin/none/none'])
    expect([path, ...wrongHeaders('page', await send(nobody(), path))]).toEqual([path]);
  for (const path of ['/api/nothing', '/api/files/..%2f..%2fsecrets.json'])
    expect([path, (await send(nobody(), path)).status]).toEqual([path, 404]);
  expect(wrongHeaders('handler', await send(nobody(), '/api/health', { method: 'DELETE' }))).toEqual([]);
});

test('Signing out has the browser forget the photos it kept (T13)', async () => {
  const { headers } = await send(nobody(), '/sign-in?left=1');
  expect(headers['clear-site-data']).toBe('"cache"');
  expect((await send(nobody(), '/sign-in')).headers['clear-site-data']).toBeUndefined();
});
