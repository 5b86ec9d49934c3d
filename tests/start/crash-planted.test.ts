import { expect, test } from 'vitest';
import { drill } from '../support/crash/drill';

test('A database that confirms before it has written is found out by the same drill', {
  timeout: 300_000,
}, async () => {
  const planted = 'alter role linli_app set synchronous_commit = off';
  const report = await drill({ kills: 4, seed: 7, only: ['postgres'], planted, photos: false });
  expect(report.missing).toBeGreaterThan(0);
});
