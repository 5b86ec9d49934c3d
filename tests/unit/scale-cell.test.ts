import { describe, expect, test } from 'vitest';
import { costsIn, readCosts } from '@/bench/costs';
import { lag, readCell } from '@/bench/scale/cell';
import { kinds, yearOf } from '@/bench/scale/demand';
import { grow, wholeOf } from '@/bench/scale/growth';
import { bounds, inputs, type Machine, valuesOf } from '@/bench/scale/inputs';
import { limitOf, openCell } from '@/bench/scale/limits';
import { estimatedBytes } from '@/bench/scale/row-bytes';
import { writeSection } from '@/bench/section';

const assumed = valuesOf(inputs);
const estimated = estimatedBytes();
const machine: Machine = { name: 'test', web: 4, worker: 1, database: 4, pool: 20, diskGb: 1000 };

const scenarios = [...Object.values(kinds).map(({ scenario }) => scenario), 'job'];
const measured = (cpuMs: number, databaseMs: number) =>
  JSON.stringify({
    scenarios: Object.fromEntries(
      scenarios.map((name) => [name, { cpuMs: { min: 0, median: cpuMs, max: 99 }, databaseMs }]),
    ),
  });

const worldOf = (text: string, other: Partial<typeof assumed> = {}) => {
  const own = { ...assumed, ...other };
  return { costs: costsIn(text), assumed: own, bounds: valuesOf(bounds), grown: grow(own, estimated, new Map()) };
};

describe('measured costs', () => {
  test('are medians of rounds or plain numbers', () => {
    expect(costsIn(measured(3, 1)).of('filing')).toEqual({ cpuMs: 3, databaseMs: 1 });
  });

  test.each([
    ['{"scenarios":{}}', 'bench/results.json holds no cpuMs of the scenario "filing"'],
    ['{"scenarios":{"filing":{"cpuMs":{"median":3}}}}', 'no databaseMs of the scenario "filing"'],
    ['{"scenarios":{"filing":{"cpuMs":{"median":"3"},"databaseMs":1}}}', 'no cpuMs of the scenario "filing"'],
    ['{}', 'no cpuMs of the scenario "filing"'],
  ])('that lack a figure are refused by its name: %s', (text, says) => {
    expect(() => costsIn(text).of('filing')).toThrow(says);
  });

  test('that nobody took are refused with what takes them', () => {
    expect(() => readCosts('bench/no-such-results.json')).toThrow(
      'bench/no-such-results.json is not there: npm run bench makes it.',
    );
  });
});

describe('a year of demand', () => {
  const year = yearOf(3, assumed);
  const quiet = { stormFactor: 1, pipeFactor: 1 };

  test('brings as many tickets as were assumed, and more when it storms', () => {
    const plain = yearOf(3, { ...assumed, ...quiet }).reduce((sum, { tickets }) => sum + tickets, 0);
    expect(plain / (3 * assumed.homes * assumed.tickets)).toBeCloseTo(1, 2);
    expect(year.reduce((sum, { tickets }) => sum + tickets, 0)).toBeGreaterThan(plain);
  });

  test('is busiest on Monday mornings when nothing happens', () => {
    const plain = yearOf(3, { ...assumed, ...quiet });
    const most = plain.reduce((worst, hour) => (hour.tickets > worst.tickets ? hour : worst));
    expect([new Date(Date.UTC(2026, 0, 1 + most.day)).getUTCDay(), most.hour]).toEqual([1, 9]);
  });

  test('has a burst main that one community feels and a hundred hardly do', () => {
    const at = (communities: number) =>
      (yearOf(communities, assumed)[15 * 24 + 7]?.tickets ?? 0) /
      (yearOf(communities, { ...assumed, ...quiet })[15 * 24 + 7]?.tickets ?? 1);
    expect([at(1), at(100)]).toEqual([expect.closeTo(30), expect.closeTo(1.29)]);
  });
});

describe('work that lags behind', () => {
  const year = yearOf(1, assumed).slice(0, 48);

  test('waits for what was written at one stroke', () => {
    const atOnce = ({ day, hour }: { day: number; hour: number }) => (day === 0 && hour === 9 ? 7200 : 0);
    expect(lag(year, 2, { spread: () => 0, atOnce })).toBe(3600);
  });

  test('carries over what an hour leaves', () => {
    const spread = ({ day, hour }: { day: number; hour: number }) => (day === 0 && hour < 2 ? 5400 : 0);
    expect(lag(year, 1, { spread })).toBe(3600);
  });

  test('never catches up when more comes than is done', () => {
    expect(lag(year, 1, { spread: () => 3601 })).toBe(Infinity);
  });
});

describe('tables that grow', () => {
  test('count rows by the schema, and go on when it changes', () => {
    // holidays: 28 + date 4 + two texts of 14, and one entry of 12 + 4, pages filled to 80 %.
    expect(estimated.get('holidays')).toBe(Math.round((28 + 4 + 28 + 16) / 0.8));
  });

  test('take the measured bytes of a row where there are any', () => {
    const [plain, doubled] = [estimated, new Map([['events', 2 * (estimated.get('events') ?? 0)]])].map((bytes) =>
      grow(assumed, estimated, bytes === estimated ? new Map() : bytes).find(({ table }) => table === 'events'),
    );
    expect(doubled?.bytes[2]).toBe(2 * (plain?.bytes[2] ?? 0));
    expect([plain?.isMeasured, doubled?.isMeasured]).toEqual([false, true]);
  });

  test('let go what is kept for a time only', () => {
    const deliveries = grow(assumed, estimated, new Map()).find(({ table }) => table === 'deliveries');
    expect(deliveries?.bytes[0]).toBe(deliveries?.bytes[2]);
  });

  test('are refused when the schema has no such table', () => {
    expect(() => grow(assumed, new Map(), new Map())).toThrow('the schema has no table');
  });
});

describe('a cell', () => {
  test('reads the same twice', () => {
    const [one, other] = [1, 2].map(() => {
      const { waits, ...reading } = readCell(800, machine, worldOf(measured(2, 1)));
      return { ...reading, ...waits() };
    });
    expect(one).toEqual(other);
    expect(one?.p99).toBeGreaterThan(0);
  });

  test('that is asked for more than it can do has no waits but an overload', () => {
    const reading = readCell(10_000, machine, worldOf(measured(2, 1)));
    expect(reading.webBusy).toBeGreaterThan(1);
    expect(reading.waits()).toEqual({ p50: Infinity, p99: Infinity, connections: Infinity });
  });

  test('is busy by the work that comes in its busiest hour', () => {
    const world = worldOf(measured(4, 0));
    const most = Math.max(
      ...yearOf(50, assumed).map(({ rates }) => Object.values(rates).reduce((sum, rate) => sum + rate, 0)),
    );
    expect(readCell(50, machine, world).webBusy).toBeCloseTo((most * 4) / 1000 / machine.web, 6);
  });

  test('fills its disk exactly where arithmetic says', () => {
    const world = worldOf(measured(0.001, 0.001));
    const planted = Math.floor((0.8 * 1e12) / wholeOf(world.grown)[2]);
    expect(limitOf(openCell(machine, world), 'disk')).toBe(planted);
  });

  test('bears half as many communities when a request costs twice as much', () => {
    const bears = (cpuMs: number) =>
      limitOf(openCell(machine, worldOf(measured(cpuMs, 0.01), { pipeFactor: 1 })), 'web') ?? 0;
    expect(bears(1) / bears(2)).toBeCloseTo(2, 1);
  });
});

describe('the page', () => {
  const page = 'a\n<!-- figures: made by bench/simulate.ts -->\nold\n<!-- end of figures -->\nb\n';

  test('gets its figures between the two comments, as often as they are made', () => {
    const once = writeSection(page, 'figures', 'new');
    expect(once).toContain('\n\nnew\n\n');
    expect(once).not.toContain('old');
    expect(writeSection(once, 'figures', 'new')).toBe(once);
  });

  test('that has no such section is refused', () => {
    expect(() => writeSection(page, 'inputs', 'new')).toThrow('no section "inputs"');
  });
});
