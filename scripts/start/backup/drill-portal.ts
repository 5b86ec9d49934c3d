import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { parseEnv as readEnvFile } from 'node:util';
import { formPost, hiddenIn } from '@/bench/actions';
import { takeCodes } from '@/bench/codes';
import { type Ask, answerOf } from '@/bench/load';
import { parseEnv } from '@/lib/env';
import { tail } from '../log';
import { end, isAlive, type Mark, markOf } from '../mark';
import { ROOT } from '../plan';
import { freePort } from '../ports';
import type { Stops } from '../stops';
import { withClient } from './sums';

type Restored = {
  to: string;
  office: string;
  secrets: Record<string, string>;
  appUrl: string;
  workerUrl: string;
  adminUrl: string;
};

/** Where codes and messages of a real office go to; nothing of a drill reaches anybody. */
const SILENT = ['WECHAT_APP_ID', 'WECHAT_APP_SECRET', 'WECHAT_TEMPLATE', 'ALIYUN_SMS_KEY_ID', 'ALIYUN_SMS_KEY_SECRET'];
const SILENT_TOO = ['TENCENT_SMS_KEY_ID', 'TENCENT_SMS_KEY_SECRET', 'TENCENT_SMS_APP_ID', 'LINLI_NOW', 'AUTH_URL'];

/**
 * Starts the portal on what was restored, without its worker, which would send what waits to be sent, and signs somebody in whose
 * telephone the restored keys open: the code is posted to us.
 */
export async function signInOnce(restored: Restored, stops: Stops): Promise<string> {
  const environment = environmentOf(restored);
  Object.assign(process.env, environment);
  const phone = await somebody(restored.adminUrl);
  const inbox = await takeCodes();
  stops.add(inbox.close);
  const port = String(await freePort());
  const running = await startServer(restored, { ...environment, PORT: port, SMS_WEBHOOK_URL: inbox.url }, stops);
  const origin = `http://localhost:${port}`;
  try {
    await answers(origin, running, restored.to);
    return await enter(origin, phone, inbox.codes);
  } finally {
    if (running.mark) await end(running.mark);
    inbox.close();
  }
}

/** What the office had in its environment then, over what the restored folder holds, with nothing that reaches people. */
function environmentOf({ to, secrets, appUrl, workerUrl }: Restored): Record<string, string> {
  const given = join(to, 'settings.env');
  const settings = existsSync(given) ? readEnvFile(readFileSync(given, 'utf8')) : {};
  const silent = Object.fromEntries([...SILENT, ...SILENT_TOO].map((name) => [name, '']));
  const own = Object.fromEntries(Object.entries({ ...secrets, ...settings }).filter(([, value]) => value !== ''));
  const urls = { DATABASE_URL: appUrl, WORKER_DATABASE_URL: workerUrl, POSTGRES_URL: '', MIGRATE_URL: '' };
  const where = { DATA_DIR: to, DEMO: 'off', NODE_ENV: 'production', BACKUP_DIR: '', BACKUP_S3_ENDPOINT: '' };
  return { ...own, ...silent, ...urls, ...where, SMS_WEBHOOK_URL: 'http://127.0.0.1:9/sms' } as Record<string, string>;
}

async function somebody(adminUrl: string): Promise<string> {
  const { openPhoneOf } = await import('@/lib/people/phone');
  const { rows } = await withClient(adminUrl, (client) =>
    client.query<{ id: string; sealed: string }>(
      `select id, phone_sealed as sealed from people where phone_sealed is not null order by created_at, id limit 1`,
    ),
  );
  const [person] = rows;
  if (!person) throw new Error('恢复出来的库里没有人有手机号 · Nobody in what was restored has a telephone.');
  return openPhoneOf(person.sealed, person.id);
}

type Running = { child: ChildProcess; mark?: Mark; log: string };

async function startServer(
  { office, to }: Restored,
  environment: Record<string, string>,
  stops: Stops,
): Promise<Running> {
  const { ensureBuild, isBuilt, SERVER } = await import('../build');
  const env = parseEnv(environment);
  const busy = readMark(join(office, 'run/launcher'));
  if (busy && isAlive(busy) && !isBuilt(env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY))
    throw new Error(
      '程序更新过还没重启：先重启 npm start 再演练 · The program is newer than what runs: restart npm start first.',
    );
  await ensureBuild({ env, dev: false, environment: { ...process.env, ...environment } }, stops);
  const { openLog } = await import('../log');
  const log = join(to, 'log', 'server.log');
  const out = openLog(log);
  const child = spawn(process.execPath, [SERVER], {
    ...{ cwd: ROOT, detached: true, stdio: ['ignore', out, out] },
    env: { ...process.env, ...environment } as NodeJS.ProcessEnv,
  });
  const mark = markOf(child.pid ?? 0);
  if (mark) stops.add(() => end(mark));
  return { child, mark, log };
}

/** All is well but the worker, which is left out. */
async function answers(origin: string, { mark, log }: Running, to: string) {
  for (const until = Date.now() + 60_000; Date.now() < until; await new Promise((done) => setTimeout(done, 100))) {
    if (!mark || !isAlive(mark))
      throw new Error(`门户在恢复的数据上起不来 · The portal does not start on ${to}:\n${tail(log)}`);
    const health = await fetch(`${origin}/api/health`).then(
      (reply) => reply.json(),
      () => undefined,
    );
    if (health && [health.database, health.role, health.migrations].every((part) => part === 'ok')) return;
  }
  throw new Error(`门户在恢复的数据上一分钟没有就绪 · The portal was not well within a minute on ${to}.`);
}

/** As a browser without JavaScript: the number, then the code that came. */
async function enter(origin: string, phone: string, codes: Map<string, string>): Promise<string> {
  const agent = new Agent({ keepAlive: false });
  const send = (ask: Ask) => answerOf(origin, agent, ask);
  const first = await send({ path: '/sign-in' });
  const fields = { ...hiddenIn(first.body, 'phone'), phone, agree: 'yes' };
  const asked = await send(formPost(origin, '/sign-in', first.cookies, fields));
  const cookie = [first.cookies, asked.cookies].filter(Boolean).join('; ');
  const second = await send({ path: asked.location.replace(origin, '') || '/sign-in?step=code', headers: { cookie } });
  const code = codes.get(phone);
  if (!code) throw new Error(`验证码没有来（${asked.status}）· The code did not come (${asked.status}).`);
  const done = await send(formPost(origin, '/sign-in?step=code', cookie, { ...hiddenIn(second.body, 'code'), code }));
  if (!/(^|; )linli=/.test(done.cookies))
    throw new Error(`登录没有成功（${done.status}）· Signing in failed (${done.status}).`);
  return '门户起来了，登录成功 · the portal started, signed in';
}

function readMark(path: string): Mark | undefined {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
