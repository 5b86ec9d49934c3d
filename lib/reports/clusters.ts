import { termsOf } from '@/lib/tickets/terms';

/** One complaint of a month, as far as it says whether others are alike. */
export type Told = {
  id: string;
  buildingId: string | null;
  building: string | null;
  unitId: string | null;
  category: string;
  words: string;
  anonymous: boolean;
};

/** Complaints that are alike. `words`: what most of them say, by pieces of which none names anybody. */
export type Cluster = {
  /** Of its earliest complaint. */
  id: string;
  building: string | null;
  category: string;
  ids: string[];
  homes: number;
  words: string[];
};

/** So many pieces of words in common make two of them alike. */
const SHARED = 2;
/** Words that stand in more of them say nothing about a place. */
const COMMON = 0.4;
const FEW = 20;
const SAID = 3;

/**
 * CMP-12: alike complaints of one subject and building, by pieces of words that two of them share; chains count. The same rows
 * give the same clusters, the largest first. An anonymous one is compared without its building, which would say who asked
 * (CMP-10).
 */
export function clustersOf(told: readonly Told[]): Cluster[] {
  const rows = [...told].sort((a, b) => (a.id < b.id ? -1 : 1)).map((one) => ({ ...one, place: placeOf(one) }));
  const all = rows.map((row) => ({ row, terms: new Set(termsOf(row.words).filter(saysSomething)) }));
  const common = commonTerms(all);
  const read = all.map(({ row, terms }) => ({ row, terms: new Set([...terms].filter((term) => !common.has(term))) }));
  const groups = new Map<string, Read[]>();
  for (const one of read) {
    const matter = `${one.row.place ?? ''}|${one.row.category}`;
    push(groups, matter, one);
  }
  return [...groups.values()]
    .flatMap(chains)
    .filter((chain) => chain.length > 1)
    .map(clusterOf)
    .sort((a, b) => b.ids.length - a.ids.length || (a.id < b.id ? -1 : 1));
}

function push<Key, One>(into: Map<Key, One[]>, key: Key, one: One) {
  const found = into.get(key);
  if (found) found.push(one);
  else into.set(key, [one]);
}

type Read = { row: Told & { place: string | null }; terms: Set<string> };

const placeOf = ({ anonymous, buildingId }: Told) => (anonymous ? null : buildingId);

/** Digits are of dates, rooms and numbers: they make nothing alike. */
const saysSomething = (term: string) => isHan(term) || /\p{L}{2}/u.test(term);

function commonTerms(all: Read[]): Set<string> {
  if (all.length < FEW) return new Set();
  const counts = countTerms(all);
  return new Set([...counts].filter(([, count]) => count > all.length * COMMON).map(([term]) => term));
}

function countTerms(all: Read[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of all) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** What hangs together by likeness, each chain in the order of its rows; only what shares a piece is compared. */
function chains(group: Read[]): Read[][] {
  const sayers = new Map<string, Read[]>();
  for (const one of group) for (const term of one.terms) push(sayers, term, one);
  const left = new Set(group);
  return group.flatMap((first) => {
    if (!left.delete(first)) return [];
    const chain = [first];
    for (let at = 0; at < chain.length; at += 1) {
      for (const other of alikeIn(left, chain[at] as Read, sayers)) {
        chain.push(other);
        left.delete(other);
      }
    }
    return [chain.sort((a, b) => (a.row.id < b.row.id ? -1 : 1))];
  });
}

function alikeIn(left: ReadonlySet<Read>, { terms }: Read, sayers: ReadonlyMap<string, Read[]>): Read[] {
  const shared = new Map<Read, number>();
  for (const term of terms)
    for (const other of sayers.get(term) ?? []) if (left.has(other)) shared.set(other, (shared.get(other) ?? 0) + 1);
  return [...shared].filter(([, count]) => count >= SHARED).map(([other]) => other);
}

function clusterOf(chain: Read[]): Cluster {
  const { row } = chain[0] as Read;
  return {
    id: row.id,
    building: row.place === null ? null : row.building,
    category: row.category,
    ids: chain.map((one) => one.row.id),
    homes: new Set(chain.map((one) => one.row.unitId ?? one.row.id)).size,
    words: wordsOf(chain),
  };
}

/** The pieces that at least half of them and two of them say, joined where they overlap: 楼上 + 上装 + 装修 is 楼上装修. */
function wordsOf(chain: Read[]): string[] {
  const counts = countTerms(chain);
  const enough = Math.max(2, Math.ceil(chain.length / 2));
  const often = [...counts].filter(([, count]) => count >= enough).sort(([, a], [, b]) => b - a);
  return joined(often.map(([term]) => term)).slice(0, SAID);
}

function joined(terms: string[]): string[] {
  const left = [...terms];
  const words: string[] = [];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    let grown = word;
    for (let at = nextTo(left, grown); at >= 0; at = nextTo(left, grown)) {
      const [piece = ''] = left.splice(at, 1);
      grown = piece.startsWith(grown.slice(-1)) ? grown + piece.slice(1) : piece.slice(0, -1) + grown;
    }
    words.push(grown);
  }
  return words;
}

/** A piece of two Chinese characters that goes on, or leads in. */
const nextTo = (terms: string[], word: string) =>
  terms.findIndex(
    (term) => isPair(term) && isHan(word) && (term.startsWith(word.slice(-1)) || term.endsWith(word.slice(0, 1))),
  );

const isHan = (text: string) => /^\p{Script=Han}+$/u.test(text);
const isPair = (text: string) => isHan(text) && text.length === 2;
