import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findPeople } from '@/tests/support/e2e/access/people';
import { openState } from '@/tests/support/e2e/access/state';
import { portalEnv } from '@/tests/support/portal-env';
import { type Finding, unexplained } from '@/tests/support/scan/findings';
import { known } from '@/tests/support/scan/known';
import { leftAbout } from '@/tests/support/scan/left-about';
import { ffuf, run, sqlmap, type Target, wapiti } from '@/tests/support/scan/tools';
import { freePort } from './start/ports';

// Scanners that others wrote (T19), against a demo portal of its own on this machine and nothing else.

const SECONDS = Number(process.env.SCAN_SECONDS ?? 60);
const ROLES = ['nobody', 'neighbour', 'clerk', 'manager'] as const;

/** Addresses whose parameters reach a query. */
const asked = {
  nobody: ['/sign-in?to=/me', '/verify/abc?x=1'],
  neighbour: ['/tickets?page=1&q=a', '/api/pulse?ticket=1', '/api/similar?kind=repair&community=1&q=a'],
  clerk: ['/admin/tickets?q=a&state=open&after=1', '/admin/homes?q=a', '/api/knowledge?community=1&q=a'],
  manager: ['/admin/reports?month=2026-11&c=1', '/admin/settings/acts?who=1&what=a'],
};

async function missing(): Promise<string[]> {
  const tries = [
    ['wapiti', '--version'],
    ['sqlmap', '--version'],
    ['ffuf', '-V'],
  ] as const;
  const found = await Promise.all(
    tries.map(async ([name, word]) => ((await run(name, [word], 30)).missing ? [name] : [])),
  );
  return found.flat();
}

/** A demo portal on an empty state, as for the browser tests. */
async function startPortal() {
  const port = await freePort(4550);
  const env = { ...process.env, ...portalEnv, DATA_DIR: portalEnv.DATA_DIR, PORT: String(port) };
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/portal.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => String(part).includes('ready http') && resolve());
    child.once('close', () => reject(new Error('The portal did not start.')));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'close');
  };
  return { origin: `http://localhost:${port}`, stop };
}

async function scanAs(role: (typeof ROLES)[number], target: Target): Promise<Finding[]> {
  const found: Finding[] = [];
  found.push(...(await ffuf(target, leftAbout)));
  for (const path of asked[role]) found.push(...(await sqlmap(target, path)));
  found.push(...(await wapiti(target, { seconds: SECONDS, start: asked[role] })));
  console.log(`${role}: ${found.length} said, ${unexplained(found, known).length} of them unexplained`);
  return found;
}

/** The planted defect: the same portal with its content policy taken out must be found out. */
async function seesPlanted(origin: string): Promise<boolean> {
  const without = createServer((asked, answer) => {
    const path = `${origin}${asked.url}`;
    const onward = request(path, { method: asked.method, headers: asked.headers }, (heard) => {
      const { 'content-security-policy': _taken, ...headers } = heard.headers;
      heard.pipe(answer.writeHead(heard.statusCode ?? 502, headers));
    });
    asked.pipe(onward.on('error', () => answer.destroy()));
  }).listen(0, '127.0.0.1');
  await once(without, 'listening');
  const { port } = without.address() as AddressInfo;
  const target = { origin: `http://localhost:${port}`, cookie: '' };
  const found = await wapiti(target, { seconds: 15, modules: 'csp,http_headers' });
  without.close();
  without.closeAllConnections();
  return unexplained(found, known).some((line) => /Content Security Policy/i.test(line));
}

async function scan(): Promise<number> {
  const portal = await startPortal();
  try {
    const state = await openState();
    const people = await findPeople(state);
    await state.end();
    const found: Finding[] = [];
    for (const role of ROLES)
      found.push(...(await scanAs(role, { origin: portal.origin, cookie: people[role].cookie })));
    const wrong = unexplained(found, known);
    for (const line of wrong) console.log(`✗ ${line}`);
    if (!(await seesPlanted(portal.origin))) wrong.push('A portal without its content policy was not found out.');
    console.log(`${found.length} said by the scanners, ${wrong.length} unexplained`);
    return wrong.length > 0 ? 1 : 0;
  } finally {
    await portal.stop();
  }
}

const absent = await missing();
if (absent.length > 0) {
  console.error(`缺少 ${absent.join('、')}，请先安装 · missing: apt-get install ${absent.join(' ')}`);
  process.exitCode = 1;
} else process.exitCode = await scan();
