import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openOwner } from '@/db/seed/play/owner';
import { NEXT } from '@/scripts/start/build';
import { freePort } from '@/scripts/start/ports';
import { floorTables } from './floors/statements';
import { type Running, start } from './portal';

const NEXT_FLOOR = join(import.meta.dirname, 'floors/next');

export type Floors = { bare: Running; next: Running };

/** The floors on the tickets of a seeded database: bare node:http with pg, and a bare Next of the same version. */
export async function startFloors(adminUrl: string): Promise<Floors> {
  const owner = await openOwner(adminUrl);
  for (const statement of floorTables) await owner.text(statement);
  await owner.close();
  const env = async () => ({
    ...process.env,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: adminUrl,
    PORT: String(await freePort()),
  });
  const [forBare, forNext] = [await env(), await env()];
  return {
    bare: await start(['--import', 'tsx', join(import.meta.dirname, 'floors/bare.ts')], forBare, /^ready/),
    next: await start([NEXT, 'start', NEXT_FLOOR, '-p', forNext.PORT], forNext, /Ready in/),
  };
}

/** Builds the bare Next for production. */
export async function buildFloor(): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
  const build = spawn(process.execPath, [NEXT, 'build', NEXT_FLOOR], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(build, 'exit');
  if (code !== 0) throw new Error('The bare Next could not be built.');
}
