import { expect, test } from '@playwright/test';
import { isUnread, wrongIn } from '../support/e2e/access/faults';
import { findPeople, type People, type Person } from '../support/e2e/access/people';
import { actionsOfBuild, doorsOfBuild, elsewhere, heard, origin, send } from '../support/e2e/access/send';
import { several } from '../support/e2e/access/stage';
import { changed, digestOf, forgetCounts, openState, type State } from '../support/e2e/access/state';
import { bodiesFor } from '../support/e2e/hostile/bodies';
import { asksFor } from '../support/e2e/hostile/handlers';
import { SEED } from '../support/e2e/hostile/inputs';
import { depthOf, isForm, type Sent, spread } from '../support/e2e/hostile/sent';

const BODIES = 5000;

let state: State;
let people: People;

test.describe.configure({ timeout: 480_000 });
test.beforeAll(async () => {
  state = await openState();
  people = await findPeople(state);
});
test.afterAll(() => state?.end());

const fourOf = ({ nobody, neighbour, clerk, manager }: People) => [nobody, neighbour, clerk, manager];

/** Round by round the same actions, each round with other bodies, until there are as many as wanted. */
function toActions(): Sent[] {
  const all: Sent[] = [];
  const headers = { origin: origin(), accept: 'text/x-component' };
  for (let round = 0; all.length < BODIES; round += 1) {
    for (const [turn, [action, id]] of [...actionsOfBuild()].entries()) {
      const person = fourOf(people)[(turn + round) % 4] as Person;
      const ask = { person, label: action, path: '/', method: 'POST' };
      const bodies = bodiesFor(action, turn * 1000 + round);
      all.push(
        ...bodies.map((body) => ({ ...ask, ...body, headers: { ...headers, 'next-action': id, ...body.headers } })),
      );
    }
  }
  return all.slice(0, BODIES);
}

const toHandlers = (): Sent[] =>
  doorsOfBuild()
    .handlers.filter((door) => door !== '/api/health')
    .flatMap((door, turn) =>
      fourOf(people).flatMap((person, i) =>
        asksFor(door, turn * 10 + i).map((ask) => ({ ...ask, person, label: door })),
      ),
    );

/** Sends all of it, a part at a time: the limits of so few people would answer in the place of what they guard. */
async function sendAll(all: Sent[]) {
  const wrong: string[] = [];
  const depths: { label: string; depth: string }[] = [];
  const who = [...fourOf(people).map(({ id }) => id), elsewhere];
  for (let at = 0; at < all.length; at += 500) {
    await forgetCounts(state, who);
    await several(all.slice(at, at + 500), async ({ person, label, kind, path, ...ask }) => {
      const answer = await send(person, path, ask);
      const word = isUnread(answer.body) ? 'unread' : heard(answer).word;
      depths.push({ label, depth: depthOf(answer.status, word) });
      wrong.push(
        ...wrongIn(answer, isForm(kind)).map(
          (what) => `${person.kind} ${label} ${kind}: ${what} for ${said(ask.body)}`,
        ),
      );
    });
  }
  return { wrong, depths };
}

const said = (body: FormData | Buffer | undefined) =>
  (body instanceof FormData ? [...body].map(([key, value]) => `${key}=${value}`).join('&') : String(body)).slice(
    0,
    300,
  );

test('No server action breaks, does or tells anything, for what nobody meant it to be sent (T19)', async () => {
  const before = await digestOf(state);
  const all = toActions();
  const start = performance.now();
  const { wrong, depths } = await sendAll(all);
  const shares = spread(depths.map(({ depth }) => depth));
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${all.length} bodies, seed ${SEED}, ${seconds} s: ${JSON.stringify(shares)}`);
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(changed(before, await digestOf(state))).toEqual([]);
  expect((await send(people.nobody, '/api/health')).status).toBe(200);
  // The limiter answered few of them; many were refused by what guards an action, and many by what reads its input.
  expect(shares.limited ?? 0).toBeLessThan(0.02);
  expect(shares.who).toBeGreaterThan(0.2);
  expect(shares.read).toBeGreaterThan(0.2);
  const unread = [...actionsOfBuild().keys()].filter(
    (action) => !depths.some(({ label, depth }) => label === action && ['read', 'beyond'].includes(depth)),
  );
  expect(unread).toEqual([]);
});

test('No route handler breaks, does or tells anything, for what nobody meant it to be sent (T19)', async () => {
  const before = await digestOf(state);
  const all = toHandlers();
  const { wrong } = await sendAll(all);
  console.log(`${all.length} requests, seed ${SEED}`);
  expect(all.length).toBeGreaterThan(1000);
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(changed(before, await digestOf(state))).toEqual([]);
  expect((await send(people.nobody, '/api/health')).status).toBe(200);
});
