import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareOwnServer } from '@/db/migrate';
import { startPostgres } from '@/scripts/start/postgres';

declare module 'vitest' {
  export interface ProvidedContext {
    adminUrl: string;
  }
}

/** One real PostgreSQL for all database tests; each file copies the migrated database `linli`. */
export default async function setup(project: TestProject) {
  const dir = mkdtempSync(join(tmpdir(), 'linli-test-'));
  const server = await startPostgres({
    dir: join(dir, 'postgres'),
    settings: { fsync: 'off', max_connections: '120' },
  });
  await prepareOwnServer(server.adminUrl, { app: 'app', worker: 'worker' });
  project.provide('adminUrl', server.adminUrl);
  return async () => {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  };
}
