import type { Person } from '../access/people';
import type { Headers } from '../access/send';

export type Sent = {
  person: Person;
  label: string;
  kind: string;
  path: string;
  method: string;
  headers: Headers;
  body?: FormData | Buffer;
};

/** Bodies of which the framework reads a form, as a browser writes it. */
export const isForm = (kind: string) => /^(near|invented)/.test(kind);

/** Refusals of who asks, whatever is asked for. */
const byWho = ['in', '404', 'no', 'notAllIn', 'home', 'confirmFirst'];

/** How far a request came: to the framework, to who may, to the limit, to the reading of its input, or past that. */
export function depthOf(status: number, word: string): string {
  if (word === 'unread') return 'framework';
  if (word === 'tooOften') return 'limited';
  if (byWho.includes(word)) return 'who';
  if (word === 'input') return 'read';
  return /^\d{3} /.test(word) ? `page ${status}` : 'beyond';
}

/** Which share of all each one has. */
export function spread(all: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of all) counts[one] = (counts[one] ?? 0) + 1;
  return Object.fromEntries(
    Object.entries(counts).map(([one, count]) => [one, Math.round((count / all.length) * 1000) / 1000]),
  );
}
