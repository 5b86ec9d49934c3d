import { readFileSync } from 'node:fs';

/** What one request of a scenario costs: milliseconds of CPU of the web process, and of PostgreSQL. */
export type Cost = { cpuMs: number; databaseMs: number };

export type Costs = {
  /** Refuses, by name, what was not measured. */
  of(scenario: string): Cost;
  /** Bytes of a row with its share of the indexes, by table, as far as they were measured. */
  bytes: ReadonlyMap<string, number>;
};

const PLACE = 'bench/results.json';

/** The harness's results. Refuses a file that is not there, with what makes it. */
export function readCosts(path = PLACE): Costs {
  const text = textOf(path);
  if (text === undefined) throw new Error(`${path} is not there: npm run bench makes it.`);
  return costsIn(text);
}

export function costsIn(text: string): Costs {
  const results: unknown = JSON.parse(text);
  const scenarios = partOf(results, 'scenarios');
  const known = new Map<string, Cost>();
  const costOf = (name: string): Cost => ({
    cpuMs: numberIn(scenarios, name, 'cpuMs'),
    databaseMs: numberIn(scenarios, name, 'databaseMs'),
  });
  return {
    of: (name) => {
      const cost = known.get(name) ?? costOf(name);
      known.set(name, cost);
      return cost;
    },
    bytes: new Map(
      Object.entries(partOf(results, 'bytes') ?? {}).map(([table, bytes]) => [table, whole(table, bytes)]),
    ),
  };
}

/** A figure of a scenario: a number, or the median of its rounds. */
function numberIn(scenarios: Part | undefined, name: string, figure: string): number {
  const told = partOf(scenarios, name)?.[figure];
  const value = partOf(told, undefined)?.median ?? told;
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  throw new Error(`${PLACE} holds no ${figure} of the scenario "${name}": the simulation needs it measured.`);
}

function whole(table: string, bytes: unknown): number {
  if (typeof bytes === 'number' && bytes > 0) return bytes;
  throw new Error(`${PLACE} holds no number of bytes for a row of "${table}".`);
}

type Part = Record<string, unknown>;

function partOf(of: unknown, name: string | undefined): Part | undefined {
  const part = name === undefined ? of : (of as Part | undefined)?.[name];
  return typeof part === 'object' && part !== null ? (part as Part) : undefined;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
