import { Agent } from 'node:http';
import { type Fields, hiddenIn } from './actions';
import type { Floors } from './floors';
import { type Answer, answerOf, single, type Work } from './load';
import type { Portal } from './portal';
import type { Person, Stage } from './stage';

/** One thing that people do, and the floors that it is held against. */
export type Scenario = {
  name: string;
  /** How often in one round. */
  count: number;
  work: Work;
  floors?: Partial<Record<keyof Floors | 'empty', Work>>;
  /** Before the first round. */
  prepare?: () => Promise<void>;
  /** After the last round: that nothing which was acknowledged is missing. */
  prove?: () => Promise<void>;
};

/** `codes`: the last one-time code that was sent to a number. */
export type Scene = { stage: Stage; portal: Portal; floors: Floors; distDir: string; codes: Map<string, string> };

const OFTEN = 100;
const drawn = ({ status }: Answer) => status === 200;

/** A page asked for by one signed-in person after the other. */
export function page(
  name: string,
  path: (person: Person, n: number) => string,
  people: readonly Person[],
  rows = 20,
): Scenario {
  const work = single((n) => {
    const person = oneOf(people, n);
    return { path: path(person, n), headers: { cookie: person.cookie, accept: 'text/html' } };
  }, drawn);
  return { name, count: OFTEN, work, floors: listFloors(rows) };
}

/** As many rows of the same table, on a page with nothing else. */
const listFloors = (rows: number): Scenario['floors'] => ({
  bare: single(() => ({ path: `/?rows=${rows}` }), drawn),
  next: single(() => ({ path: `/list?rows=${rows}` }), drawn),
  empty: single(() => ({ path: '/' }), drawn),
});

export const oneOf = <T>(all: readonly T[], n: number): T => all[n % all.length] as T;

/** What stands hidden in a form of the page: where a form without JavaScript is posted, and for whom. */
export async function hiddenOf(origin: string, path: string, cookie: string, field: string): Promise<Fields> {
  const answer = await answerOf(origin, new Agent(), { path, headers: { cookie } });
  return hiddenIn(answer.body, field);
}
