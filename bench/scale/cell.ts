import type { Cost, Costs } from '../costs';
import { type Hour, type Kind, kinds, type Rates, yearOf } from './demand';
import { type Grown, wholeOf } from './growth';
import type { Assumed, Bounds, Machine } from './inputs';
import { type Flow, type Outcome, play } from './queue';
import { around } from './random';

export type World = { costs: Costs; assumed: Assumed; bounds: Bounds; grown: Grown[] };

/** How a cell of so many communities stands in its busiest hours; infinite where more comes than can be done. */
export type Reading = {
  webBusy: number;
  databaseBusy: number;
  /** Played request by request, so only when asked for. */
  waits: () => Waits;
  jobMinutes: number;
  sendHours: number;
  /** Bytes after one, three and five years. */
  bytes: [number, number, number];
  restoreHours: number;
  freezeDays: number;
};

/** Milliseconds in queues, and connections in use 99 % of the time. */
export type Waits = { p50: number; p99: number; connections: number };

const ARRIVALS = 20_000;
const SEED = 20_261_121;
const FREEZE = 200_000_000;

/** Reads a cell on a machine. The same cell reads the same. */
export function readCell(communities: number, machine: Machine, world: World): Reading {
  const { assumed, grown, costs } = world;
  const year = yearOf(communities, assumed);
  const web = busiest(year, ({ rates }) => webWork(rates, costs) / machine.web);
  const database = busiest(year, (hour) => databaseWork(hour, world) / machine.database);
  const worst = web.load > database.load ? web.hour : database.hour;
  const bytes = wholeOf(grown).map((each) => each * communities) as Reading['bytes'];
  const jobRoom = (machine.worker * 1000) / costs.of('job').cpuMs;
  return {
    ...{
      webBusy: web.load,
      databaseBusy: database.load,
      waits: () => waitsOf(playHour(worst, machine, world), machine),
    },
    jobMinutes: lag(year, jobRoom, { spread: ({ tickets }) => tickets * assumed.jobs }) / 60,
    sendHours: lag(year, assumed.sentPerSecond, messages(assumed)) / 3600,
    bytes,
    restoreHours: bytes[2] / (assumed.restoreMb * 1e6) / 3600,
    freezeDays: FREEZE / ((communities * assumed.homes * assumed.tickets * assumed.transactions) / 365),
  };
}

const messages = ({ deliveries }: Assumed): Coming => ({
  spread: ({ tickets }) => tickets * deliveries,
  atOnce: ({ toAll }) => toAll,
});

function waitsOf(outcome: Outcome, machine: Machine): Waits {
  if (outcome.overload) return { p50: Infinity, p99: Infinity, connections: Infinity };
  const { wait, use } = outcome;
  return { p50: wait.p50 * 1000, p99: wait.p99 * 1000, connections: Math.min(machine.pool, use.pool?.p99 ?? 0) };
}

const costOf = (kind: Kind, costs: Costs): Cost => costs.of(kinds[kind].scenario);
const entriesOf = (rates: Rates) => Object.entries(rates) as [Kind, number][];

/** Seconds of CPU in a second. */
const webWork = (rates: Rates, costs: Costs): number =>
  entriesOf(rates).reduce((sum, [kind, rate]) => sum + (rate * costOf(kind, costs).cpuMs) / 1000, 0);

const jobsASecond = ({ tickets }: Hour, { assumed }: World): number => (tickets * assumed.jobs) / 3600;

function databaseWork(hour: Hour, world: World): number {
  const jobs = jobsASecond(hour, world) * world.costs.of('job').databaseMs;
  const own = entriesOf(hour.rates).reduce((sum, [kind, rate]) => sum + rate * costOf(kind, world.costs).databaseMs, 0);
  return (own + jobs) / 1000;
}

function busiest(year: Hour[], loadOf: (hour: Hour) => number): { hour: Hour; load: number } {
  const [first, ...rest] = year;
  if (!first) throw new Error('a year has hours');
  return rest.reduce(
    (worst, hour) => {
      const load = loadOf(hour);
      return load > worst.load ? { hour, load } : worst;
    },
    { hour: first, load: loadOf(first) },
  );
}

/** The busiest hour, request by request: half of the program's work comes before the database's, half after it. */
function playHour(hour: Hour, machine: Machine, world: World): Outcome {
  const { web, pool, database } = machine;
  const flows = entriesOf(hour.rates).map(([kind, rate]) => ({ rate, steps: stepsOf(kind, world) }));
  const job = around(world.costs.of('job').databaseMs / 1000, world.assumed.spread);
  const jobs: Flow = {
    rate: jobsASecond(hour, world),
    steps: [{ take: 'database' }, { spend: job }, { give: 'database' }],
  };
  return play({ places: { web, pool, database }, flows: [...flows, jobs], arrivals: ARRIVALS, seed: SEED });
}

function stepsOf(kind: Kind, { costs, assumed }: World): Flow['steps'] {
  const { cpuMs, databaseMs } = costOf(kind, costs);
  const { spread, hopMs, readHops, writeHops } = assumed;
  const half = { spend: around(cpuMs / 2000, spread) };
  const hops = { spend: around((hopMs * (kinds[kind].writes ? writeHops : readHops)) / 1000, 0) };
  return [
    ...[{ take: 'web' }, half, { give: 'web' }, { take: 'pool' }, { take: 'database' }],
    ...[{ spend: around(databaseMs / 1000, spread) }, { give: 'database' }, hops, { give: 'pool' }],
    ...[{ take: 'web' }, half, { give: 'web' }],
  ];
}

type Coming = { spread: (hour: Hour) => number; atOnce?: (hour: Hour) => number };

/** The longest that work of a year waits, in seconds, where so much is done in a second; infinite if it never catches up. */
export function lag(year: Hour[], perSecond: number, { spread, atOnce = () => 0 }: Coming): number {
  const room = 3600 * perSecond;
  const all = year.reduce((sum, hour) => sum + spread(hour) + atOnce(hour), 0);
  if (all > year.length * room) return Infinity;
  let left = 0;
  let most = 0;
  for (const hour of year) {
    const waits = left + atOnce(hour);
    left = Math.max(0, waits + spread(hour) - room);
    most = Math.max(most, waits, left);
  }
  return most / perSecond;
}
