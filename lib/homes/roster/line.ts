import type { Day } from '@/lib/clock/day';
import { type Bad, readArea, readDay, readPhone } from '@/lib/imports/cells';
import { type Columns, cellOf } from '@/lib/imports/columns';
import type { Relation } from '@/lib/viewer';
import { type RosterColumn, relationSays } from './meanings';
import { readPlace } from './place';

/** A row of the office's roster, understood: a home, and who belongs to it if the row names somebody. */
export type Line = {
  row: number;
  building: string;
  label: string;
  floor: number;
  area: number | null;
  handedOver: Day | null;
  name: string;
  phone: string;
  /** Null where the file doesn't say. */
  relation: Relation | null;
  since: Day | null;
};

const LONGEST_NAME = 30;

/** Reads a row; `row` is its number in the file. */
export function readLine(cells: string[], row: number, columns: Columns): Line | Bad {
  if (cells.every((cell) => cell.trim() === '')) return { row, why: 'blank' };
  const cell = (name: RosterColumn) => cellOf(cells, columns, name).normalize('NFKC');
  const place = readPlace({ building: cell('building'), entrance: cell('entrance'), room: cell('room') });
  if ('why' in place) return { row, ...place };
  const read = {
    phone: readPhone(cell('phone')),
    area: readArea(cell('area')),
    handedOver: readDay(cell('handedOver')),
    since: readDay(cell('since')),
    relation: readRelation(cell('relation')),
  };
  const wrong = Object.values(read).find((one) => 'why' in one);
  if (wrong && 'why' in wrong) return { row, ...wrong };
  const name = cell('name').replace(/\s+/g, ' ').trim();
  const { phone, area, handedOver, since, relation } = valuesOf(read);
  if (phone && !name) return { row, why: 'noName' };
  if (name.length > LONGEST_NAME) return { row, why: 'longName' };
  const said = /^-?\d{1,3}$/.exec(cell('floor'))?.[0];
  const floor = said ? Number(said) : place.floor;
  return { row, building: place.building, label: place.label, floor, area, handedOver, name, phone, relation, since };
}

type Read = { [Name in keyof Values]: { value: Values[Name] } | { why: string; values?: Record<string, string> } };
type Values = Pick<Line, 'phone' | 'area' | 'handedOver' | 'since' | 'relation'>;

const valuesOf = (read: Read): Values =>
  Object.fromEntries(Object.entries(read).map(([name, one]) => [name, 'value' in one ? one.value : null])) as Values;

function readRelation(text: string): Read['relation'] {
  const plain = text.replace(/\s/g, '').toLowerCase();
  if (plain === '') return { value: null };
  const found = (Object.keys(relationSays) as Relation[]).find((one) => relationSays[one].test(plain));
  return found ? { value: found } : { why: 'unknownRelation', values: { text: text.slice(0, 20) } };
}
