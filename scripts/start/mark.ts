import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A process told apart from a later one that got the same number. */
export type Mark = { pid: number; started: string };

/** The mark of a living process; a zombie is dead. */
export function markOf(pid: number): Mark | undefined {
  const [state = '', started = ''] = existsSync('/proc/self/stat') ? askProc(pid) : askPs(pid);
  return started && !/^[ZX]/.test(state) ? { pid, started } : undefined;
}

export function isAlive(mark: Mark): boolean {
  return markOf(mark.pid)?.started === mark.started;
}

/** Ends a process and the group it leads: politely first, hard after `patience` ms. Resolves when it is gone. */
export async function end(mark: Mark, { signal = 'SIGTERM', patience = 5000 }: EndOptions = {}): Promise<void> {
  if (!isAlive(mark)) return;
  tell(mark.pid, signal);
  if (await isGone(mark, patience)) return;
  kill(mark);
  await isGone(mark, 5000);
}

/** Ends it and its group at once. */
export function kill(mark: Mark) {
  if (isAlive(mark)) tell(-mark.pid, 'SIGKILL');
}

export async function isGone(mark: Mark, patience: number): Promise<boolean> {
  for (const until = Date.now() + patience; Date.now() < until; await pause(15)) if (!isAlive(mark)) return true;
  return !isAlive(mark);
}

type EndOptions = { signal?: NodeJS.Signals; patience?: number };

function tell(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // Between the look and the signal it may have gone by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function askProc(pid: number): string[] {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return [];
  const line = readFileSync(path, { encoding: 'utf8' });
  // The name in brackets may hold spaces; the state is the 3rd field of proc(5), the start time the 22nd.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return [fields[0] ?? '', fields[19] ?? ''];
}

function askPs(pid: number): string[] {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line.split(/\s+(.*)/s);
  } catch {
    return [];
  }
}
