import { setTimeout as pause } from 'node:timers/promises';
import { load } from './load';
import { cpuOfTree } from './processor';
import { type Measured, spread } from './rounds';
import type { Scenario, Scene } from './scenario';

const FILED = 100;

/** What one job costs the worker and the database: those of so many filings, drained at once after the worker was held. */
export async function measureJobs(
  { stage, portal }: Scene,
  { work }: Scenario,
  rounds: number,
): Promise<Pick<Measured, 'cpuMs' | 'databaseMs'>> {
  const taken: { cpu: number; database: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await stage.settle();
    process.kill(portal.workerPid, 'SIGSTOP');
    await load(portal.origin, work, 1_000_000 + round * FILED, FILED, 4);
    const jobs = await stage.due();
    const [cpu, database] = [cpuOfTree(portal.workerPid), cpuOfTree(stage.postgresPid)];
    process.kill(portal.workerPid, 'SIGCONT');
    await stage.settle();
    await pause(500);
    taken.push({
      cpu: (cpuOfTree(portal.workerPid) - cpu) / jobs,
      database: (cpuOfTree(stage.postgresPid) - database) / jobs,
    });
  }
  return { cpuMs: spread(taken.map(({ cpu }) => cpu)), databaseMs: spread(taken.map(({ database }) => database)) };
}
