import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mutants } from '../support/hostile-pictures';
import { expectedEnds, judge } from '../support/judge-mutants';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-mutants-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('T7: 10,000 spoilt photos are each kept clean or refused, and this process stays small', async () => {
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
  const before = process.memoryUsage.rss();
  const ends: Record<string, number> = {};
  for (let part = 0; part < 10; part += 1) {
    for (const [end, count] of Object.entries(await judge(await mutants(1000, seed + part), folder)))
      ends[end] = (ends[end] ?? 0) + count;
  }
  const grown = (process.memoryUsage.rss() - before) / 2 ** 20;
  console.log(`10,000 mutants, seed ${seed}: ${JSON.stringify(ends)}, memory ${grown.toFixed(0)} MB more`);
  expect(Object.keys(ends).filter((end) => !expectedEnds.includes(end))).toEqual([]);
  expect(grown).toBeLessThan(200);
});
