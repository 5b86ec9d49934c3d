import { findPeople, one, type Person } from './people';
import { plant } from './plant';
import { tidyNotices } from './plant-notices';
import { tidySurveys } from './plant-surveys';
import { tidyWorks } from './plant-works';
import { elsewhere } from './send';
import { changed, digestOf, forgetCounts, openState, refusalsOf, type State } from './state';
import type { Row } from './table';

export type Met = { word: string; problems: string[] };
export type Visit = { person: Person; meets: string; go: () => Promise<Met> };
export type Stage = Awaited<ReturnType<typeof setStage>>;

/** What may change the database; looking never does. */
const writing = ['ok', 'added', 'wechat'];
/** What leaves its row in the record of acts. */
const onRecord = ['404', 'no', 'home', 'missingTicket'];

/** The estate with what the matrix asks about, and the eyes that watch it. */
export async function setStage() {
  const state = await openState();
  // Sessions of an earlier stage would be other sessions of the same people.
  await state.query("delete from sessions where device = 'matrix'");
  const people = await findPeople(state);
  const who = [...Object.values(people).map(({ id }) => id), elsewhere];
  await forgetCounts(state, who);
  const ground = await plant(state, people);
  const { name } = await one(state, 'select name from people where id = $1', people.neighbour.id);
  const unwritten = <T extends string[]>(name: string, run: () => Promise<T>) => withoutTrace(state, name, run);
  return {
    state,
    people,
    ground,
    /** How the neighbour is called: nobody but who lives with them or works there reads it. */
    name: name as string,
    unwritten,
    watch: async (row: Row, visits: Visit[]) => {
      await forgetCounts(state, who);
      return watch(state, row, visits);
    },
    leave: async () => {
      await tidy(state);
      await state.end();
    },
  };
}

/** What a row's visits met that the table does not say: another word, a leak, a trace of a refusal, or none where one is due. */
async function watch(state: State, row: Row, visits: Visit[]): Promise<string[]> {
  const [written, refused] = [visits.filter(isWriting), visits.filter((visit) => !isWriting(visit))];
  const name = `${row.entry} ${row.about}`;
  const before = await refusalsOf(state);
  const first = await withoutTrace(state, name, () => each(name, refused));
  const after = await refusalsOf(state);
  const silent = refused
    .filter(({ meets, person }) => onRecord.includes(meets) && isNoted(row, person))
    .filter(({ person }) => (after.get(person.id) ?? 0) <= (before.get(person.id) ?? 0))
    .map(({ person }) => `${name}: the refusal of ${person.kind} is not on record`);
  return [...first, ...silent, ...(await each(name, written))];
}

const isWriting = ({ meets }: Visit) => writing.includes(meets);

/**
 * Unknown addresses are refused to everybody: nothing was tried on anybody. A page left open polls on when signed out. The
 * steps of signing in lead on who need not take them.
 */
const isNoted = ({ entry, about }: Row, { id }: Person) =>
  !['nothing', 'forged'].includes(about) &&
  entry !== '/api/jobs' &&
  !/^\/(sign-in\/|consent$)/.test(entry) &&
  (id !== '' || !entry.startsWith('/api'));

async function each(name: string, visits: Visit[]): Promise<string[]> {
  const met = await several(visits, async ({ person, meets, go }) => {
    const { word, problems } = await go();
    return [...(word === meets ? [] : [`${word}, not ${meets}`]), ...problems].map(
      (what) => `${person.kind} met ${what}`,
    );
  });
  return met.flat().map((what) => `${name}: ${what}`);
}

/** A few at a time, as people come; the answers in the order of the asking. */
export async function several<T, R>(all: T[], run: (one: T) => Promise<R>): Promise<R[]> {
  const found: R[] = [];
  const waiting = [...all.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) found[next[0]] = await run(next[1]);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return found;
}

/** Runs what must leave every row of every table as it was. */
async function withoutTrace(state: State, name: string, run: () => Promise<string[]>): Promise<string[]> {
  const before = await digestOf(state);
  const wrong = await run();
  const written = changed(before, await digestOf(state)).filter((table) => !isNumber(name, table));
  return written.length > 0 ? [...wrong, `${name}: wrote into ${written.join(', ')}`] : wrong;
}

/** A number is taken before the transaction that refuses the photos, so that no filing waits for another. */
const isNumber = (name: string, table: string) => table === 'ticket_numbers' && / photos$/.test(name);

async function tidy(state: State) {
  await tidyNotices(state); // what officers wrote, before they go
  await tidySurveys(state);
  await tidyWorks(state);
  await state.query("delete from holidays where name = 'matrix'");
  await state.query("delete from saved_views where name = 'matrix' or name like 'qz%zq'");
  const officers = "select id from people where name like 'matrix %'";
  for (const table of ['sessions', 'posts', 'credentials'])
    await state.query(`delete from ${table} where person_id in (${officers})`);
  await state.query(`delete from group_posts where pasted_by in (${officers})`);
  const calls = `select id from calls where taken_by in (${officers})`;
  await state.query(`delete from call_tickets where call_id in (${calls})`);
  await state.query(`delete from calls where id in (${calls})`);
  for (const table of ['foreman_links', 'crossings'])
    await state.query(`delete from ${table} where by_id in (${officers})`);
  await state.query(`delete from people where id in (${officers})`);
}
