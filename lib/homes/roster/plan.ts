import { type Bad, nameKey } from '@/lib/imports/cells';
import type { Relation } from '@/lib/viewer';
import type { Line } from './line';
import { buildingKey } from './place';

/** What the community has on record. */
export type Known = {
  buildings: { id: string; name: string }[];
  units: { id: string; label: string; area: number | null; handedOverOn: string | null }[];
  people: KnownPerson[];
};
type KnownPerson = {
  id: string;
  label: string;
  name: string;
  phoneIndex: string | null;
  relation: Relation;
  sinceDay: string | null;
};

export type UnitWrite = Pick<Line, 'label' | 'building' | 'floor' | 'area' | 'handedOver'> & { known: string | null };
export type PersonWrite = Pick<Line, 'row' | 'label' | 'name' | 'phone' | 'since'> & {
  relation: Relation;
  known: string | null;
};
export type Plan = {
  bad: Bad[];
  buildings: string[];
  units: UnitWrite[];
  people: PersonWrite[];
  /** Rows of the file. */
  counts: { new: number; changed: number; same: number; bad: number; kept: number };
};

type Group<T> = T & { rows: Line[] };
type Unit = Group<Omit<UnitWrite, 'known'>>;
type Person = Group<Pick<Line, 'label' | 'name' | 'phone' | 'relation' | 'since'>>;
type Fate = 'new' | 'changed' | 'same';

/**
 * What a file means for what is on record: what is new, what changes, what stays. Pure; the same file against what it made
 * means nothing any more. What the file doesn't name stays.
 */
export function planRoster(read: (Line | Bad)[], known: Known, indexOf: (phone: string) => string): Plan {
  const bad = read.filter((one) => 'why' in one);
  const units = new Map<string, Unit>();
  const people = new Map<string, Person>();
  for (const line of read) {
    if ('why' in line) continue;
    const clash = clashOf(line, units.get(line.label), people.get(personKey(line)));
    if (clash) bad.push({ row: line.row, ...clash });
    else gather(line, units, people);
  }
  const fates = new Map<Line, Fate>();
  const planned = {
    units: [...units.values()].flatMap((unit) => planUnit(unit, known, fates)),
    ...planPeople([...people.values()], known, indexOf, fates),
  };
  const keys = new Set(known.buildings.map(({ name }) => buildingKey(name)));
  const buildings = [...new Set(planned.units.filter((unit) => !unit.known).map(({ building }) => building))];
  const count = (fate: Fate) => [...fates.values()].filter((one) => one === fate).length;
  return {
    bad: bad.sort((one, other) => one.row - other.row),
    buildings: buildings.filter((key) => !keys.has(key)),
    units: planned.units,
    people: planned.people,
    counts: { new: count('new'), changed: count('changed'), same: count('same'), bad: bad.length, kept: planned.kept },
  };
}

const personKey = ({ label, name }: Line) => `${label} ${nameKey(name)}`;

/** What a row contradicts that stands above it in the same file. */
function clashOf(line: Line, unit?: Unit, person?: Person): Omit<Bad, 'row'> | undefined {
  const differs = <T>(one: T | undefined, other: T) => Boolean(one && other && one !== other);
  const first = (rows: Line[] | undefined) => ({ row: rows?.[0]?.row ?? 0 });
  if (differs(unit?.area, line.area)) return { why: 'areaDiffers', values: first(unit?.rows) };
  if (differs(unit?.handedOver, line.handedOver)) return { why: 'handedOverDiffers', values: first(unit?.rows) };
  if (!line.name) return undefined;
  if (differs(person?.phone, line.phone)) return { why: 'phoneDiffers', values: first(person?.rows) };
  return differs(person?.relation, line.relation) ? { why: 'relationDiffers', values: first(person?.rows) } : undefined;
}

function gather(line: Line, units: Map<string, Unit>, people: Map<string, Person>) {
  const { label, building, floor, area, handedOver, name, phone, relation, since } = line;
  const unit = units.get(label) ?? { label, building, floor, area, handedOver, rows: [] };
  units.set(label, Object.assign(unit, { area: unit.area ?? area, handedOver: unit.handedOver ?? handedOver }));
  unit.rows.push(line);
  if (!name) return;
  const person = people.get(personKey(line)) ?? { label, name, phone, relation, since, rows: [] };
  const filled = { phone: person.phone || phone, relation: person.relation ?? relation, since: person.since ?? since };
  people.set(personKey(line), Object.assign(person, filled));
  person.rows.push(line);
}

/** A unit's first row bears its fate; the rows of its people bear theirs too, and the weightier counts. */
function mark(fates: Map<Line, Fate>, rows: Line[], fate: Fate) {
  const weight = { same: 0, changed: 1, new: 2 };
  rows.forEach((line, nth) => {
    const own = nth === 0 ? fate : 'same';
    const before = fates.get(line) ?? 'same';
    fates.set(line, weight[own] > weight[before] ? own : before);
  });
}

function planUnit({ rows, ...unit }: Unit, known: Known, fates: Map<Line, Fate>): UnitWrite[] {
  const before = unitsByLabel(known).get(unit.label);
  const changed = before && (differ(unit.area, before.area) || differ(unit.handedOver, before.handedOverOn));
  const fate = before ? (changed ? 'changed' : 'same') : 'new';
  mark(fates, rows, fate);
  return fate === 'same' ? [] : [{ ...unit, known: before?.id ?? null }];
}

/** Nothing said changes nothing. */
const differ = <T>(said: T | null, before: T | null) => said !== null && said !== before;

const indexes = new WeakMap<Known, Map<string, Known['units'][number]>>();
function unitsByLabel(known: Known) {
  const index = indexes.get(known) ?? new Map(known.units.map((unit) => [unit.label, unit]));
  indexes.set(known, index);
  return index;
}

/** By name first, then by number: a corrected number, and a corrected name, change the line that is there. */
function planPeople(people: Person[], known: Known, indexOf: (phone: string) => string, fates: Map<Line, Fate>) {
  const there = new Map<string, KnownPerson[]>();
  for (const one of known.people) there.set(one.label, [...(there.get(one.label) ?? []), one]);
  const taken = new Set<string>();
  const matched = new Map<Person, KnownPerson>();
  const match = (person: Person, found: KnownPerson | undefined) => {
    if (!found) return;
    taken.add(found.id);
    matched.set(person, found);
  };
  const free = ({ label }: Person) => (there.get(label) ?? []).filter(({ id }) => !taken.has(id));
  for (const person of people) {
    const named = free(person).filter(({ name }) => nameKey(name) === nameKey(person.name));
    const index = person.phone && indexOf(person.phone);
    match(person, named.find(({ phoneIndex }) => phoneIndex === index) ?? named[0]);
  }
  for (const person of people) {
    if (matched.has(person) || !person.phone) continue;
    const index = indexOf(person.phone);
    match(
      person,
      free(person).find(({ phoneIndex }) => phoneIndex === index),
    );
  }
  const writes = people.flatMap((person) => planPerson(person, matched.get(person), indexOf, fates));
  return { people: writes, kept: known.people.length - taken.size };
}

function planPerson(
  { rows, label, name, phone, relation, since }: Person,
  before: KnownPerson | undefined,
  indexOf: (phone: string) => string,
  fates: Map<Line, Fate>,
): PersonWrite[] {
  const changed =
    before &&
    (name !== before.name ||
      (phone !== '' && indexOf(phone) !== before.phoneIndex) ||
      differ(relation, before.relation) ||
      differ(since, before.sinceDay));
  const fate = before ? (changed ? 'changed' : 'same') : 'new';
  mark(fates, rows, fate);
  const row = rows[0]?.row ?? 0;
  const write = { row, label, name, phone, since, relation: relation ?? before?.relation ?? 'owner' };
  return fate === 'same' ? [] : [{ ...write, known: before?.id ?? null }];
}
