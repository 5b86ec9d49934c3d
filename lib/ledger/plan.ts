import { readPlace } from '@/lib/homes/roster/place';
import type { Bad } from '@/lib/imports/cells';
import type { LedgerLine } from './line';

/** What there is: homes by their label, and which lines and numbers are in already. */
export type LedgerKnown = { units: Map<string, string>; marks: Set<string>; numbers: Set<string> };
export type Filing = { line: LedgerLine; mark: string; unit: string | null; spot: string };
export type LedgerPlan = {
  filings: Filing[];
  bad: Bad[];
  counts: { new: number; closed: number; same: number; bad: number };
};

/** What a file of the old book means: which lines become tickets, which are over or in already, which can't come in. */
export function planLedger(
  read: (LedgerLine | Bad)[],
  known: LedgerKnown,
  markOf: (text: string) => string,
): LedgerPlan {
  const bad: Bad[] = read.filter((line) => 'why' in line);
  const lines = read.filter((line) => !('why' in line)) as LedgerLine[];
  const open = lines.filter((line) => line.open);
  const filings: Filing[] = [];
  const rows = new Map<string, number>();
  let same = 0;
  for (const line of open) {
    const mark = markOf(line.number ? `number ${line.number}` : `words ${line.day} ${line.room} ${line.words}`);
    const place = placeOf(line.room, known.units);
    const twice = rows.get(mark);
    if (known.marks.has(mark) || known.numbers.has(line.number)) same += 1;
    else if (twice) bad.push({ row: line.row, why: 'numberTwice', values: { row: twice } });
    else if ('why' in place) bad.push({ row: line.row, ...place });
    else filings.push({ line, mark, ...place });
    rows.set(mark, twice ?? line.row);
  }
  const counts = { new: filings.length, closed: lines.length - open.length, same, bad: bad.length };
  bad.sort((one, other) => one.row - other.row);
  return { filings, bad, counts };
}

const looksLikeHome = /^[\p{L}\p{N}栋幢座楼单元号#\-/_~. ]*?\d{3,4}\s*(室|房|号|户)?$/u;

/** A home of the community; what looks like none is a place in words; what looks like one and isn't there is bad. */
function placeOf(room: string, units: Map<string, string>): { unit: string | null; spot: string } | { why: string } {
  const text = room.normalize('NFKC').trim();
  const place = readPlace({ building: '', entrance: '', room: text });
  const label = 'label' in place ? place.label : text.toUpperCase();
  const unit = units.get(label) ?? onlyEnding(label, units);
  if (unit) return { unit, spot: '' };
  return looksLikeHome.test(text) ? { why: 'unknownRoom' } : { unit: null, spot: text };
}

/** 1201 alone is enough where only one home ends so. */
function onlyEnding(label: string, units: Map<string, string>): string | undefined {
  const door = label.replace(/\D+$/, '');
  const found = door ? [...units].filter(([known]) => known.endsWith(`-${door}`)) : [];
  return found.length === 1 ? found[0]?.[1] : undefined;
}
