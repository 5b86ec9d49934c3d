import { expect, test } from 'vitest';
import { drill } from '../support/crash/drill';

test('Two hundred kills: what was acknowledged is there, once, with its history, its jobs and its photos (T3)', {
  timeout: 90 * 60_000,
}, async () => {
  const report = await drill({ kills: 200, seed: Math.floor(Date.now() / 86_400_000) });
  console.log(`${report.acknowledged} acknowledged, slowest back after ${report.slowest} s`);
  expect(report).toMatchObject({ missing: 0, twice: 0, events: 0, told: 0, photos: 0 });
  expect(report.slowest).toBeLessThan(10);
});
