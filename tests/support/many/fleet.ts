import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@/scripts/start/ports';
import { portalEnv } from '../portal-env';

export const DIST = join(import.meta.dirname, '../../..', portalEnv.NEXT_DIST_DIR);
const { NODE_ENV: _tests, VITEST: _too, ...own } = process.env;

export type Server = {
  origin: string;
  port: number;
  child: ChildProcess;
  /** Again on its port, as a service manager does. */
  again(): Promise<Server>;
  end(): Promise<void>;
};

type Given = { env: Record<string, string>; port?: number; dist?: string };

/** One app process as the launcher starts it, with a folder of its own. Settles when it answers. */
export async function startServer({ env, port: wanted, dist = DIST }: Given): Promise<Server> {
  const port = wanted ?? (await freePort());
  const dir = mkdtempSync(join(tmpdir(), 'linli-many-'));
  const child = run(join(dist, 'server.mjs'), {
    ...env,
    PORT: String(port),
    DATA_DIR: dir,
    NEXT_DIST_DIR: dist.split('/').at(-1) ?? '',
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    const up = await fetch(`${origin}/tabs.json`).catch(() => undefined);
    if (up?.ok) break;
    if (tries > 300 || child.exitCode !== null) throw new Error(`The server did not start: ${child.exitCode}`);
    await pause(100);
  }
  const end = async () => {
    await ended(child);
    rmSync(dir, { recursive: true, force: true });
  };
  return { origin, port, child, end, again: () => startServer({ env, port, dist }) };
}

export function startWorker(env: Record<string, string>) {
  const dir = mkdtempSync(join(tmpdir(), 'linli-many-'));
  const child = run(join(DIST, 'worker.mjs'), { ...env, DATA_DIR: dir });
  return {
    end: async () => {
      await ended(child);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function run(program: string, env: Record<string, string>): ChildProcess {
  const all = { ...own, ...portalEnv, LINLI_NOW: '', NODE_ENV: 'production', LOG_LEVEL: 'error', ...env };
  return spawn(process.execPath, [program], {
    env: all as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', process.env.MANY_LOG ? 'inherit' : 'ignore', 'inherit'],
  });
}

async function ended(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
