import type { Client } from 'pg';
import { expect } from 'vitest';
import { type Sql, statementText } from '@/db/sql';
import { NOW } from './estate';

export type Plan = {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
};

/** Every step of a statement's plan, run as the app's own role, behind the policies of a session. */
export async function planOf(app: Client, session: string, statement: Sql): Promise<Plan[]> {
  await app.query('begin');
  await app.query('select enter($1, $2, false)', [session, NOW]);
  const answer = await app.query(`explain (analyze, format json) ${statementText(statement)}`, [...statement.values]);
  await app.query('rollback');
  return plansIn(answer.rows[0]['QUERY PLAN'][0].Plan);
}

/** A plan and every step beneath it. */
export const plansIn = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(plansIn)];

/** How many rows a step read, those it threw away among them. */
export const readOf = (plan: Plan) =>
  (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'];

/** How many rows of these tables a plan reads; fails when it reads none, or one from end to end. */
export function reachIn(plans: Plan[], tables: readonly string[]): number {
  const scans = plans.filter((plan) => tables.includes(plan['Relation Name'] ?? ''));
  expect(scans.length).toBeGreaterThan(0);
  for (const scan of scans) expect(scan['Node Type']).not.toBe('Seq Scan');
  return scans.reduce((sum, scan) => sum + readOf(scan), 0);
}

export const reachOf = async (app: Client, session: string, statement: Sql, tables: readonly string[]) =>
  reachIn(await planOf(app, session, statement), tables);
