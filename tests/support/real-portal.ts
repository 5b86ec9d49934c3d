import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@/scripts/start/ports';
import { portalEnv } from './portal-env';

const ROOT = join(import.meta.dirname, '../..');
type Said = { code: number | null; words: string };

/** A portal as an office starts it: no demo, an empty database of its own, the build of the browser tests. */
export async function openRealPortal(settings: Record<string, string> = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'linli-office-'));
  const port = await freePort();
  const { NODE_ENV: _tests, VITEST: _too, ...own } = process.env;
  // Codes reach nobody: nothing here signs in by one.
  const real = { DEMO: 'off', LINLI_NOW: '', SMS_WEBHOOK_URL: 'http://127.0.0.1:9/sms', PORT: String(port) };
  const env = { ...own, ...portalEnv, ...real, ...settings, DATA_DIR: dir } as unknown as NodeJS.ProcessEnv;
  const start = (script: string, more: Record<string, string> = {}) =>
    spawn(process.execPath, ['--import', 'tsx', script], {
      cwd: ROOT,
      env: { ...env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const launcher = start('scripts/up.ts');
  const heard = listen(launcher);
  await ready(launcher, heard);
  const close = async () => {
    launcher.kill('SIGTERM');
    if (launcher.exitCode === null) await once(launcher, 'close');
    rmSync(dir, { recursive: true, force: true });
  };
  const run = async (script: string, more?: Record<string, string>): Promise<Said> => {
    const child = start(script, more);
    const words = listen(child);
    const [code] = await once(child, 'close');
    return { code, words: words() };
  };
  const log = (name: string) => readFileSync(join(dir, 'log', `${name}.log`), 'utf8');
  const logs = () => readdirSync(join(dir, 'log')).map((name) => readFileSync(join(dir, 'log', name), 'utf8'));
  /** All that the portal has told its owner so far: the terminal and the logs. */
  const told = () => [heard(), ...logs()].join('\n');
  const secrets = () => Object.values<string>(JSON.parse(readFileSync(join(dir, 'secrets.json'), 'utf8')));
  /** What the server's process holds of the machine's memory, in MB. */
  const memory = () => {
    const { pid } = JSON.parse(readFileSync(join(dir, 'run/server'), 'utf8'));
    const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kb) / 1024;
  };
  return { origin: `http://localhost:${port}`, port, run, log, told, secrets, memory, close };
}

function listen(child: ChildProcess): () => string {
  const heard: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => heard.push(part));
  return () => Buffer.concat(heard).toString();
}

function ready(launcher: ChildProcess, heard: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    launcher.stdout?.on('data', () => heard().includes('ready http') && resolve());
    launcher.once('close', () => reject(new Error(`The portal did not start:\n${heard()}`)));
  });
}
