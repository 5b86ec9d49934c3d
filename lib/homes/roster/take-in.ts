import type { Tx } from '@/db/client';
import { type Sql, sql } from '@/db/sql';
import { newId } from '@/lib/id';
import type { Look, Taking } from '@/lib/imports/books';
import type { Import } from '@/lib/imports/records';
import { phoneIndex, phoneTail, sealPhone } from '@/lib/people/phone';
import { readAs, type Viewer } from '@/lib/viewer';
import { readLine } from './line';
import { buildingKey } from './place';
import { type Known, type PersonWrite, type Plan, planRoster, type UnitWrite } from './plan';

const CHUNK = 500;

/** The dry run: what taking the file in would do now. Writes nothing. */
export async function lookThroughRoster(viewer: Viewer, found: Import, rows: string[][]): Promise<Look> {
  const [buildings, units, people] = await readAs<[Known['buildings'], Known['units'], Known['people']]>(
    viewer,
    ...knownOf(found.communityId),
  );
  const { counts, bad } = planOf(found, rows, { buildings, units, people });
  return { counts, bad };
}

/** Writes what the plan of this moment says, some hundred rows at a time, all in the caller's transaction. */
export async function takeInRoster(tx: Tx, { found, rows, words, tell }: Taking): Promise<Record<string, number>> {
  const [buildings, units, people] = (await Promise.all(
    knownOf(found.communityId).map((statement) => tx.rows(statement)),
  )) as [Known['buildings'], Known['units'], Known['people']];
  const known = { buildings, units, people };
  const plan = planOf(found, rows, known);
  const total = plan.units.length + plan.people.length;
  const ids = idsOf(plan, known);
  const write = (made: Sql) => tx.rows(made);
  await write(importing(found.id, { buildings: newBuildings(plan, ids, words.building) }));
  for (let at = 0; at < plan.units.length; at += CHUNK) {
    tell(at, total);
    const some = plan.units.slice(at, at + CHUNK);
    await write(importing(found.id, { units: some.map((unit) => unitRow(unit, ids)) }));
  }
  for (let at = 0; at < plan.people.length; at += CHUNK) {
    tell(plan.units.length + at, total);
    const some = plan.people.slice(at, at + CHUNK);
    await write(importing(found.id, { people: some.map((person) => personRow(person, ids)) }));
  }
  return plan.counts;
}

function planOf({ columns, headRow }: Import, rows: string[][], known: Known): Plan {
  const [, ...below] = rows;
  return planRoster(
    below.map((row, nth) => readLine(row, headRow + 1 + nth, columns ?? {})),
    known,
    phoneIndex,
  );
}

const knownOf = (communityId: string): [Sql, Sql, Sql] => [
  sql`select id, name from buildings where community_id = ${communityId}`,
  sql`select id, label, area, handed_over_on as "handedOverOn" from units where community_id = ${communityId}`,
  sql`select o.id, u.label, o.name, o.phone_index as "phoneIndex", o.relation, o.since_day as "sinceDay"
      from roster o join units u on u.community_id = o.community_id and u.id = o.unit_id
      where o.community_id = ${communityId} order by o.id`,
];

type Rows = { buildings?: object[]; units?: object[]; people?: object[] };

const importing = (id: string, { buildings = [], units = [], people = [] }: Rows): Sql =>
  sql`select import_homes(${id}, ${JSON.stringify(buildings)}::jsonb, ${JSON.stringify(units)}::jsonb,
    ${JSON.stringify(people)}::jsonb)`;

/** Buildings by what a file calls them, units by their label; new ones get their keys here. */
type Ids = { building: Map<string, string>; unit: Map<string, string> };

function idsOf(plan: Plan, known: Known): Ids {
  const building = new Map(known.buildings.map(({ id, name }) => [buildingKey(name), id]));
  for (const key of plan.buildings) building.set(key, newId());
  const unit = new Map(known.units.map(({ id, label }) => [label, id]));
  for (const { label, known: before } of plan.units) if (!before) unit.set(label, newId());
  return { building, unit };
}

const newBuildings = (plan: Plan, ids: Ids, nameOf: (key: string) => string) =>
  plan.buildings.map((key) => ({ id: ids.building.get(key), name: nameOf(key), position: Number(key) || 999 }));

const unitRow = ({ known, building, label, floor, area, handedOver }: UnitWrite, ids: Ids) => ({
  id: known ?? ids.unit.get(label),
  known: known !== null,
  buildingId: ids.building.get(building),
  label,
  floor,
  area,
  handedOverOn: handedOver,
});

function personRow({ known, label, name, phone, relation, since }: PersonWrite, ids: Ids) {
  const id = known ?? newId();
  const row = { id, known: known !== null, unitId: ids.unit.get(label), name, relation, sinceDay: since };
  if (!phone) return row;
  const phoneSealed = sealPhone(phone, 'roster|phone_sealed', id);
  return { ...row, phoneSealed, phoneIndex: phoneIndex(phone), phoneTail: phoneTail(phone) };
}
