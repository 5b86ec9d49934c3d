import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, type Mark, markOf } from '../mark';

/** Does work that one process at a time may do on this DATA_DIR, after waiting for who is at it; whoever died is not waited for. */
export async function onlyOne<T>(folder: string, name: string, work: () => Promise<T>, patience = 600_000): Promise<T> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${name}.lock`);
  for (const until = Date.now() + patience; !take(path); await pause(100))
    if (Date.now() > until) throw new Error('另一个备份还没做完 · Another backup is still at work.');
  return work().finally(() => rmSync(path, { force: true }));
}

function take(path: string): boolean {
  try {
    writeFileSync(path, JSON.stringify(markOf(process.pid)), { flag: 'wx' });
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
    const holder = readMark(path);
    if (holder && !isAlive(holder)) rmSync(path, { force: true });
    return false;
  }
}

/** One that was cut short by a power failure names nobody. */
function readMark(path: string): Mark | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) ?? undefined;
  } catch (fault) {
    return fault instanceof SyntaxError ? { pid: 0, started: '' } : undefined;
  }
}
