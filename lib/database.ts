import { type Database, openDatabase } from '@/db/client';
import { env } from '@/lib/env';

const kept = globalThis as { linliDatabase?: Database };

/** The app's database, as its own restricted role. */
export function database(): Database {
  kept.linliDatabase ??= open();
  return kept.linliDatabase;
}

function open(): Database {
  const { POSTGRES_URL, DATABASE_URL, POOL_SIZE, PREPARE } = env();
  const url = POSTGRES_URL ?? DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: start with npm start, or name a database.');
  const login = new URL(url).username;
  return openDatabase({
    url,
    driver: POSTGRES_URL ? 'vercel' : 'pg',
    poolSize: POOL_SIZE,
    prepare: PREPARE === 'on',
    ...(login === 'linli_app' ? {} : { role: 'linli_app' }),
  });
}
