import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildEmptyPage } from '@/scripts/empty-page';
import { freePort } from '@/scripts/start/ports';

const root = join(import.meta.dirname, '../..');

/** A page of our Next with one letter on it: what Lighthouse gives this machine and the framework before any work of ours. */
export async function openEmptyPage(): Promise<{ url: string; close(): Promise<void> }> {
  const folder = await buildEmptyPage(root);
  const port = String(await freePort(3600));
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const server = spawn(process.execPath, [next, 'start', folder, '-p', port], { stdio: 'ignore' });
  const url = `http://localhost:${port}/`;
  while (!(await answers(url))) await setTimeout(200);
  const close = async () => {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  };
  return { url, close };
}

const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
