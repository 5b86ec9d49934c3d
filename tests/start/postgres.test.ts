import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { layout } from '@/scripts/start/cluster';
import { startPostgres } from '@/scripts/start/postgres';
import { findPostmaster } from '@/scripts/start/postmaster';
import { startOwnServer } from '@/tests/support/server';

const ROOT = join(import.meta.dirname, '../..');
const leftovers: (() => unknown)[] = [];
let dir: string;

beforeAll(async () => {
  const server = await startOwnServer();
  await ask(server.adminUrl, 'create table kept as select 42 as answer');
  await server.stop();
  dir = server.dir;
});

afterAll(() => rmSync(dirname(dir), { recursive: true }));

afterEach(async () => {
  for (const undo of leftovers.splice(0).reverse()) await undo();
});

describe('the embedded PostgreSQL', () => {
  it('Starts safe against a power cut, on loopback only, and sorts and searches Chinese', async () => {
    const { adminUrl } = await own();
    const settings = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums'];
    for (const name of settings) expect(await ask(adminUrl, `show ${name}`)).toBe('on');
    expect(await ask(adminUrl, 'show listen_addresses')).toBe('127.0.0.1');
    expect(await ask(adminUrl, 'show unix_socket_directories')).toBe('');
    const names = "select string_agg(name, '' order by name) from unnest(array['张','安','陈']) as name";
    expect(await ask(adminUrl, names)).toBe('安陈张');
    await ask(adminUrl, 'create extension pg_trgm');
    expect(await ask(adminUrl, "select cardinality(show_trgm('报销单申请'))")).toBe(6);
  });

  it('Keeps its rows, its password and its port from one start to the next', async () => {
    const first = await own();
    await first.stop();
    expect(first.isRunning()).toBe(false);
    const second = await own();
    expect(second.reused).toBe(false);
    expect(second.adminUrl).toBe(first.adminUrl);
    expect(await ask(second.adminUrl, 'select answer from kept')).toBe(42);
  });

  it('Outlives a launcher killed with -9 and is taken over by the next start', async () => {
    const launcher = await launch();
    const orphan = findPostmaster(layout(dir).cluster)?.mark;
    launcher.kill('SIGKILL');
    await once(launcher, 'exit');
    const next = await own();
    expect(next.reused).toBe(true);
    expect(findPostmaster(layout(dir).cluster)?.mark).toEqual(orphan);
    expect(await ask(next.adminUrl, 'select 1')).toBe(1);
    await next.stop();
    expect(next.isRunning()).toBe(false);
  });

  it('Starts again at once after it was itself killed with -9', async () => {
    await own();
    process.kill(findPostmaster(layout(dir).cluster)?.mark.pid ?? 0, 'SIGKILL');
    const second = await own();
    expect(second.reused).toBe(false);
    expect(await ask(second.adminUrl, 'select answer from kept')).toBe(42);
  });

  it('Does not trust a stranger on its port and takes another one', async () => {
    const first = await own();
    await first.stop();
    const heard: Buffer[] = [];
    await strangerOn(first.port, (bytes) => heard.push(bytes));
    const second = await own();
    expect(second.port).not.toBe(first.port);
    expect(await ask(second.adminUrl, 'select 1')).toBe(1);
    expect(heard).toEqual([]);
  });

  it('Is not kept from starting by a lock whose number is another program’s now', async () => {
    const port = readFileSync(layout(dir).port, 'utf8');
    const stranger = spawn('sleep', ['60']);
    leftovers.push(() => stranger.kill());
    const { cluster } = layout(dir);
    writeFileSync(join(cluster, 'postmaster.pid'), `${stranger.pid}\n${cluster}\n1\n${port}\n\n127.0.0.1\n\nready\n`);
    const next = await own();
    expect(next.reused).toBe(false);
    expect(await ask(next.adminUrl, 'select 1')).toBe(1);
  });

  it('Refuses a cluster whose password is gone, in one sentence', async () => {
    const { password } = layout(dir);
    renameSync(password, `${password}.lost`);
    leftovers.push(() => renameSync(`${password}.lost`, password));
    await expect(own()).rejects.toThrow(/^DATA_DIR .* password file.*\.$/);
  });

  it.runIf(process.getuid?.() === 0)('Runs for root where user namespaces are forbidden', async () => {
    const { stop } = await own({ mayMap: false });
    const pid = findPostmaster(layout(dir).cluster)?.mark.pid;
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).not.toMatch(/^Uid:\s+0/m);
    await stop();
    const again = await own({ mayMap: true });
    expect(await ask(again.adminUrl, 'select answer from kept')).toBe(42);
  });
});

async function own(options: { mayMap?: boolean } = {}) {
  const server = await startPostgres({ dir, ...options });
  leftovers.push(server.stop);
  return server;
}

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query({ text: statement, rowMode: 'array' }).finally(() => client.end());
  return rows[0]?.[0];
}

/** A launcher in a process of its own, once it says that its server runs. */
async function launch(): Promise<ChildProcess> {
  const lines = `import { startPostgres } from './scripts/start/postgres';
    startPostgres({ dir: ${JSON.stringify(dir)} }).then(() => { console.log('up'); setInterval(() => {}, 1000); });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', lines], { cwd: ROOT });
  leftovers.push(() => child.kill('SIGKILL'));
  await once(child.stdout, 'readable');
  return child;
}

async function strangerOn(port: number, hear: (bytes: Buffer) => void): Promise<Server> {
  const server = createServer((socket) => socket.on('data', hear));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  leftovers.push(() => server.close());
  return server;
}
