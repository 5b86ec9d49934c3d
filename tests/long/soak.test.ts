import { expect, test } from 'vitest';
import { type Sample, soak } from '../support/crash/soak';

const MINUTES = Number(process.env.LINLI_SOAK_MINUTES || 15);
const LOOKS = 60;

test(`Nothing grows under ${MINUTES} minutes of mixed load (T12)`, async () => {
  const { samples, requests, faults, p99, filed } = await soak(MINUTES, LOOKS);
  const third = LOOKS / 3;
  const [first, last] = [samples.slice(third, 2 * third), samples.slice(2 * third)];
  const least = (part: Sample[], what: keyof Sample) => Math.min(...part.map((one) => one[what]));
  const most = (part: Sample[], what: keyof Sample) => Math.max(...part.map((one) => one[what]));
  const grown = (what: keyof Sample) => Number((least(last, what) - least(first, what)).toFixed(1));
  console.log({ requests, filed, p99: Math.round(p99), memory: most(samples, 'memory'), heapGrown: grown('heap') });
  console.log({ memoryGrown: grown('memory'), tablesGrown: grown('tables'), ...samples.at(-1) });
  expect(faults).toEqual([]);
  expect(filed).toBeGreaterThan(MINUTES);
  expect(p99).toBeLessThan(800);
  expect(most(samples, 'memory')).toBeLessThan(600);
  expect(most(samples, 'idle')).toBeLessThan(5);
  // The least of each third is what a collection left over.
  expect(grown('heap'), 'of the heap, in MB').toBeLessThan(10);
  expect(Math.abs(most(last, 'files') - most(first, 'files'))).toBeLessThan(10);
  expect(most(last, 'connections')).toBeLessThanOrEqual(most(first, 'connections') + 1);
});
