import { join, raw, type Sql, sql } from '@/db/sql';
import { localDay, plusDays } from '@/lib/clock/day';
import { isPhone, phoneIndex, phoneTail } from '@/lib/people/phone';
import { services } from '@/lib/services';
import { readAs, type Viewer } from '@/lib/viewer';
import { readCursor } from './cursor';
import { type Desk, type DeskFound, type DeskRow, filterOf, notAbout, paged, withNames } from './desk-list';
import type { DeskQuery } from './desk-query';
import { termsOf } from './terms';

/** What was asked for, piece by piece: a ticket must answer to every piece, in any of its meanings. */
export type Sought = { pieces: Piece[]; oneCharacter: boolean };
export type Piece =
  | { by: 'words'; terms: string[] }
  | { by: 'number'; numbers: string[] }
  | { by: 'phone'; phone: string }
  | { by: 'digits'; tail: string | null; room: string; numbers: string[] };

const MOST = 2000;
const SHORT_NUMBER_DAYS = 7;
const NUMBER = /^([a-z]{2})-?(\d{6})-?(\d{4,6})$/i;

/**
 * Reads a line of search. Four digits may be the tail of a phone, a room or the end of a number of this week; words need
 * two Chinese characters each, for one alone stands in nearly every ticket.
 */
export function readSearch(q: string, now: Date): Sought {
  const pieces: Piece[] = [];
  const rest: string[] = [];
  for (const token of q.normalize('NFKC').split(/\s+/).filter(Boolean).slice(0, 8)) {
    const piece = pieceOf(token, now);
    if (piece) pieces.push(piece);
    else rest.push(token);
  }
  const terms = rest.flatMap(termsOf).slice(0, 12);
  if (terms.length > 0) pieces.push({ by: 'words', terms });
  return { pieces, oneCharacter: rest.some((token) => termsOf(token).length === 0) };
}

function pieceOf(token: string, now: Date): Piece | null {
  const number = NUMBER.exec(token);
  if (number) return { by: 'number', numbers: [`${number[1]}-${number[2]}-${number[3]}`.toUpperCase()] };
  if (isPhone(token)) return { by: 'phone', phone: token };
  if (/^\d{3,4}$/.test(token)) {
    const whole = token.length === 4;
    return { by: 'digits', tail: whole ? token : null, room: token, numbers: whole ? recentNumbers(token, now) : [] };
  }
  return /^\d+(-\d+)+$/.test(token) ? { by: 'digits', tail: null, room: token, numbers: [] } : null;
}

function recentNumbers(end: string, now: Date): string[] {
  const days = Array.from({ length: SHORT_NUMBER_DAYS }, (_, ago) => plusDays(localDay(now), -ago));
  const dated = days.map((day) => day.slice(2).replaceAll('-', ''));
  return Object.values(services).flatMap(({ prefix }) => dated.map((day) => `${prefix}-${day}-${end}`));
}

/** Finds tickets of every phase, newest first. Each piece reads at most the newest 2,000 that answer to it. */
export async function findBySearch(viewer: Viewer, desk: Desk, query: DeskQuery, size: number): Promise<DeskFound> {
  const { pieces, oneCharacter } = readSearch(query.q, viewer.now);
  const remark = oneCharacter ? 'oneCharacter' : null;
  if (pieces.length === 0) return { rows: [], next: null, count: 0, remark: remark ?? 'nothingToFind' };
  const counting = sql`select count(*)::int as n from (${foundBy(desk.communityId, pieces)}) found`;
  const [rows, counts] = await readAs<[DeskRow[], { n: number }[]]>(
    viewer,
    searchList(desk, query, pieces, size + 1),
    ...(query.after ? [] : [counting]),
  );
  const count = counts?.[0]?.n ?? null;
  return { ...paged(rows, query, size), count, remark: remark ?? (count && count >= MOST ? 'newestOnly' : null) };
}

/** The statement, apart from its running, so that its plan can be looked at. */
export function searchList(desk: Desk, query: DeskQuery, pieces: Piece[], limit: number): Sql {
  const { communityId } = desk;
  const cursor = readCursor(query.after);
  const after = cursor ? sql`(opened_at, id) < (${cursor.at}, ${cursor.id})` : raw('true');
  const by = raw('opened_at desc, id desc');
  return withNames(
    sql`select t.* from tickets t
        where community_id = ${communityId} and id = any(array(${foundBy(communityId, pieces)}))
          and ${notAbout(desk)} and ${filterOf(query)} and ${after}
        order by ${by} limit ${limit}`,
    by,
  );
}

const foundBy = (communityId: string, pieces: Piece[]): Sql =>
  join(
    pieces.map((piece) => sql`(${meaningsOf(communityId, piece)})`),
    ' intersect ',
  );

function meaningsOf(communityId: string, piece: Piece): Sql {
  if (piece.by === 'words') return byWords(communityId, piece.terms);
  if (piece.by === 'number') return byNumber(communityId, piece.numbers);
  if (piece.by === 'phone')
    return sql`${byTail(communityId, phoneTail(piece.phone))} union ${byFiler(communityId, piece.phone)}`;
  const meanings = [byRoom(communityId, piece.room), byWords(communityId, [piece.room])];
  if (piece.tail) meanings.push(byTail(communityId, piece.tail), byNumber(communityId, piece.numbers));
  return join(meanings, ' union ');
}

/**
 * Starts from the rarest word and looks each ticket up under the others: work is bounded however common the rest are. The
 * `limit 1` keeps the planner from reading the whole table into a hash instead.
 */
function byWords(communityId: string, terms: string[]): Sql {
  const under = (term: string) => sql`(select true from ticket_terms y
    where y.community_id = ${communityId} and y.term = ${term} and y.ticket_id = x.ticket_id limit 1)`;
  return sql`
  select x.ticket_id as id from (
    select w.term from unnest(${terms}::text[]) as w(term)
    order by (select count(*) from (select 1 from ticket_terms s
      where s.community_id = ${communityId} and s.term = w.term limit ${MOST + 1}) counted), w.term
    limit 1
  ) rarest cross join lateral (
    select ticket_id from ticket_terms
    where community_id = ${communityId} and term = rarest.term order by ticket_id desc limit ${MOST}
  ) x where ${terms.length > 1 ? join(terms.map(under), ' and ') : raw('true')}`;
}

const byNumber = (communityId: string, numbers: string[]): Sql =>
  sql`select id from tickets where community_id = ${communityId} and number = any(${numbers}::text[])`;

/** What asks for no name is found by its number and its words alone (CMP-10). */
const byTail = (communityId: string, tail: string): Sql =>
  sql`(select id from tickets where community_id = ${communityId} and contact_tail = ${tail} and not anonymous order by id desc limit ${MOST})`;

const byFiler = (communityId: string, phone: string): Sql =>
  sql`(select id from tickets where community_id = ${communityId}
       and filer_id = (select person_by_phone(${phoneIndex(phone)})) and not anonymous order by opened_at desc, id desc limit ${MOST})`;

/** A room by its whole label or its end: 3-2-1201, 2-1201, 1201. A community's rooms are few enough to look through. */
const byRoom = (communityId: string, room: string): Sql => sql`
  (select t.id from (
     select id from units where community_id = ${communityId}
       and (label = ${room} or right(label, ${room.length + 1}) = ${`-${room}`}) limit 100
   ) u cross join lateral (
     select id from tickets where community_id = ${communityId} and unit_id = u.id and not anonymous order by opened_at desc, id desc limit 100
   ) t)`;
