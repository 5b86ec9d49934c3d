import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { archiving } from './archiving';
import { layout, makeCluster, makeFolder, passwordOf } from './cluster';
import { end, isAlive, isGone, type Mark, markOf } from './mark';
import { freePort } from './ports';
import { findNative } from './postgres-files';
import { bareEnvironment, chooseRunner, type Runner } from './postgres-user';
import { findPostmaster, lockedBy } from './postmaster';

export type Postgres = { adminUrl: string; port: number; reused: boolean; isRunning(): boolean; stop(): Promise<void> };
export type PostgresOptions = {
  /** The server's own folder: cluster, password, port, log. Made if missing. */
  dir: string;
  /** A stopped server's folder to copy when `dir` does not exist. */
  template?: string;
  /** Over our own settings; for tests. */
  settings?: Record<string, string>;
  /** Programs of another version: its `native` folder. */
  native?: string;
  /** False keeps root from using a user namespace, as some containers do. */
  mayMap?: boolean;
  /** How long it may take until it answers; a recovery reads much. */
  patience?: number;
};

/** Starts PostgreSQL on a loopback port, or goes on with the one that already runs on this folder. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const dir = resolve(options.dir);
  const { cluster } = layout(dir);
  const running = await findReady(cluster);
  const reused = running && (await describe(dir, running.mark, running.port, true).catch(unlessDying(running.mark)));
  if (reused) return reused;
  const native = options.native ?? findNative();
  makeFolder(dir, options.template);
  const runner = chooseRunner(dir, options.mayMap);
  makeCluster(dir, native, runner);
  const settings = flags({ ...archiving(dir), ...options.settings });
  const { mark, port } = await launch(dir, [join(native, 'bin/postgres'), ...settings], runner, options.patience);
  return describe(dir, mark, port, false);
}

/** Safe against a power cut, modest in memory, silent about what people wrote. Flags outrank any file. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '60',
  shared_buffers: '64MB',
  max_wal_size: '512MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // DETAIL lines would show a row's values.
  log_error_verbosity: 'terse',
};

function flags(settings: Record<string, string> = {}): string[] {
  return Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function describe(dir: string, mark: Mark, port: number, reused: boolean): Promise<Postgres> {
  const adminUrl = `postgres://postgres:${passwordOf(dir)}@127.0.0.1:${port}/postgres`;
  await proveOurs(adminUrl, layout(dir).cluster);
  // SIGINT is PostgreSQL's fast shutdown: it rolls back what is open and leaves nothing to recover.
  const stop = () => end(mark, { signal: 'SIGINT', patience: 30_000 });
  return { adminUrl, port, reused, isRunning: () => isAlive(mark), stop };
}

/** One that was killed a moment ago still looks alive and resets the connection: then there is none to reuse. */
function unlessDying(mark: Mark) {
  return async (error: unknown): Promise<undefined> => {
    if (!(await isGone(mark, 2000))) throw error;
  };
}

async function proveOurs(url: string, cluster: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('show data_directory');
  await client.end();
  if (realpathSync(rows[0].data_directory) !== realpathSync(cluster))
    throw new Error('PostgreSQL did not start (another one answers on its port).');
}

/** Waits out one that is still starting or just stopping. */
async function findReady(cluster: string) {
  for (const until = Date.now() + 60_000; Date.now() < until; await pause(20)) {
    const found = findPostmaster(cluster);
    if (!found || found.ready) return found;
  }
  throw new Error('PostgreSQL has been starting for a minute: see the log in DATA_DIR/postgres.');
}

async function launch(dir: string, command: string[], runner: Runner, patience = 120_000) {
  const { port: remembered, log, cluster } = layout(dir);
  for (const until = Date.now() + 15_000; ; await pause(100)) {
    const port = await freePort(existsSync(remembered) ? Number(readFileSync(remembered, 'utf8')) : undefined);
    writeFileSync(remembered, String(port));
    const from = existsSync(log) ? statSync(log).size : 0;
    const mark = await spawnServer(cluster, [...command, '-D', cluster, '-p', String(port)], runner, log, patience);
    if (mark) return { mark, port };
    const said = readFileSync(log, 'utf8').slice(from);
    const reason = said.match(/FATAL: .*/)?.[0] ?? said.trim().split('\n').at(-1);
    // One that was killed a moment ago may still hold its lock or its memory; a port may have been taken meanwhile.
    const passing = /already exists|still in use|could not (bind|create any)/.test(said);
    if (!passing || Date.now() > until) throw new Error(`PostgreSQL did not start (${reason}).`);
  }
}

/** The new server once it takes connections, or undefined when it went away again. */
async function spawnServer(cluster: string, command: string[], runner: Runner, log: string, patience: number) {
  const { prefix, ...as } = runner;
  const stale = lockedBy(cluster);
  const out = openSync(log, 'a', 0o600);
  const [program = '', ...words] = [...prefix, ...command];
  const child = spawn(program, words, {
    ...as,
    cwd: '/',
    detached: true,
    stdio: ['ignore', out, out],
    // The lock may name a zombie, or a number that another program has now: this tells PostgreSQL to look past it
    // and to trust only its own check, whether somebody still holds the cluster's shared memory.
    env: bareEnvironment({ PG_GRANDPARENT_PID: stale?.trim() }),
  });
  closeSync(out);
  await once(child, 'spawn');
  child.unref();
  const mark = markOf(child.pid ?? 0);
  for (const until = Date.now() + patience; mark && isAlive(mark) && Date.now() < until; await pause(10)) {
    const found = findPostmaster(cluster);
    if (found?.ready && found.mark.pid === mark.pid) return mark;
  }
  return undefined;
}
