import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, whyTaken } from '@/scripts/start/ports';

const NEEDED = ['nginx', 'haproxy', 'pgbouncer'];

/** What stands in front and between in a real office. */
export function requireInstalled() {
  const lacks = NEEDED.filter((name) => !pathOf(name));
  if (lacks.length > 0) throw new Error(`This test needs ${lacks.join(', ')}: apt-get install ${NEEDED.join(' ')}`);
}

export const isBefore = (major: number, minor: number): boolean => {
  const [, has = '0', is = '0'] =
    /PgBouncer (\d+)\.(\d+)/.exec(execFileSync(pathOf('pgbouncer'), ['-V'], { encoding: 'utf8' })) ?? [];
  return Number(has) < major || (Number(has) === major && Number(is) < minor);
};

/** docs/nginx.conf, with the addresses of the test. */
export async function startNginx(ports: number[]) {
  const { dir, port } = await place();
  const text = readFileSync(join(import.meta.dirname, '../../../docs/nginx.conf'), 'utf8')
    .replace('include mime.types;', TEMPS.map((name) => `${name}_temp_path ${dir}/${name};`).join(' '))
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('app-1:3000', `127.0.0.1:${ports[0]}`)
    .replace('app-2:3000', `127.0.0.1:${ports[1]}`)
    .replaceAll('access_log off;', '')
    .replace('http {', 'http { access_log off;');
  writeFileSync(join(dir, 'nginx.conf'), text);
  const more = `daemon off; pid ${dir}/pid; error_log stderr error;`;
  return launch('nginx', ['-p', dir, '-c', `${dir}/nginx.conf`, '-e', 'stderr', '-g', more], { dir, port });
}

const TEMPS = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

export async function startHaproxy(ports: number[]) {
  const { dir, port } = await place();
  const servers = ports.map((one, n) => `  server app-${n} 127.0.0.1:${one} check inter 500ms fall 1 rise 1`);
  const text = `defaults
  mode http
  timeout connect 2s
  timeout client 60s
  timeout server 60s
  option redispatch
  retries 2
  retry-on conn-failure empty-response
frontend front
  bind 127.0.0.1:${port}
  http-request disable-l7-retry if METH_POST
  default_backend portal
backend portal
  balance roundrobin
  option forwardfor
${servers.join('\n')}
`;
  writeFileSync(join(dir, 'haproxy.cfg'), text);
  return launch('haproxy', ['-db', '-f', join(dir, 'haproxy.cfg')], { dir, port });
}

/** Between transactions, as few connections as may show what is lost between two of them. */
export async function startPgbouncer(appUrl: string) {
  const { dir, port } = await place();
  const to = new URL(appUrl);
  const named = isBefore(1, 21) ? '' : 'max_prepared_statements = 400';
  writeFileSync(join(dir, 'users.txt'), `"${to.username}" "${to.password}"\n`);
  const text = `[databases]
linli = host=${to.hostname} port=${to.port} dbname=linli
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
pool_mode = transaction
default_pool_size = 6
max_client_conn = 200
auth_type = scram-sha-256
auth_file = ${dir}/users.txt
${named}
`;
  writeFileSync(join(dir, 'pgbouncer.ini'), text);
  chmodSync(dir, 0o755);
  const as = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  const running = await launch('pgbouncer', ['-q', ...as, join(dir, 'pgbouncer.ini')], { dir, port });
  const url = new URL(appUrl);
  url.port = String(port);
  return { ...running, url: url.toString() };
}

async function place() {
  const dir = mkdtempSync(join(tmpdir(), 'linli-between-'));
  for (const name of TEMPS) mkdirSync(join(dir, name));
  return { dir, port: await freePort() };
}

async function launch(name: string, words: string[], { dir, port }: { dir: string; port: number }) {
  const child = spawn(pathOf(name), words, { stdio: ['ignore', 'ignore', 'inherit'] });
  for (let tries = 0; !(await whyTaken(port, '127.0.0.1')); tries += 1) {
    if (tries > 100 || child.exitCode !== null) throw new Error(`${name} did not start.`);
    await pause(50);
  }
  return { origin: `http://127.0.0.1:${port}`, close: () => end(child, dir) };
}

async function end(child: ChildProcess, dir: string) {
  const gone = once(child, 'exit');
  child.kill(child.spawnfile.includes('pgbouncer') ? 'SIGINT' : 'SIGTERM');
  await Promise.race([gone, pause(5000).then(() => child.kill('SIGKILL'))]);
  rmSync(dir, { recursive: true, force: true });
}

function pathOf(name: string): string {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => isFile(path)) ?? '';
}

function isFile(path: string): boolean {
  try {
    return readFileSync(path).length > 0;
  } catch {
    return false;
  }
}
