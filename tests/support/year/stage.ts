import type { Client } from 'pg';
import type { Sql } from '@/db/sql';
import { openTestDatabase } from '../database';
import { layEstate, NOW, see } from '../estate';
import { planOf, readOf } from '../plan';
import { bruteOf } from './brute';
import { layHomes, layYears } from './lay';
import { yearOf } from './rows';

const COUNT = 50_000;

export type YearStage = Awaited<ReturnType<typeof openYear>>;

/** A database with a year of 50,000 tickets in one community, 200 in the other, and who reads them. */
export async function openYear() {
  const database = await openTestDatabase();
  const { green, maple } = await layEstate(database.admin);
  const units = await layHomes(database.admin, green.id);
  const year = yearOf({ now: NOW, count: COUNT, units, about: green.supervisor.id });
  const abroad = await layHomes(database.admin, maple.id);
  const next = yearOf({ now: NOW, count: 200, units: abroad, about: maple.supervisor.id });
  const rows = next.rows.map((row) => ({ ...row, id: row.id.replace('01980000', '01990000') }));
  await layYears(database.admin, [
    { communityId: green.id, recordedBy: green.clerk.id, year },
    { communityId: maple.id, recordedBy: maple.clerk.id, year: { rows, followed: [] } },
  ]);
  return {
    green,
    maple,
    year,
    brute: bruteOf(year, NOW),
    supervisor: await see(green.supervisor),
    manager: await see(green.manager),
    app: await database.openApp(),
    close: database.close,
  };
}

/** The scans of tickets in a statement's plan, as the app's own role sees it, and how many rows each read. */
export async function scansOf(app: Client, session: string, statement: Sql): Promise<{ by: string; rows: number }[]> {
  const plans = await planOf(app, session, statement);
  return plans
    .filter((plan) => plan['Relation Name'] === 'tickets')
    .map((plan) => ({ by: plan['Node Type'], rows: readOf(plan) }));
}
