import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { runOnce } from './children';
import type { Plan } from './plan';
import { say, seconds } from './say';
import type { Stops } from './stops';

/** Builds the demo estate in an empty database; one that was cut short while building is built anew. */
export async function ensureEstate(plan: Plan, ownerUrl: string, stops: Stops) {
  const unfinished = existsSync(markOf(plan));
  if (unfinished || (await isEmpty(ownerUrl))) await buildEstate(plan, ownerUrl, stops, unfinished);
}

export async function buildEstate(plan: Plan, ownerUrl: string, stops: Stops, anew: boolean) {
  const since = Date.now();
  say('demo', 'building the estate');
  writeFileSync(markOf(plan), '');
  const words = ['--import', 'tsx', 'scripts/start/estate-program.ts', ...(anew ? ['anew'] : [])];
  const environment = { ...plan.environment, MIGRATE_URL: ownerUrl };
  await runOnce(plan, { name: 'estate', words, environment }, stops);
  rmSync(markOf(plan));
  say('demo', `estate built in ${seconds(since)}`);
}

async function isEmpty(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const look = client.query('set role linli_gate').then(() => client.query('select from communities limit 1'));
  const { rowCount } = await look.finally(() => client.end());
  return rowCount === 0;
}

function markOf(plan: Plan): string {
  return join(plan.env.DATA_DIR, 'estate-unfinished');
}
