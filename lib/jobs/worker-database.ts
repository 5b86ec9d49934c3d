import { type Database, openDatabase, type Tx } from '@/db/client';
import { sql } from '@/db/sql';
import { env } from '@/lib/env';

const kept = globalThis as { linliWorkerDatabase?: Database };

/** The address jobs are drained at: direct, since LISTEN doesn't pass a transaction pooler. */
export function workerUrl(): string {
  const { WORKER_DATABASE_URL, DATABASE_URL, POSTGRES_URL_NON_POOLING, POSTGRES_URL } = env();
  const url = WORKER_DATABASE_URL ?? DATABASE_URL ?? POSTGRES_URL_NON_POOLING ?? POSTGRES_URL;
  if (!url) throw new Error('WORKER_DATABASE_URL is not set, nor is DATABASE_URL.');
  return url;
}

export const needsRole = (): boolean => new URL(workerUrl()).username !== 'linli_worker';

export function workerDatabase(): Database {
  kept.linliWorkerDatabase ??= openDatabase({
    url: workerUrl(),
    driver: 'pg',
    poolSize: 3,
    prepare: env().PREPARE === 'on',
    ...(needsRole() ? { role: 'linli_worker' } : {}),
  });
  return kept.linliWorkerDatabase;
}

/** A job's transaction: sees one community, stands for no person. Business time is the job's own. */
export function asCommunity<T>(communityId: string, now: Date, run: (tx: Tx) => Promise<T>): Promise<T> {
  const opening = sql`select set_config('app.person', '', true), set_config('app.communities', ${`{${communityId}}`}, true),
    set_config('app.now', ${now.toISOString()}, true)`;
  return workerDatabase().transaction([opening], run);
}
