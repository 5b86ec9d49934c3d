import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts in hundredths of a second. */
const MS_PER_TICK = 10;

/** Milliseconds of processor time that a process has used, all its threads together (Linux). */
export function cpuOf(pid: number): number {
  const { user, system } = timesOf(String(pid));
  return (user + system) * MS_PER_TICK;
}

/** The same of a process, its living children and those it has outlived: of a PostgreSQL with its connections. */
export function cpuOfTree(pid: number): number {
  const root = timesOf(String(pid));
  const own = root.user + root.system + root.endedUser + root.endedSystem;
  const living = pids()
    .map((child) => timesOf(child))
    .filter(({ parent }) => parent === pid)
    .reduce((sum, { user, system }) => sum + user + system, 0);
  return (own + living) * MS_PER_TICK;
}

/** Resident memory of a process in MB. */
export const megabytesOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

const pids = () => readdirSync('/proc').filter((name) => /^\d+$/.test(name));

/** Behind the name, which may hold spaces: state, parent, …, and from the twelfth on the times. */
function timesOf(pid: string) {
  const [, parent, ...rest] = statOf(pid);
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = rest.slice(9, 13).map(Number);
  return { parent: Number(parent), user, system, endedUser, endedSystem };
}

function statOf(pid: string): string[] {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch {
    return []; // ended meanwhile
  }
}
