import type { Floors } from './floors';
import { load, quantile, type Times, type Work } from './load';
import type { Portal } from './portal';
import { cpuOfTree } from './processor';
import type { Scenario } from './scenario';

/** Clients at once while processor time is counted, and while times are. */
const FEW = 4;
const MANY = 16;
/** What comes before the rounds that count, in their length. */
const WARM_ROUNDS = 3;

export type Spread = { min: number; median: number; max: number };
/** Per request: milliseconds of the server's processor, of the database's, and of waiting under 16 clients. */
type Round = { cpu: number; database: number; p50: number; p99: number };
export type Measured = {
  cpuMs: Spread;
  databaseMs: Spread;
  p50Ms: Spread;
  p99Ms: Spread;
  perSecond: Spread;
  /** The server's processor time against each floor's, of the same round. */
  over: Record<string, Spread>;
  floorsMs: Record<string, Spread>;
};
type Target = { origin: string; pid: number; work: Work; count: number };

/** The portal and its floors by turns, so that what else the machine does falls on all of them. */
export async function measure(
  { count, work, floors: held = {}, prepare, prove }: Scenario,
  at: { portal: Portal; floors: Floors; postgresPid: number },
  rounds: number,
): Promise<Measured> {
  const own: Target = { origin: at.portal.origin, pid: at.portal.pid, work, count };
  const others = Object.entries(held).map(([floor, floorWork]): [string, Target] => {
    const { origin, pid } = floor === 'bare' ? at.floors.bare : at.floors.next;
    return [floor, { origin, pid, work: floorWork, count: floor === 'bare' ? count * 10 : count * 2 }];
  });
  await prepare?.();
  const taken: Round[] = [];
  const floorCpu: Record<string, number[]> = Object.fromEntries(others.map(([floor]) => [floor, []]));
  let n = await warmed([own, ...others.map(([, target]) => target)], rounds);
  for (let round = 0; round < rounds; round += 1) {
    taken.push(await oneRound(own, n, at.postgresPid));
    n += count * 2;
    for (const [floor, target] of others) floorCpu[floor]?.push(await cpuPer(target, n));
  }
  await prove?.();
  return summed(taken, floorCpu);
}

/** A server runs for weeks: what it does is compiled before it counts. Tells how many requests that took of each. */
async function warmed(targets: Target[], rounds: number): Promise<number> {
  for (const { origin, work, count } of targets)
    await load(origin, work, 0, count * Math.min(rounds, WARM_ROUNDS), FEW);
  return Math.max(...targets.map(({ count }) => count)) * WARM_ROUNDS;
}

async function oneRound(target: Target, from: number, postgresPid: number): Promise<Round> {
  const before = cpuOfTree(postgresPid);
  const cpu = await cpuPer(target, from);
  const database = (cpuOfTree(postgresPid) - before) / target.count;
  const times = await load(target.origin, target.work, from + target.count, target.count, MANY);
  return { cpu, database, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

async function cpuPer({ origin, pid, work, count }: Target, from: number): Promise<number> {
  const before = cpuOfTree(pid);
  await load(origin, work, from, count, FEW);
  return (cpuOfTree(pid) - before) / count;
}

function summed(rounds: Round[], floorCpu: Record<string, number[]>): Measured {
  const over = Object.entries(floorCpu).map(([floor, cpu]) => [
    floor,
    spread(cpu.map((one, round) => (rounds[round]?.cpu ?? 0) / one)),
  ]);
  return {
    cpuMs: spread(rounds.map(({ cpu }) => cpu)),
    databaseMs: spread(rounds.map(({ database }) => database)),
    p50Ms: spread(rounds.map(({ p50 }) => p50)),
    p99Ms: spread(rounds.map(({ p99 }) => p99)),
    perSecond: spread(rounds.map(({ cpu }) => 1000 / cpu)),
    over: Object.fromEntries(over),
    floorsMs: Object.fromEntries(Object.entries(floorCpu).map(([floor, cpu]) => [floor, spread(cpu)])),
  };
}

export function spread(values: Times): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { min: sorted[0] ?? 0, median: quantile(sorted, 0.5), max: sorted.at(-1) ?? 0 };
}
