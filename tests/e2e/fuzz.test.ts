import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { wrongIn } from '../support/e2e/access/faults';
import { findPeople, type People, type Person } from '../support/e2e/access/people';
import { actionsOfBuild, doorsOfBuild, elsewhere, origin, send } from '../support/e2e/access/send';
import { several } from '../support/e2e/access/stage';
import { changed, digestOf, forgetCounts, openState, type State } from '../support/e2e/access/state';
import { payloads } from '../support/payloads';

let state: State;
let people: People;

test.describe.configure({ timeout: 180_000 });
test.beforeAll(async () => {
  state = await openState();
  people = await findPeople(state);
  await forgetCounts(state, [people.neighbour.id, people.clerk.id, elsewhere]);
});
test.afterAll(() => state?.end());

const SEED = 20_261_122;

/** Names that mean something to the forms, to JavaScript or to the framework, and some that mean nothing. */
const name = fc.oneof(
  fc.constantFrom('ticket', 'community', 'unit', 'version', 'words', 'photos', 'to', 'phone', '$key', '$js'),
  fc.constantFrom('__proto__', 'constructor', 'then', '$ACTION_REF_1', '$ACTION_1:0', '', '0', 'a[b]'),
  fc.string({ maxLength: 12 }),
);
const text = fc.oneof(
  fc.constantFrom(...payloads),
  fc.constantFrom(
    '019f0000-0000-7000-8000-000000000000',
    '-1',
    '1e309',
    'NaN',
    'null',
    '2026-02-30',
    "' or 1=1 --",
    '../../etc/passwd',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.integer({ min: 1, max: 4 }).map((times) => '长'.repeat(times * 3000)),
);
/** What the framework's own encoding gives a meaning, where a form is expected. */
const argument = fc.oneof(
  fc.constantFrom(
    '"$K1"',
    '"$F1"',
    '"$undefined"',
    '"$@1"',
    '"$Q1"',
    '"$B1"',
    '"$1:constructor"',
    '"$$"',
    '{"$ne":null}',
    '[[[[]]]]',
    '1e999',
  ),
  fc.json({ maxDepth: 3 }),
);

type Fields = [string, string][];
const fields = fc.array(fc.tuple(name, text), { maxLength: 6 });
const sampled = <T>(of: fc.Arbitrary<T>, count: number, turn: number) =>
  fc.sample(of, { numRuns: count, seed: SEED + turn });

/** The form as the page's script sends it, with a field that no action knows, so that nothing of it may ever be done. */
function formOf(given: Fields): FormData {
  const body = new FormData();
  for (const [field, value] of given) body.append(`_1_${field}`, value);
  body.append('_1_noActionKnowsThis', '1');
  body.append('_1_$js', '1');
  body.append('0', '[{"at":"idle"},"$K1"]');
  return body;
}

const encoded = (given: string) => Buffer.from(`[{"at":"idle"},${given}]`);

type Sent = {
  person: Person;
  label: string;
  path: string;
  method: string;
  headers: Record<string, string>;
  body?: FormData | Buffer;
};

/** What is no form counts as an empty one, and these want nothing: they would do what they are for. */
const takesNothing =
  /#(signOutHere|lockDesk|readEveryMessage|readAllReminders|askOwnCode|askScan|askCodeAgain|acceptHomes|keepCodes|newRecovery|decline|withdraw|askEraseCode)$/;

function toActions(): Sent[] {
  return [...actionsOfBuild()].flatMap(([action, id], turn) =>
    [people.neighbour, people.clerk].flatMap((person) => {
      const strange = takesNothing.test(action) ? [] : sampled(argument, 2, turn).map(encoded);
      const bodies = [...sampled(fields, 3, turn).map(formOf), ...strange];
      const headers = { origin: origin(), accept: 'text/x-component', 'next-action': id };
      return bodies.map((body) => ({ person, label: action, path: '/', method: 'POST', headers, body }));
    }),
  );
}

function toHandlers(): Sent[] {
  const doors = doorsOfBuild().handlers.filter((path) => path !== '/api/health');
  return doors.flatMap((door, turn) =>
    [people.nobody, people.neighbour, people.clerk].flatMap((person) =>
      sampled(fc.tuple(fields, text), 6, turn).flatMap(([query, part]) => {
        const asked = new URLSearchParams(query.filter(([key]) => key !== 'photo')).toString();
        const path = `${door.replace(/\[\w+\]/, encodeURIComponent(part.replace(/[\ud800-\udfff]/g, '').slice(0, 300)))}?${asked.slice(0, 3000)}`;
        const post = { origin: origin(), 'content-type': 'image/png' };
        return [
          { person, label: door, path, method: 'GET', headers: {} },
          { person, label: door, path, method: 'POST', headers: post, body: Buffer.from(part) },
        ];
      }),
    ),
  );
}

async function broken({ person, label, ...asked }: Sent): Promise<string[]> {
  return wrongIn(await send(person, asked.path, asked)).map((what) => {
    const sent = asked.body instanceof FormData ? [...asked.body].map(([key, value]) => `${key}=${value}`) : asked.body;
    return `${person.kind} ${label} ${asked.method}: ${what} for ${String(sent).slice(0, 300)}`;
  });
}

for (const [of, asked] of [
  ['server action', toActions],
  ['route handler', toHandlers],
] as const)
  test(`No ${of} breaks, or does anything, for what nobody meant it to be sent (T19)`, async () => {
    const before = await digestOf(state);
    const all = asked();
    const wrong = (await several(all, broken)).flat();
    expect(all.length).toBeGreaterThan(100);
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(changed(before, await digestOf(state))).toEqual([]);
    expect((await send(people.nobody, '/api/health')).status).toBe(200);
  });
