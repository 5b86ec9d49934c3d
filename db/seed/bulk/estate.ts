import { getTableName, type Table } from 'drizzle-orm';
import { buildings, communities, companies, consents, holidays, people, posts, residencies, units } from '@/db/schema';
import { newName, residentPhone, staffPhone } from '@/db/seed/estate/names';
import { dice } from '@/db/seed/estate/random';
import { holidayRows } from '@/db/seed/holidays';
import type { Owner } from '@/db/seed/play/owner';
import { raw, sql } from '@/db/sql';
import { phoneIndex, phoneTail, sealPhone } from '@/lib/people/phone';
import { policy } from '@/lib/privacy/policy';
import { termsOf } from '@/lib/tickets/terms';
import { type Mint, openMint } from './ids';
import { communityNames, companyName, deskPhone } from './words';

/** By its id the seed knows a company that it laid itself. */
export const COMPANY = '01980000-0000-7000-8000-000000005eed';
export const SEED = 70_261;
const FLOORS = 25;
const DOORS = 4;
const HANDED_OVER = '2015-06-30';
const SINCE = '2015-07-01';

export type Home = {
  unit: string;
  building: string;
  filer: string;
  name: string;
  tail: string;
  /** By its label and its owner's name, and by its building alone and that name. */
  terms: { home: string[]; public: string[] };
};
export type Community = {
  id: string;
  homes: Home[];
  clerks: string[];
  caller: string;
  lead: string;
  manager: string;
  workers: string[];
};

/** A building has a hundred homes. */
type Size = { communities: number; homes: number };
type Row = Record<string, unknown>;
type Plan = { rows: Map<Table, Row[]>; mint: Mint; at: Date; names: () => string; phones: number };

/** One company with so many communities of so many hundred homes, each with its owner, and those who work there. */
export async function layBulkEstate(owner: Owner, size: Size, at: Date): Promise<Community[]> {
  const d = dice(SEED, 'names');
  const names = () => newName(d, new Set(), d.chance(0.5) ? 'f' : 'm', d.int(1950, 2002));
  const plan: Plan = { rows: new Map(), mint: openMint(SEED, 'estate'), at, names, phones: 0 };
  put(plan, companies, { id: COMPANY, name: companyName });
  const laid = Array.from({ length: size.communities }, (_, n) => planCommunity(plan, size, n));
  for (const row of holidayRows) put(plan, holidays, row);
  for (const table of [companies, communities, buildings, units, people, residencies, consents, posts, holidays])
    await insertAll(owner, table, plan.rows.get(table) ?? []);
  return laid;
}

function planCommunity(plan: Plan, { homes: wanted }: Size, n: number): Community {
  const id = plan.mint.id(plan.at.getTime());
  const round = Math.floor(n / communityNames.length);
  const name = `${communityNames[n % communityNames.length]}${round > 0 ? round + 1 : ''}`;
  put(plan, communities, { id, company_id: COMPANY, name, phone: deskPhone, settings: {} });
  const homes = Array.from({ length: Math.ceil(wanted / (FLOORS * DOORS)) }, (_, b) =>
    planBuilding(plan, id, b + 1),
  ).flat();
  const staff = (department: string, role: string) => planColleague(plan, id, department, role);
  return {
    ...{
      id,
      homes,
      caller: staff('desk', 'desk'),
      lead: staff('desk', 'supervisor'),
      manager: staff('office', 'manager'),
    },
    clerks: Array.from({ length: 3 }, () => staff('desk', 'desk')),
    workers: Array.from({ length: 5 }, () => staff('engineering', 'engineering')),
  };
}

function planBuilding(plan: Plan, community_id: string, position: number): Home[] {
  const building = plan.mint.id(plan.at.getTime());
  const name = `${position}栋`;
  put(plan, buildings, { id: building, community_id, name, position, handed_over_on: HANDED_OVER });
  return Array.from({ length: FLOORS * DOORS }, (_, n) => {
    const floor = 1 + Math.floor(n / DOORS);
    const label = `${position}-1-${floor}0${1 + (n % DOORS)}`;
    const unit = plan.mint.id(plan.at.getTime());
    const area = 7_800 + (n % DOORS) * 1_350;
    put(plan, units, { id: unit, community_id, building_id: building, label, floor, area, occupied: true });
    const owner = planPerson(plan, residentPhone);
    const stay = { id: plan.mint.id(plan.at.getTime()), community_id, unit_id: unit, person_id: owner.id };
    put(plan, residencies, { ...stay, relation: 'owner', from_day: SINCE });
    const consent = { id: plan.mint.id(plan.at.getTime()), person_id: owner.id, version: policy.version };
    put(plan, consents, { ...consent, given_at: plan.at, given_by: 'estate' });
    const terms = { home: termsOf(`${label} ${owner.name}`), public: termsOf(`${name} ${owner.name}`) };
    return { unit, building, filer: owner.id, name: owner.name, tail: owner.tail, terms };
  });
}

function planColleague(plan: Plan, community_id: string, department: string, role: string): string {
  const { id } = planPerson(plan, staffPhone);
  put(plan, posts, { id: plan.mint.id(plan.at.getTime()), community_id, person_id: id, department, roles: [role] });
  return id;
}

function planPerson(plan: Plan, numbered: (n: number) => string) {
  const id = plan.mint.id(plan.at.getTime());
  const name = plan.names();
  plan.phones += 1;
  const phone = numbered(500_000 + plan.phones);
  const tail = phoneTail(phone);
  const found = { phone_sealed: sealPhone(phone, 'people|phone_sealed', id), phone_index: phoneIndex(phone) };
  put(plan, people, { id, name, ...found, phone_tail: tail, created_at: plan.at });
  return { id, name, tail };
}

function put({ rows }: Plan, table: Table, row: Row) {
  const kept = rows.get(table);
  if (kept) kept.push(row);
  else rows.set(table, [row]);
}

const AT_ONCE = 5_000;

async function insertAll(owner: Owner, table: Table, rows: Row[]) {
  const name = getTableName(table);
  const columns = raw(Object.keys(rows[0] ?? {}).join(', '));
  for (let n = 0; n < rows.length; n += AT_ONCE) {
    const part = JSON.stringify(rows.slice(n, n + AT_ONCE));
    await owner.run(
      sql`insert into ${raw(name)} (${columns}) select ${columns} from jsonb_populate_recordset(null::${raw(name)}, ${part}::jsonb)`,
    );
  }
}
