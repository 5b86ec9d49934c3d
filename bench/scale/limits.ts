import { type Reading, readCell, type Waits, type World } from './cell';
import type { Bounds, Machine } from './inputs';
import { lastWithin } from './search';

export const resources = {
  web: 'CPU of the program',
  database: 'CPU of PostgreSQL',
  wait: 'waits of requests',
  pool: 'connections',
  jobs: 'jobs of tickets',
  sends: 'messages to every home',
  disk: 'disk, 5 years',
  restore: 'restore, 5 years',
  freeze: 'transaction numbers',
} as const;

export type Resource = keyof typeof resources;
/** The most communities that each resource bears, the scarcest first; null where 10,000 are not too many. */
export type Limits = { resource: Resource; most: number | null }[];

export const MOST = 10_000;
const GB = 1e9;

type Standing = { reading: Reading; machine: Machine; bounds: Bounds };

/** A reading as a share of its bound: past 1 it is too much. */
const shareOf: Record<Resource, (standing: Standing) => number> = {
  web: ({ reading, bounds }) => reading.webBusy / bounds.busy,
  database: ({ reading, bounds }) => reading.databaseBusy / bounds.busy,
  wait: ({ reading, bounds }) => reading.waits().p99 / bounds.waitMs,
  pool: ({ reading, machine, bounds }) => reading.waits().connections / machine.pool / bounds.pool,
  jobs: ({ reading, bounds }) => reading.jobMinutes / bounds.jobMinutes,
  sends: ({ reading, bounds }) => reading.sendHours / bounds.sendHours,
  disk: ({ reading, machine, bounds }) => reading.bytes[2] / (machine.diskGb * GB) / bounds.disk,
  restore: ({ reading, bounds }) => reading.restoreHours / bounds.restoreHours,
  freeze: ({ reading, bounds }) => bounds.freezeDays / reading.freezeDays,
};

/** Reads a cell of a machine at any size, each size once. */
export function openCell(machine: Machine, world: World) {
  const at = once((communities: number): Reading => {
    const reading = readCell(communities, machine, world);
    const waits = once<string, Waits>(reading.waits);
    return { ...reading, waits: () => waits('played') };
  });
  const share = (communities: number, resource: Resource): number =>
    shareOf[resource]({ reading: at(communities), machine, bounds: world.bounds });
  return { machine, at, share };
}

export type Cell = ReturnType<typeof openCell>;

function once<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.has(key) ? (known.get(key) as V) : work(key);
    known.set(key, value);
    return value;
  };
}

/** Finds by search how many communities a resource bears. */
export const limitOf = ({ share }: Cell, resource: Resource): number | null =>
  lastWithin(MOST, (communities) => share(communities, resource) <= 1);

export function findLimits(cell: Cell): Limits {
  const found = (Object.keys(resources) as Resource[]).map((resource) => ({ resource, most: limitOf(cell, resource) }));
  return found.sort((one, other) => (one.most ?? MOST + 1) - (other.most ?? MOST + 1));
}
