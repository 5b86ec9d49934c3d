import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { bareEnvironment, type Runner } from './postgres-user';

/** What stands in the folder of an embedded server: everything it needs, so that the folder can be copied whole. */
export function layout(dir: string) {
  return {
    cluster: join(dir, 'cluster'),
    password: join(dir, 'password'),
    port: join(dir, 'port'),
    log: join(dir, 'log'),
    spool: join(dir, 'spool'),
  };
}

export function passwordOf(dir: string): string {
  return readFileSync(layout(dir).password, 'utf8').trim();
}

/** Makes the folder itself, owned by the caller; a folder of another user is refused. */
export function makeFolder(dir: string, template?: string) {
  if (template && !existsSync(dir)) copyTemplate(template, dir);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const uid = process.getuid?.();
  if (uid && statSync(dir).uid !== uid)
    throw new Error('DATA_DIR belongs to another user: start as that user or choose another folder.');
}

/** Makes the cluster if there is none. Cut short at any moment, the next call starts it over. */
export function makeCluster(dir: string, native: string, runner: Runner) {
  const { cluster, password } = layout(dir);
  if (existsSync(cluster)) {
    if (existsSync(password)) return;
    throw new Error('DATA_DIR has a database but not its password file: bring it back from the backup.');
  }
  for (const name of readdirSync(dir))
    if (name.startsWith('cluster.new-')) rmSync(join(dir, name), { recursive: true });
  const unfinished = `${cluster}.new-${process.pid}`;
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  mkdirSync(unfinished, { mode: 0o700 });
  if (runner.uid !== undefined)
    for (const path of [unfinished, password]) chownSync(path, runner.uid, runner.gid ?? runner.uid);
  initdb(unfinished, password, native, runner);
  renameSync(unfinished, cluster);
}

function initdb(cluster: string, password: string, native: string, { prefix, ...as }: Runner) {
  // C.UTF-8 and not C: with C, pg_trgm finds no trigrams in Chinese, silently. macOS has it under another name.
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  const [command = '', ...words] = [...prefix, join(native, 'bin/initdb')];
  const collation = ['-E', 'UTF8', `--locale=${locale}`, '--locale-provider=icu', '--icu-locale=zh-Hans-CN'];
  const access = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${password}`];
  const ran = spawnSync(command, [...words, '-D', cluster, '--data-checksums', ...collation, ...access], {
    ...as,
    cwd: '/',
    encoding: 'utf8',
    env: bareEnvironment(),
  });
  if (ran.status === 0) return;
  const reason =
    ran.error?.message ?? ran.stderr.match(/(?:error|FATAL): .*/)?.[0] ?? ran.stderr.trim().split('\n').at(-1);
  throw new Error(`PostgreSQL could not be set up (${reason}): start as a normal user or set DATABASE_URL.`);
}

function copyTemplate(template: string, dir: string) {
  const { log, port, spool } = layout(template);
  mkdirSync(dirname(dir), { recursive: true });
  const unfinished = `${dir}.new-${process.pid}`;
  cpSync(template, unfinished, { recursive: true, filter: (path) => ![log, port, spool].includes(path) });
  for (const path of [unfinished, layout(unfinished).cluster]) chmodSync(path, 0o700);
  renameSync(unfinished, dir);
}
