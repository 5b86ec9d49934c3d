import { describe, expect, test } from 'vitest';
import { type Flowing, type Network, offered, play } from '@/bench/scale/queue';
import { always, around, type Draw, exponential, seeded } from '@/bench/scale/random';
import { lastWithin } from '@/bench/scale/search';

/** One kind of request, which takes one place, spends its time there and goes. */
const oneQueue = (rate: number, servers: number, time: Draw, arrivals = 400_000): Network => ({
  places: { desk: servers },
  flows: [{ rate, steps: [{ take: 'desk' }, { spend: time }, { give: 'desk' }] }],
  arrivals,
  seed: 7,
});

function flowing(network: Network): Flowing {
  const outcome = play(network);
  if (outcome.overload) throw new Error(`overload at ${outcome.at}`);
  return outcome;
}

/** Erlang C: the mean wait of M/M/c. */
function waitOfMany(rate: number, mean: number, servers: number): number {
  const load = rate * mean;
  let term = 1;
  let sum = 0;
  for (let n = 0; n < servers; n += 1) {
    sum += term;
    term *= load / (n + 1);
  }
  const full = term * (servers / (servers - load));
  return (full / (sum + full)) * (mean / (servers - load));
}

describe('a queue that is played', () => {
  test.each([0.3, 0.6, 0.8])('waits as M/M/1 says at a load of %s', (load) => {
    const { wait, use } = flowing(oneQueue(load, 1, exponential(1)));
    expect(wait.mean / (load / (1 - load))).toBeCloseTo(1, 1);
    expect(use.desk?.busy).toBeCloseTo(load, 2);
  });

  test('waits in its tail as M/M/1 says', () => {
    const [load, served] = [0.7, 1];
    // Of the wait W in the queue: P(W > t) = load · exp(−(1 − load) t).
    const p99 = (Math.log(load / 0.01) / (1 - load)) * served;
    expect(flowing(oneQueue(load, 1, exponential(1))).wait.p99 / p99).toBeCloseTo(1, 1);
  });

  test.each([0.3, 0.6, 0.8])('waits half as long as M/M/1 when each takes the same time, at a load of %s', (load) => {
    const { wait } = flowing(oneQueue(load, 1, always(1)));
    expect(wait.mean / (load / (2 * (1 - load)))).toBeCloseTo(1, 1);
  });

  test('waits as Erlang says with four servers', () => {
    const { wait } = flowing(oneQueue(3.2, 4, exponential(1)));
    expect(wait.mean / waitOfMany(3.2, 1, 4)).toBeCloseTo(1, 1);
  });

  test('waits as Pollaczek and Khinchine say when times spread', () => {
    const [load, spread] = [0.7, 1.5];
    const { wait } = flowing(oneQueue(load, 1, around(1, spread), 800_000));
    expect(wait.mean / ((load / (1 - load)) * ((1 + spread ** 2) / 2))).toBeCloseTo(1, 1);
  });

  test.each([0.2, 0.95])('loses nobody at a load of %s', (load) => {
    const { arrived, served, inside, use } = flowing(oneQueue(load, 1, exponential(1), 10_000));
    expect(arrived).toBe(10_000);
    expect(served + inside).toBe(arrived);
    expect(served).toBeGreaterThan(9000);
    expect(use.desk?.p99).toBe(1);
  });

  test('stands still when nobody comes', () => {
    const { arrived, served, wait, use } = flowing(oneQueue(0, 2, exponential(1)));
    expect({ arrived, served, wait, use }).toEqual({
      arrived: 0,
      served: 0,
      wait: { mean: 0, p50: 0, p99: 0 },
      use: { desk: { busy: 0, p99: 0 } },
    });
  });

  test.each([1, 1.01, 40])('is an overload and no number at a load of %s', (load) => {
    expect(play(oneQueue(load, 1, exponential(1)))).toEqual({ overload: true, at: 'desk' });
  });

  test('is an overload when nothing serves', () => {
    expect(play(oneQueue(0.1, 0, exponential(1)))).toEqual({ overload: true, at: 'desk' });
  });

  test('comes out the same from the same seed, and otherwise from another', () => {
    const network = oneQueue(0.7, 1, exponential(1), 5000);
    expect(play(network)).toEqual(play(network));
    expect(play({ ...network, seed: 8 })).not.toEqual(play(network));
  });

  test('holds a connection while it waits for the database', () => {
    const network: Network = {
      places: { pool: 5, database: 1 },
      flows: [
        {
          rate: 0.8,
          steps: [
            ...[{ take: 'pool' }, { take: 'database' }, { spend: exponential(1) }],
            ...[{ give: 'database' }, { spend: always(0.5) }, { give: 'pool' }],
          ],
        },
      ],
      arrivals: 100_000,
      seed: 3,
    };
    const { use } = flowing(network);
    expect(offered(network)).toEqual({ pool: (0.8 * 1.5) / 5, database: 0.8 });
    expect(use.database?.busy).toBeCloseTo(0.8, 1);
    expect(use.pool?.busy).toBeGreaterThan(0.24);
    expect(use.pool?.p99).toBe(5);
  });
});

describe('chance', () => {
  test('keeps the mean and the spread that were asked for', () => {
    const random = seeded(11);
    const draw = around(3, 0.5);
    const drawn = Array.from({ length: 100_000 }, () => draw.next(random));
    const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
    const spread = Math.sqrt(drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length);
    expect(mean).toBeCloseTo(3, 1);
    expect(spread).toBeCloseTo(1.5, 1);
  });
});

describe('the search for a limit', () => {
  test.each([1, 2, 137, 4096, 9998])('finds the limit planted at %s', (planted) => {
    expect(lastWithin(10_000, (n) => n <= planted)).toBe(planted);
  });

  test('says when even one is too many, and when the most is not', () => {
    expect(lastWithin(10_000, () => false)).toBe(0);
    expect(lastWithin(10_000, () => true)).toBeNull();
  });
});
