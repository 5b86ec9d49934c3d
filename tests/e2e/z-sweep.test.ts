import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { numbersIn, seededIn } from '../support/e2e/access/numbers';
import { openState, type State, secrets } from '../support/e2e/access/state';
import { test } from '../support/e2e/test';
import { visited } from '../support/e2e/watch';
import { portalEnv } from '../support/portal-env';

// The last file of the last profile: what all tests before it did is swept for numbers and names (T15). Tests with
// the same fixtures run in the order of their files, after those with none: hence this `test`.

type Seeded = { numbers: string[]; names: string[] };

let state: State;
let seeded: Seeded;

test.beforeAll(async () => {
  state = await openState();
  seeded = await findSeeded();
});
test.afterAll(() => state?.end());

/** Everybody's number, opened with the portal's own key, and the residents' whole names that nobody of staff has too. */
async function findSeeded(): Promise<Seeded> {
  process.env.PHONE_KEY = secrets().PHONE_KEY;
  const { openPhoneOf } = await import('@/lib/people/phone');
  const { rows: people } = await state.query("select id, phone_sealed as sealed from people where phone_sealed <> ''");
  const { rows: residents } = await state.query(
    `select distinct name from people p where length(name) > 2 and name !~ 'qz'
       and not exists (select from posts o join people s on s.id = o.person_id where s.name = p.name)`,
  );
  return {
    numbers: people.map(({ id, sealed }: { id: string; sealed: string }) => openPhoneOf(sealed, id)),
    names: residents.map(({ name }: { name: string }) => name),
  };
}

const found = (text: string, of: Seeded) => [...seededIn(text, of), ...numbersIn(text)];

test('The portal’s logs hold nobody’s number and nobody’s name, a code’s own number being masked @nojs', async () => {
  const dir = join(portalEnv.DATA_DIR, 'log');
  const logs = readdirSync(dir);
  expect(logs).toEqual(expect.arrayContaining(['server.log', 'worker.log']));
  for (const name of logs) expect([name, ...found(readFileSync(join(dir, name), 'utf8'), seeded)]).toEqual([name]);
  expect(seeded.numbers.length).toBeGreaterThan(500);
  expect(seeded.names.length).toBeGreaterThan(200);
});

/** What staff type into a search box is in the address of the list they get: their own words, on their own screen. */
const searched = /^\/admin\/(tickets|homes)\?/;

test('No address that a browser asked for holds a number or a name @nojs', async () => {
  const addresses = existsSync(visited) ? [...new Set(readFileSync(visited, 'utf8').split('\n'))] : [];
  const wrong = addresses
    .map((address) => decodeURIComponent(address.replace(/%(?![\da-f]{2})/gi, '%25')))
    .filter((address) => !searched.test(address) && found(address.replaceAll('=', ' '), seeded).length > 0);
  expect(wrong).toEqual([]);
});

test('What the browser is sent as script holds nobody’s number, name or secret @nojs', async () => {
  const dir = join(portalEnv.NEXT_DIST_DIR, 'static');
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|css|json|map)$/.test(name),
  );
  const kept = Object.values(secrets());
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
  for (const name of files) {
    const text = readFileSync(join(dir, name), 'utf8');
    const secret = kept.filter((one) => text.includes(one)).map(() => 'a secret');
    expect([name, ...found(text, seeded), ...secret]).toEqual([name]);
  }
});

test('No row of any table, of the queue or of the record holds a whole number @nojs', async () => {
  const { rows: columns } = await state.query<{ of: string; column: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as of, quote_ident(column_name) as column
     from information_schema.columns where table_schema in ('public', 'graphile_worker')
       and data_type in ('text', 'jsonb', 'json', 'ARRAY', 'character varying') and is_updatable = 'YES' order by 1, 2`,
  );
  const each = columns.map(
    ({ of, column }) =>
      `select '${of}.${column}' as name, ${column}::text as text from ${of}
       where ${column}::text ~ '(^|[^0-9A-Za-z+/=_-])1[3-9][0-9]{9}($|[^0-9A-Za-z+/=_-])'`,
  );
  const { rows } = await state.query<{ name: string; text: string }>(each.join(' union all '));
  expect(columns.length).toBeGreaterThan(60);
  expect(rows.filter(({ text }) => numbersIn(text).length > 0).map(({ name, text }) => `${name}: ${text}`)).toEqual([]);
});

test('Every look at a number is on record with the ticket or the words that were the reason @nojs', async () => {
  const { rows } = await state.query(
    "select count(*)::int as looks, count(*) filter (where ticket_id is null and coalesce(reason, '') = '')::int as bare from acts where what = 'phone'",
  );
  expect(rows[0].bare).toBe(0);
});
