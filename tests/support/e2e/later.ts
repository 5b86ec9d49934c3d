import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { layout } from '@/scripts/start/cluster';
import { freePort } from '@/scripts/start/ports';
import { portalEnv } from '../portal-env';

/** The portal of the tests at another time: a second server of the same build, on the same database, with its own clock. */
export async function portalAt(moment: string) {
  const port = await freePort(3600);
  const origin = `http://localhost:${port}`;
  const server = spawn(process.execPath, [join(portalEnv.NEXT_DIST_DIR, 'server.mjs')], {
    env: {
      ...process.env,
      ...environment(),
      PORT: String(port),
      AUTH_URL: origin,
      LINLI_NOW: moment,
    } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await healthy(origin, server);
  const close = async () => {
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'close');
  };
  return { origin, close };
}

function environment() {
  const dir = resolve(portalEnv.DATA_DIR);
  const { APP_PASSWORD, WORKER_PASSWORD, ...secrets } = JSON.parse(readFileSync(join(dir, 'secrets.json'), 'utf8'));
  const port = readFileSync(layout(join(dir, 'postgres')).port, 'utf8').trim();
  return {
    ...portalEnv,
    ...secrets,
    DATA_DIR: dir,
    DATABASE_URL: `postgres://linli_app:${APP_PASSWORD}@127.0.0.1:${port}/linli`,
    WORKER_DATABASE_URL: `postgres://linli_worker:${WORKER_PASSWORD}@127.0.0.1:${port}/linli`,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

async function healthy(origin: string, server: ChildProcess) {
  for (let i = 0; i < 240; i += 1) {
    if (server.exitCode !== null) throw new Error('The later server did not start.');
    const answer = await fetch(`${origin}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error('The later server is not healthy within a minute.');
}
