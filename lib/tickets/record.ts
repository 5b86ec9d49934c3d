import { createHash, randomBytes } from 'node:crypto';
import { eventContent, events } from '@/db/schema';
import { insert, type Sql } from '@/db/sql';
import { newId } from '@/lib/id';
import type { Changes } from '@/lib/services/decide';

/** One line of a ticket's history, before it is chained. */
export type Entry = {
  communityId: string;
  ticketId: string;
  seq: number;
  at: Date;
  actorId: string | null;
  actorKind: 'resident' | 'staff' | 'clock';
  move: string;
  visible: boolean;
  changes: Changes;
  content: Record<string, unknown>;
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

type Linked = Omit<Entry, 'content' | 'communityId'> & { prev: string; digest: string };

/** What the chain covers, as one text; keys of `changes` sorted, so that JSONB's own order doesn't matter. */
export function eventText({ at, ...event }: Linked): string {
  const { prev, ticketId, seq, actorId, actorKind, move, visible, changes, digest } = event;
  return canonical([prev, ticketId, seq, at.toISOString(), actorId, actorKind, move, visible, changes, digest]);
}

export const eventHash = (event: Linked): string => sha256(eventText(event));

/** A salted digest stands for the words, so that erasing them leaves the chain whole. */
export const contentDigest = (salt: string, content: Record<string, unknown>): string =>
  sha256(salt + canonical(content));

/** The event chained to `prev`, as the statements that insert it, with its id and hash (the ticket's new head). */
export function recordEvent(prev: string, entry: Entry): { id: string; hash: string; statements: Sql[] } {
  const { content, ...line } = entry;
  const id = newId();
  const salt = randomBytes(16).toString('hex');
  const digest = contentDigest(salt, content);
  const hash = eventHash({ ...line, prev, digest });
  const statements = [insert(events, { id, ...line, digest, prev, hash })];
  if (Object.keys(content).length > 0) {
    statements.push(insert(eventContent, { eventId: id, communityId: line.communityId, salt, content }));
  }
  return { id, hash, statements };
}

/** JSON with the keys of every object in order. */
export function canonical(value: unknown): string {
  return JSON.stringify(JSON.parse(JSON.stringify(value)), (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
