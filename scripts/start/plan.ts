import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Env, parseEnv } from '@/lib/env';
import { keepSecrets, readSecrets } from './secrets';

export const ROOT = resolve(import.meta.dirname, '../..');

/** What is to be brought up, settled before anything starts. */
export type Plan = {
  env: Env;
  dev: boolean;
  /** Of the embedded server; absent when a database is configured. */
  passwords?: { app: string; worker: string };
  /** What the programs we start find in their environment. */
  environment: Record<string, string | undefined>;
};

export function readPlan(dev = false): Plan {
  for (const name of ['.env.local', '.env']) if (existsSync(join(ROOT, name))) process.loadEnvFile(join(ROOT, name));
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value?.trim()));
  const embedded = !given.DATABASE_URL && !given.POSTGRES_URL;
  const dataDir = resolve(given.DATA_DIR ?? '.data');
  makeUsable(dataDir);
  // Several machines on one database must share their secrets, so there they come from outside.
  const secrets = embedded || given.DEMO === 'on' ? readSecrets(dataDir) : undefined;
  const env = parseEnv({ ...secrets, ...given });
  if (secrets) keepSecrets(dataDir, secrets);
  return {
    env,
    dev,
    passwords: embedded && secrets ? { app: secrets.APP_PASSWORD, worker: secrets.WORKER_PASSWORD } : undefined,
    environment: environmentOf(env, given),
  };
}

function makeUsable(dataDir: string) {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`DATA_DIR can’t be written to (${code}): choose a folder that belongs to this user.`);
  }
}

function environmentOf(env: Env, given: Record<string, string | undefined>): Plan['environment'] {
  const { AUTH_SECRET, FILE_SECRET, JOBS_SECRET, PHONE_INDEX_KEY, PHONE_KEY, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = env;
  return {
    ...given,
    ...{ AUTH_SECRET, FILE_SECRET, JOBS_SECRET, PHONE_INDEX_KEY, PHONE_KEY, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY },
    PORT: String(env.PORT),
    DATA_DIR: env.DATA_DIR,
    DEMO: env.DEMO ? 'on' : 'off',
    AUTH_URL: env.ORIGIN,
    // The owner's login is for migrating only.
    MIGRATE_URL: undefined,
    NEXT_TELEMETRY_DISABLED: '1',
    // glibc keeps a pool of memory per thread; two are enough and save some 50 MB.
    MALLOC_ARENA_MAX: '2',
  };
}
