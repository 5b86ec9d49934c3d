import { expect, test } from '@playwright/test';
import { askOf, pathOf } from '../support/e2e/access/asks';
import { awayFrom, formOf } from '../support/e2e/access/forms';
import { wrongHeaders } from '../support/e2e/access/headers';
import { mark } from '../support/e2e/access/marks';
import { numbersIn } from '../support/e2e/access/numbers';
import { findPeople, type Person } from '../support/e2e/access/people';
import { leaksIn } from '../support/e2e/access/readers';
import { type Answer, actionsOfBuild, type Called, call, doorsOfBuild, send } from '../support/e2e/access/send';
import { type Met, type Stage, setStage, several, type Visit } from '../support/e2e/access/stage';
import { openWhenStale } from '../support/e2e/access/stale';
import { actions, handlers, type Kind, kinds, pages, type Row } from '../support/e2e/access/table';
import { openWithoutConsent } from '../support/e2e/access/unagreed';
import { unmarked } from '../support/e2e/access/words';

let stage: Stage;

// The longest ask more than a thousand times: on a machine that does much else four minutes were not enough.
test.describe.configure({ timeout: 480_000 });
test.beforeAll(async () => {
  test.setTimeout(240_000);
  stage = await setStage();
});
test.afterAll(() => stage?.leave());

test('Each page, route handler and server action of the build has its rows in the access table, and no other', () => {
  const named = (rows: Row[]) => [...new Set(rows.map(({ entry }) => entry))].sort();
  const built = doorsOfBuild();
  expect(named(pages)).toEqual(built.pages.sort());
  expect(named(handlers)).toEqual(built.handlers.sort());
  expect(named(actions)).toEqual([...actionsOfBuild().keys()].sort());
});

test('Every column that people write into has a mark in it, which the answers are searched for', async () => {
  expect(await unmarked(stage.state)).toEqual([]);
});

test('Everybody meets each page as the table says', async () => {
  const wrong: string[] = [];
  for (const row of pages) {
    const path = pathOf(row, stage.ground);
    const visits = everybody(row, async (person) => {
      const answer = await send(person, path);
      return { word: wordOf(answer), problems: [...wrongIn(row, answer, person), ...wrongHeaders('page', answer)] };
    });
    wrong.push(...(await stage.watch(row, visits)));
  }
  expect(wrong).toEqual([]);
});

test('No header and no suffix opens a page to whom it is closed', async () => {
  const wrong: string[] = [];
  for (const row of pages.filter(({ about }) => about !== '-')) {
    const closed = kinds.filter((kind) => row.meets[kind] !== 'see');
    const path = pathOf(row, stage.ground);
    wrong.push(
      ...(await stage.unwritten(`${row.entry} ${row.about}`, async () => {
        const asked = closed.flatMap((kind, i) => someOf(sideDoors(path), i).map((door) => ({ ...door, kind })));
        const found = await several(asked, async ({ kind, at, headers }) => {
          const { body, status } = await sendOn(stage.people[kind], at, headers);
          const leaks = leaksIn(body, kind);
          return leaks.length > 0 || status >= 500
            ? [`${kind} ${at} ${JSON.stringify(headers)}: ${status} ${leaks}`]
            : [];
        });
        return found.flat();
      })),
    );
  }
  expect(wrong).toEqual([]);
});

test('Those to whom a page is open do read the marks there, also in the parts that the framework asks for', async () => {
  const read = async (kind: Kind, about: string, headers?: Record<string, string>) => {
    const path = pathOf({ entry: '/tickets/[id]', about }, stage.ground);
    return (await sendOn(stage.people[kind], path, headers)).body.includes(mark(about));
  };
  expect(await read('neighbour', 'home')).toBe(true);
  expect(await read('neighbour', 'home', { rsc: '1' })).toBe(true);
  expect(await read('landlord', 'let')).toBe(true);
  expect(await read('outsider', 'abroad')).toBe(true);
  const atDesk = await send(stage.people.clerk, pathOf({ entry: '/admin/tickets/[id]', about: 'home' }, stage.ground));
  expect(leaksIn(atDesk.body, 'kin')).toEqual(expect.arrayContaining(['home', 'homen', 'homenote'].map(mark)));
});

test('Everybody meets each route handler as the table says', async () => {
  const wrong: string[] = [];
  for (const row of handlers) {
    const visits = everybody(row, async (person) => {
      const { path, ...ask } = await askOf(row, { ...stage, person });
      const answer = await send(person, path, ask);
      const kind = path.startsWith('/api/files/') ? 'photo' : path.startsWith('/s/') ? 'led' : 'handler';
      return { word: ledTo(answer), problems: [...wrongIn(row, answer, person), ...wrongHeaders(kind, answer)] };
    });
    wrong.push(...(await stage.watch(row, visits)));
  }
  expect(wrong).toEqual([]);
});

test('Everybody meets each server action as the table says, whatever page it is posted to (T1b)', async () => {
  const wrong: string[] = [];
  let turn = 0;
  for (const row of actions) {
    const form = formOf(row, stage);
    const people = /#(signOutHere|lockDesk|decline)$/.test(row.entry) ? await findPeople(stage.state) : stage.people;
    const visits = everybody(row, async (who) => {
      const person = people[who.kind];
      turn += 1;
      const called = await call(person, row.entry, form, addresses[turn % addresses.length]);
      const told = JSON.stringify(called.state ?? '');
      const problems = [...offSite(called), ...awayIn(called), ...leaksIn(told + afterState(called), person.kind)];
      return { word: called.word === 'ok' && row.meets[who.kind] === 'idle' ? 'idle' : called.word, problems };
    });
    wrong.push(...(await stage.watch(row, visits)));
  }
  expect(wrong).toEqual([]);
});

test('No server action listens to a form of another site, nor to one that says not where it comes from (T13)', async () => {
  const wrong: string[] = [];
  const rows = actions.filter((row, i) => actions.findIndex(({ entry }) => entry === row.entry) === i);
  for (const row of rows) {
    const kind = kinds.find((one) => ['ok', 'idle'].includes(row.meets[one])) ?? 'super';
    const found = await stage.unwritten(row.entry, () =>
      several(['', 'null', awayFrom.slice(0, -1)], async (origin) => {
        const { word, status } = await call(stage.people[kind], row.entry, formOf(row, stage), '/', { origin });
        return word === '404' || status >= 400 ? [] : [`${row.entry} from „${origin}“: ${word}`];
      }).then((all) => all.flat()),
    );
    wrong.push(...found);
  }
  expect(wrong).toEqual([]);
});

test('Who has yet to agree to the policy is asked first, but for their own data and for signing in and out', async () => {
  expect(await openWithoutConsent(stage)).toEqual([]);
});

test('Whose last proof of who they are is ten minutes old gives one before what an unlocked desk must not do', async () => {
  expect(await openWhenStale(stage)).toEqual([]);
});

/** Paths an action may be posted to, most of them no page of its own. */
const addresses = ['/', '/sign-in', '/tickets', '/admin/tickets', '/services/repair', '/verify/none', '/me'];

/** The visits of a row, the refused ones first: what a later one changes must not hide what an earlier one did. */
function everybody(row: Row, go: (person: Person) => Promise<Met>): Visit[] {
  return kinds
    .filter((kind) => row.meets[kind] !== '–')
    .map((kind) => ({ person: stage.people[kind], meets: row.meets[kind], go: () => go(stage.people[kind]) }));
}

function wordOf({ status, location }: Answer): string {
  if (status === 200) return 'see';
  const to = location.replace(/^https?:\/\/[^/]+/, '');
  if (to.startsWith('/sign-in/enrol')) return 'enrol';
  if (to.startsWith('/sign-in')) return 'in';
  if (to.startsWith('/admin')) return 'desk';
  if (to === '/') return 'home';
  return String(status);
}

/** Of a route handler: its status, or where it leads. */
function ledTo(answer: Answer): string {
  const { status, location } = answer;
  if (status !== 303 && status !== 307) return String(status);
  if (/\/connect\/oauth2\//.test(location)) return 'wechat';
  const word = wordOf(answer);
  return /(?:photo|why)=(\w+)/.exec(location)?.[1] ?? (word === 'home' ? 'on' : word);
}

/** Whoever works here calls who is on duty: their numbers stand whole on these, and on no page else (T15). */
const callsColleagues = ['/admin', '/admin/settings/duty'];
/** Who needs the tickets of the community, and so who lives there. */
const knowsNames = ['neighbour', 'clerk', 'worker', 'super', 'manager', 'company', 'admin'];
/** The supervisor looked the contact's number up, on record, before the ticket's papers were printed. */
const papers = ['/print/tickets/[id]', '/print/tickets/[id]/record', '/print/tickets/[id]/orders/[no]'];
const lookedUp = ({ entry }: Row, kind: Kind) => kind === 'super' && papers.includes(entry);

/** An owner's own copy holds their own number; a file with whole numbers went out for a reason that is on record. */
const mayTell = (row: Row, kind: Kind, numbers: string[]) =>
  callsColleagues.includes(row.entry) ||
  lookedUp(row, kind) ||
  (row.entry === '/api/my-data' && numbers.length === 1) ||
  (row.entry === '/api/exports' && row.about === 'full');

/** What stands on a permit or pass for all to read is told to whoever holds it; so is what a home's strip asks. */
const printed: Record<string, string[]> = {
  '/verify/[code] permit': ['worksfirm'],
  '/verify/[code] pass': ['worksfirm', 'passname'],
  '/answer/[code] open': ['survey'],
};
const printedOn = ({ entry, about }: Row) => (printed[`${entry} ${about}`] ?? []).map(mark);

const wrongIn = (row: Row, answer: Answer, { kind }: Person) => [
  ...offSite(answer),
  ...leaksIn(answer.body, kind).filter((one) => !printedOn(row).includes(one)),
  ...(mayTell(row, kind, numbersIn(answer.body)) ? [] : numbersIn(answer.body)),
  ...(knowsNames.includes(kind) || !answer.body.includes(stage.name) ? [] : ['the neighbour’s name']),
];

/** Nobody is ever led out of the portal. */
const offSite = ({ location }: Answer) => (location.includes('elsewhere') ? [`led to ${location}`] : []);
const awayIn = ({ state }: Called) =>
  state?.at === 'done' && state.href && !/^\/(?![/\\])/.test(state.href) ? [`led to ${state.href}`] : [];

/** What a caller typed comes back to them; the rest of the answer is the portal's own. */
const afterState = ({ body }: Called) => body.split('\n').slice(2).join('\n');

const sideDoors = (path: string) => {
  const [bare = '', query = ''] = path.split('?');
  const at = (suffix: string) => `${bare}${suffix}${query && `?${query}`}`;
  return [
    { at: path, headers: { rsc: '1' } },
    { at: path, headers: { rsc: '1', 'next-router-prefetch': '1' } },
    { at: path, headers: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' } },
    { at: path, headers: { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' } },
    { at: at('.rsc'), headers: {} },
    { at: at('.segments/_tree.segment.rsc'), headers: {} },
    { at: at('/'), headers: {} },
  ] as { at: string; headers: Record<string, string> }[];
};

/** Each person tries some of them, all together try all. */
const someOf = <T>(doors: T[], i: number) => doors.filter((_, door) => (door + i) % 3 === 0);

/** The framework wants its own parts asked for by an address of their own, and leads there. */
async function sendOn(person: Person, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await send(person, path, { headers });
  return answer.location.includes('_rsc') ? send(person, answer.location, { headers }) : answer;
}
