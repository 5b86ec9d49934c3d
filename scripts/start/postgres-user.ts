import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How PostgreSQL's programs are started, since it refuses to run as root. */
export type Runner = { prefix: string[]; uid?: number; gid?: number };

/**
 * A normal user runs it as it is. Root maps itself to nobody in a user namespace, which works in any folder; where
 * namespaces are forbidden it becomes a real lesser user. The folder is handed to whoever will use it.
 */
export function chooseRunner(dir: string, mayMap = true): Runner {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const lesser = lesserUser();
  const prefix = ['unshare', '--user', `--map-user=${lesser.uid}`, `--map-group=${lesser.gid}`];
  const mapped = mayMap && spawnSync(prefix[0] ?? '', [...prefix.slice(1), 'true']).status === 0;
  hand(dir, mapped ? { uid: 0, gid: 0 } : lesser);
  if (mapped) return { prefix };
  letThrough(dirname(dir));
  return { prefix: [], ...lesser };
}

/** PostgreSQL is not to be steered by what happens to stand in our own environment. */
export function bareEnvironment(more: Record<string, string | undefined> = {}): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, ...more } as Record<string, string | undefined> as NodeJS.ProcessEnv;
}

/** The mapped or lesser user needs a line in /etc/passwd: initdb looks itself up. */
function lesserUser(): { uid: number; gid: number } {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].flatMap((name) => users.filter((user) => user[0] === name))[0];
  if (!found)
    throw new Error('DATABASE_URL must be set: PostgreSQL does not run as root and /etc/passwd names no nobody.');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

function hand(path: string, to: { uid: number; gid: number }) {
  if (statSync(path).uid === to.uid) return;
  for (const entry of readdirSync(path, { recursive: true, encoding: 'utf8' })) own(join(path, entry), to);
  // Last, so that a hand-over that was cut short starts again.
  own(path, to);
}

function own(path: string, { uid, gid }: { uid: number; gid: number }) {
  if (!lstatSync(path).isSymbolicLink()) chownSync(path, uid, gid);
}

function letThrough(parent: string) {
  const { mode } = statSync(parent);
  if ((mode & 0o001) === 0) chmodSync(parent, mode | 0o001);
}
