import { hash } from 'node:crypto';
import type { Table } from 'drizzle-orm';
import {
  commendations,
  eventContent,
  events,
  followUps,
  followUpTries,
  ratings,
  taskOrders,
  tickets,
  ticketTerms,
} from '@/db/schema';
import { summaryOf } from '@/lib/services/summary';
import { canonical, eventText } from '@/lib/tickets/record';
import type { Mint } from './ids';
import type { Life } from './life';
import { lineOf } from './lines';
import { type Cut, filled, MARK, MOMENTS, openCutter, place, slot } from './slots';

/** Which tables a ticket's lines go to, in the order in which they are laid. */
export const laid = {
  tickets,
  events,
  eventContent,
  ticketTerms,
  taskOrders,
  ratings,
  followUps,
  followUpTries,
  commendations,
} satisfies Record<string, Table>;
export type Laid = keyof typeof laid;
export type Lines = Record<Laid, string>;

/** What one ticket has of its own. */
export type Own = {
  community: string;
  unit: string;
  building: string;
  filer: string;
  clerk: string;
  caller: string;
  lead: string;
  worker: string;
  number: string;
  words: string;
  name: string;
  tail: string;
  /** By which it is found. */
  terms: Iterable<string>;
  /** Milliseconds by which all that happened in it is put off; less than a minute. */
  later: number;
};

type Chained = { at: number; seal: Cut; line: Cut; content: Cut; words: Cut | null };
type Beside = { to: Laid; line: Cut };

/** A life cut at its slots: `cast` writes the lines of one more ticket that lived it. */
export function mould(life: Life) {
  const { cut, moments } = openCutter();
  const chain = life.events.map((event): Chained => {
    const { content, ...line } = event;
    const sealed = { ...line, prev: slot.prev, digest: slot.digest };
    const row = { ...sealed, id: slot.event, hash: slot.hash, changes: canonical(event.changes) };
    const said = Object.keys(content).length > 0;
    const own = { eventId: slot.event, communityId: event.communityId, salt: slot.salt, content: canonical(content) };
    return {
      at: event.at.getTime(),
      seal: cut(eventText(sealed)),
      line: cut(lineOf(events, row)),
      content: cut(canonical(content)),
      words: said ? cut(lineOf(eventContent, own)) : null,
    };
  });
  const beside: Beside[] = (['order', 'rating', 'owed', 'tried', 'commended'] as const).flatMap((part) => {
    const row = life[part];
    return row ? [{ to: tableOf[part], line: cut(lineOf(laid[tableOf[part]], row as never)) }] : [];
  });
  const body = cut(JSON.stringify([life.row.communityId, life.details]));
  const ticket = cut(lineOf(tickets, { ...life.row, head: slot.head }));
  const opened = life.row.openedAt.getTime();
  return { opened, cast: caster({ chain, beside, body, ticket, moments, opened }) };
}

export type Mould = ReturnType<typeof mould>;

const tableOf = {
  order: 'taskOrders',
  rating: 'ratings',
  owed: 'followUps',
  tried: 'followUpTries',
  commended: 'commendations',
} as const satisfies Record<string, Laid>;

type Parts = { chain: Chained[]; beside: Beside[]; body: Cut; ticket: Cut; moments: number[]; opened: number };

const MINUTE = 60_000;
const sha256 = (text: string) => hash('sha256', text);

function caster({ chain, beside, body, ticket, moments, opened }: Parts) {
  return (own: Own, mint: Mint, out: Lines): string => {
    const values: string[] = [];
    const at = opened + own.later;
    for (const name of given) values[place[name]] = own[name];
    for (const name of ['id', 'key', 'order', 'owed', 'tried'] as const) values[place[name]] = mint.id(at);
    moments.forEach((moment, n) => {
      values[MOMENTS + n] = new Date(moment + own.later).toISOString();
    });
    values[place.summary] = summaryOf(own.words);
    values[place.body] = sha256(filled(body, values));
    values[place.head] = link(chain, values, { mint, out, later: own.later });
    const id = values[place.id] as string;
    out.tickets += filled(ticket, values);
    for (const term of own.terms) out.ticketTerms += `${own.community}\t${term}\t${id}\n`;
    for (const { to, line } of beside) out[to] += filled(line, values);
    return id;
  };
}

/** Writes the events of one ticket, each sealing the one before; gives the last seal. */
function link(chain: Chained[], values: string[], { mint, out, later }: { mint: Mint; out: Lines; later: number }) {
  let prev = '';
  for (const { at, seal, line, content, words } of chain) {
    values[place.prev] = prev;
    values[place.event] = mint.id(at % MINUTE === MARK ? at + later : at);
    values[place.salt] = mint.salt();
    values[place.digest] = sha256(values[place.salt] + filled(content, values));
    prev = sha256(filled(seal, values));
    values[place.hash] = prev;
    out.events += filled(line, values);
    if (words) out.eventContent += filled(words, values);
  }
  return prev;
}

const given = [
  ...(['community', 'unit', 'building', 'filer', 'clerk', 'caller', 'lead'] as const),
  ...(['worker', 'number', 'words', 'name', 'tail'] as const),
];
