import type { FollowedRow, Year, YearRow } from './rows';

/** What the figures say, counted row by row in plain TypeScript: written from their docstrings, not from their SQL. */
export type Brute = { now: Date; followed: Map<string, FollowedRow> };

const local = (iso: string) => new Date(Date.parse(iso) + 8 * 3_600_000).toISOString();
export const monthOfRow = (row: YearRow) => local(row.opened_at).slice(0, 7);
export const dayOfRow = (row: YearRow) => local(row.opened_at).slice(0, 10);

/** Of a ticket that was opened again only the last round counts. */
export function bruteOf({ followed }: Year, now: Date): Brute {
  const last = new Map<string, FollowedRow>();
  for (const one of followed) if (one.round >= (last.get(one.ticket)?.round ?? 0)) last.set(one.ticket, one);
  return { now, followed: last };
}

/** What is owed in this round; nothing when it was let go. */
function owedOf(row: YearRow, { followed }: Brute): FollowedRow | null {
  const owed = followed.get(row.id);
  if (row.result_at === null || !owed || owed.round !== row.reopened || owed.state === 'void') return null;
  return owed;
}

function isDue(due: string, row: YearRow, now: Date): boolean {
  return Date.parse(due) < (row.closed_at ? Date.parse(row.closed_at) : now.getTime());
}

type Says = (row: YearRow, brute: Brute) => boolean;

const resultOwed: Says = (row, { now }) => row.result_at !== null || isDue(row.result_due, row, now);
const wasScored: Says = (row) => row.score !== null && row.outcome !== 'unconfirmed';

export const says: Record<string, Says> = {
  received: () => true,
  unfinished: (row) => row.closed_at === null,
  toldAgain: (row) => row.told_before >= 1,
  many: (row) => row.homes_told >= 5,
  serious: (row) => row.serious,
  unconfirmed: (row) => row.outcome === 'unconfirmed',
  withdrawn: (row) => row.outcome === 'withdrawn',
  answered: (row) => row.replied_at !== null,
  replyOwed: (row, { now }) => row.replied_at !== null || isDue(row.reply_due, row, now),
  replyKept: (row) => row.reply_diff !== null && row.reply_diff >= 0,
  attempted: (row) => row.closed_at !== null && ['solved', 'unconfirmed', 'cannot'].includes(row.outcome ?? ''),
  solved: (row) => row.closed_at !== null && row.outcome === 'solved',
  resultOwed,
  resultKept: (row) => row.result_diff !== null && row.result_diff >= 0,
  resultOwedUnpaused: (row, brute) => row.pauses.length === 0 && resultOwed(row, brute),
  resultKeptUnpaused: (row) => row.pauses.length === 0 && row.result_diff !== null && row.result_diff >= 0,
  wasDone: (row) => row.result_at !== null || row.reopened > 0,
  reopened: (row) => row.reopened > 0,
  followOwed: (row, brute) => {
    const owed = owedOf(row, brute);
    return owed !== null && (owed.state === 'done' || Date.parse(owed.due_at) < brute.now.getTime());
  },
  followed: (row, brute) => {
    const owed = owedOf(row, brute);
    return owed?.state === 'done' && Date.parse(owed.ended_at ?? '') <= Date.parse(owed.due_at);
  },
  scored: wasScored,
  satisfied: (row, brute) => wasScored(row, brute) && (row.score ?? 0) > 3,
};

export const minutesToAnswer = (rows: YearRow[]): number =>
  rows.reduce(
    (sum, row) =>
      row.replied_at ? sum + Math.floor((Date.parse(row.replied_at) - Date.parse(row.counts_from)) / 60_000) : sum,
    0,
  );

/** What a month began with, took in, ended and was left with; its ends as moments. */
export function bruteFlow(rows: YearRow[], from: string, to: string) {
  const over = (row: YearRow) => row.closed_at ?? '9999';
  return {
    carried: rows.filter((row) => row.opened_at < from && over(row) >= from).length,
    received: rows.filter((row) => row.opened_at >= from && row.opened_at < to).length,
    closed: rows.filter((row) => over(row) >= from && over(row) < to).length,
    left: rows.filter((row) => row.opened_at < to && over(row) >= to).length,
  };
}

/** Two letters beside each other, both Chinese; whole words of others. */
function pieces(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    if (/^[一-龥]{2}$/.test(pair)) found.add(pair);
  }
  for (const word of text.match(/[a-z]{2,24}/gi) ?? []) found.add(word.toLowerCase());
  return found;
}

type Seen = { row: YearRow; pieces: Set<string> };

/** What stands in more than four of ten says nothing, once there are twenty. */
function uselessOf(all: Seen[]): Set<string> {
  if (all.length < 20) return new Set();
  const every = new Set(all.flatMap((one) => [...one.pieces]));
  return new Set([...every].filter((piece) => all.filter((one) => one.pieces.has(piece)).length > all.length * 0.4));
}

/** Sets of alike complaints by joining pairs until nothing changes, as sorted lists of ids. */
export function bruteClusters(rows: YearRow[]): string[] {
  const all = rows.map((row) => ({ row, pieces: pieces(row.summary) }));
  const useless = uselessOf(all);
  const matter = (row: YearRow) => `${row.anonymous ? '' : row.building_id}/${row.category}`;
  const isAlike = (a: Seen, b: Seen) =>
    matter(a.row) === matter(b.row) &&
    [...a.pieces].filter((piece) => b.pieces.has(piece) && !useless.has(piece)).length >= 2;
  const set = new Map(rows.map(({ id }) => [id, id]));
  for (const a of all) {
    for (const b of all.filter((one) => one.row.id > a.row.id && isAlike(a, one))) {
      const [from, to] = [set.get(b.row.id), set.get(a.row.id) ?? ''];
      for (const [id, of] of set) if (of === from) set.set(id, to);
    }
  }
  const groups = new Map<string, string[]>();
  for (const [id, of] of set) groups.set(of, [...(groups.get(of) ?? []), id]);
  const alike = [...groups.values()].filter((ids) => ids.length > 1);
  return alike.map((ids) => ids.sort().join(' ')).sort();
}
