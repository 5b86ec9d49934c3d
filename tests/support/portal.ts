import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { claim, endLeftovers } from '@/scripts/start/children';
import { layout } from '@/scripts/start/cluster';
import { end } from '@/scripts/start/mark';
import { readPlan } from '@/scripts/start/plan';
import { findPostmaster } from '@/scripts/start/postmaster';
import { makeStops } from '@/scripts/start/stops';
import { portalEnv } from './portal-env';

// The whole portal on an empty state, as a new user would start it: for the browser tests, which build on a known estate.
await emptyState();
await import('@/scripts/up');

/** Ends what an earlier, killed run left running before its marks are thrown away with its state. */
async function emptyState() {
  const plan = readPlan();
  const { DATA_DIR } = plan.env;
  if (basename(DATA_DIR) !== portalEnv.DATA_DIR) throw new Error(`${DATA_DIR} is not the state of the tests.`);
  claim(plan, makeStops());
  await endLeftovers(plan);
  const postgres = findPostmaster(layout(join(DATA_DIR, 'postgres')).cluster);
  if (postgres) await end(postgres.mark, { signal: 'SIGINT', patience: 30_000 });
  rmSync(DATA_DIR, { recursive: true, force: true });
}
