import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Mark, markOf } from './mark';

export type Postmaster = { mark: Mark; port: number; ready: boolean };

/** The PostgreSQL that runs on this very cluster, if one does. That something answers on a port proves nothing. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = readLock(cluster);
  const mark = markOf(Number(lines[0]));
  if (!mark || !isPostgresIn(cluster, mark.pid)) return undefined;
  // Line 4 is the port, line 8 the state: src/include/utils/pidfile.h.
  return { mark, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** The number that the lock of the cluster names, dead or alive. */
export function lockedBy(cluster: string): string | undefined {
  return readLock(cluster)[0];
}

function readLock(cluster: string): string[] {
  const path = join(cluster, 'postmaster.pid');
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
}

/** A number that was given to another program after a restart of the machine is not ours. */
function isPostgresIn(cluster: string, pid: number): boolean {
  try {
    if (!existsSync('/proc/self/exe')) return commandOf(pid).includes(cluster);
    const program = basename(readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, ''));
    return program === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false; // gone meanwhile, or another user's
  }
}

function commandOf(pid: number): string {
  return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
}
