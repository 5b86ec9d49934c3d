import { packed } from '../../payloads';
import type { Person } from './people';
import { call, type Form } from './send';

/** The shortest payload that does harm, and as many more of them as a short field takes. */
export const shortest = (longest: number) => packed(longest)[0] ?? '';

/** Posts a form to an action and answers with where it leads; whatever is refused fails the planting. */
export async function done(person: Person, action: string, form: Form): Promise<string> {
  const { word, state } = await call(person, `app/${action}`, form);
  if (word !== 'ok' || state?.at !== 'done')
    throw new Error(`${person.kind} ${action}: ${word} ${JSON.stringify(state)}`);
  return state.href ?? '';
}

export const move = (person: Person, ticket: string, name: string, as: string, form: Form) =>
  done(person, 'ticket-actions#moveTicket', { ticket, move: name, as, version: '99', ...form });
