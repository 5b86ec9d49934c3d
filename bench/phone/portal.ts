import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { freePort } from '@/scripts/start/ports';
import { portalEnv } from '@/tests/support/portal-env';

/** The portal of the demo on a free port, as `npm start` brings it up, with the build of the browser tests. */
export async function openPortal(): Promise<{ origin: string; stop(): Promise<void> }> {
  const port = String(await freePort(3400));
  const launcher = spawn(process.execPath, ['--import', 'tsx', 'scripts/up.ts'], {
    env: { ...process.env, ...portalEnv, DATA_DIR: '.data-bench-phone', PORT: port },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await ready(launcher);
  const stop = async () => {
    const ended = once(launcher, 'exit');
    launcher.kill('SIGTERM');
    await ended;
  };
  return { origin: `http://localhost:${port}`, stop };
}

async function ready(launcher: ChildProcess) {
  for await (const line of createInterface({ input: launcher.stdout as NodeJS.ReadableStream })) {
    if (line.startsWith('ready ')) break;
  }
  if (launcher.exitCode !== null) throw new Error('The portal did not start');
  launcher.stdout?.resume();
}
