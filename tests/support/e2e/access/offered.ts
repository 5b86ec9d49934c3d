import { testMoment } from '../../moment';
import type { Person } from './people';
import { send } from './send';

/** What stands in a field of works, no longer than it takes. */
export type Text = (of: string, longest: number) => string;
export type Upload = (person: Person, community: string, purpose?: string) => Promise<string>;
export const day = (ahead: number) =>
  new Date(Date.parse(testMoment) + (ahead * 24 + 8) * 3_600_000).toISOString().slice(0, 10);

/** The version of the agreement as it is offered. */
export const offeredTo = async (person: Person, ticket: string) =>
  inputOf((await send(person, `/tickets/${ticket}/agreement`)).body, 'version');

/** What a form of a page holds under a name, without being asked. */
export function inputOf(body: string, name: string): string {
  const [input = ''] = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(body) ?? [];
  const value = /value="([^"]*)"/.exec(input)?.[1];
  if (!value) throw new Error(`the page has no ${name}`);
  return value;
}
