import { expect, test } from 'vitest';
import { drill } from '../support/crash/drill';

/** Without the long wait the log's own writer, five times a second, would leave little to lose. */
const planted = [
  'alter role linli_app set synchronous_commit = off',
  'alter role linli_worker set synchronous_commit = off',
  "alter system set wal_writer_delay = '10s'",
  'select pg_reload_conf()',
];

test('A database that confirms before it has written is found out by the same drill', {
  timeout: 300_000,
}, async () => {
  const report = await drill({ kills: 4, seed: 7, only: ['postgres'], planted, photos: false });
  expect(report.missing).toBeGreaterThan(0);
});
