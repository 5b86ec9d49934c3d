import { ensureBuild, NEXT, SERVER, WORKER } from './build';
import { claim, endLeftovers, keepRunning, logOf } from './children';
import { bringDatabase } from './database';
import { waitHealthy } from './health';
import { follow, sizeOf, tail } from './log';
import { type Plan, readPlan } from './plan';
import { whyTaken } from './ports';
import type { Stops } from './stops';

/** Brings up all parts and says when the portal is ready. What has begun is ended through `stops`. */
export async function bringUp(dev: boolean, stops: Stops) {
  const plan = readPlan(dev);
  claim(plan, stops);
  await endLeftovers(plan);
  await checkPort(plan.env.PORT);
  const [environment] = await Promise.all([bringDatabase(plan, stops), dev ? undefined : ensureBuild(plan, stops)]);
  stops.check();
  await runParts({ ...plan, environment }, stops);
}

async function runParts(plan: Plan, stops: Stops) {
  const logs = ['server', 'worker'].map((name) => ({ path: logOf(plan, name), from: sizeOf(logOf(plan, name)) }));
  const parts = [keepRunning(plan, worker(plan), stops), keepRunning(plan, server(plan), stops)];
  const gaveUp = () => {
    stops.check();
    const dead = parts.findIndex((part) => part.deaths > 2);
    return dead < 0
      ? undefined
      : `It does not start; its last words:\n${logs.map((log) => tail(log.path, log.from)).join('\n')}`;
  };
  await waitHealthy(plan.env.PORT, plan.dev ? 180_000 : 60_000, gaveUp);
  console.log(`ready http://localhost:${plan.env.PORT}`);
  for (const log of logs) follow(log.path, (text) => process.stdout.write(text));
}

/** Heaps small enough for both to stay under 350 MB together, with room for a busy moment. */
function server({ dev, env, environment }: Plan) {
  const heap = dev ? [] : ['--max-old-space-size=256', '--max-semi-space-size=16'];
  const words = [...heap, ...(dev ? [NEXT, 'dev', '-p', String(env.PORT)] : [SERVER])];
  return { name: 'server', words, environment: { ...environment, NODE_ENV: dev ? 'development' : 'production' } };
}

function worker({ dev, environment }: Plan) {
  const program = dev ? ['--import', 'tsx', 'jobs/main.ts'] : [WORKER];
  const words = ['--max-old-space-size=128', '--max-semi-space-size=2', ...program];
  return { name: 'worker', words, environment: { ...environment, NODE_ENV: dev ? 'development' : 'production' } };
}

async function checkPort(port: number) {
  const reason = await whyTaken(port);
  if (reason === 'EADDRINUSE') throw new Error(`PORT ${port} is taken by another program: set PORT to a free one.`);
  if (reason) throw new Error(`PORT ${port} can’t be used (${reason}): set PORT to another one.`);
}
