import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '@/scripts/start/ports';
import { portalEnv as testEnv } from '@/tests/support/portal-env';

/** The build of the browser tests; blank variables keep out what a .env says. */
export const portalEnv = {
  NEXT_DIST_DIR: testEnv.NEXT_DIST_DIR,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: testEnv.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
  DEMO: 'off',
  LINLI_NOW: '',
  DATABASE_URL: '',
  POSTGRES_URL: '',
  AUTH_URL: '',
  S3_ENDPOINT: '',
  WECHAT_APP_ID: '',
  /** Codes reach nobody. */
  SMS_WEBHOOK_URL: 'http://127.0.0.1:9/sms',
  LOG_LEVEL: 'error',
};

export type Running = { origin: string; pid: number; seconds: number; stop(): Promise<void> };
export type Portal = Running & { workerPid: number };

/** The whole portal as an office starts it, on the state in `dir`; the seconds until it says that it is ready. */
export async function startPortal(dir: string, more: Record<string, string> = {}): Promise<Portal> {
  const port = String(await freePort());
  const env = { ...process.env, ...portalEnv, DATA_DIR: dir, PORT: port, ...more };
  const running = await start(['--import', 'tsx', 'scripts/up.ts'], env, /^ready /);
  const pidOf = (name: string): number => JSON.parse(readFileSync(join(dir, 'run', name), 'utf8')).pid;
  return { ...running, origin: `http://localhost:${port}`, pid: pidOf('server'), workerPid: pidOf('worker') };
}

/** A Node program, up once a line of its output says so. */
export async function start(words: string[], env: NodeJS.ProcessEnv, up: RegExp): Promise<Running> {
  const began = performance.now();
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (up.test(line)) break;
  }
  if (!up.test(lines.at(-1) ?? '')) throw new Error(`${words.at(-1)} did not start:\n${lines.join('\n')}`);
  child.stdout.resume();
  const seconds = (performance.now() - began) / 1000;
  return { origin: `http://localhost:${env.PORT}`, pid: child.pid ?? 0, seconds, stop: () => stop(child) };
}

async function stop(child: ChildProcess) {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
