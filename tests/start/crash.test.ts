import { expect, test } from 'vitest';
import { drill } from '../support/crash/drill';

const NOTHING = { missing: 0, twice: 0, events: 0, told: 0, photos: 0 };
/** Until all of it answers again, by itself. */
const BACK = 10;

test('Whatever is killed, what was acknowledged is there, once, with its history, its jobs and its photos (T3)', {
  timeout: 300_000,
}, async () => {
  const report = await drill({ kills: 8, seed: 20261123 });
  const { acknowledged, tries, slowest } = report;
  console.log(`8 kills: ${acknowledged} acknowledged of ${tries} tries, slowest back after ${slowest} s`);
  expect(report).toMatchObject(NOTHING);
  expect(report.acknowledged).toBeGreaterThan(50);
  expect(report.slowest).toBeLessThan(BACK);
});
