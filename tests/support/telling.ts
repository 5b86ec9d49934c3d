import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Client } from 'pg';
import { newId } from '@/lib/id';
import type { TestDatabase } from './database';
import type { Estate } from './estate';
import { appid, wechatEnv } from './wechat/account';
import { openidOf } from './wechat/personas';

/** Says where WeChat and 企业微信 are, as an office would, before anything has read the environment. */
export const setChannels = (url: string) =>
  Object.assign(process.env, wechatEnv(url), { SMS_WEBHOOK_URL: `${url}/sms`, LOG_LEVEL: 'silent' });

/** Links an account of WeChat to a person, as signing in by it does. */
export const linkWechat = (admin: Client, personId: string, persona: string) =>
  admin.query(
    'insert into wechat_links (id, appid, openid, person_id, linked_at, used_at) values ($1, $2, $3, $4, now(), now())',
    [newId(), appid, openidOf(persona), personId],
  );

/** So many messages to a resident at once, each of a cause of its own; the urgent wait for no morning. */
export const putMessages = (admin: Client, { green }: Estate, count: number) =>
  admin.query(
    `insert into inbox (id, community_id, person_id, key, values, sent_at, cause)
     select gen_random_uuid(), $1, $2, 'notice', '{"side": "home", "urgent": true}', now(), 'drill ' || gen_random_uuid()
     from generate_series(1, $3::int) n`,
    [green.id, green.owner.id, count],
  );

export async function countByState(admin: Client): Promise<Record<string, number>> {
  const { rows } = await admin.query('select state, count(*)::int as n from deliveries group by state');
  return Object.fromEntries(rows.map((row) => [row.state, row.n]));
}

/** The worker as it runs in an office, in a process of its own. */
export async function startWorker({ urls }: TestDatabase, url: string): Promise<ChildProcess> {
  const root = join(import.meta.dirname, '../..');
  const child = spawn(process.execPath, ['--import', 'tsx', 'jobs/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      ...wechatEnv(url),
      DATABASE_URL: urls.app,
      WORKER_DATABASE_URL: urls.worker,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return child;
}

/** As a machine that loses its power: nothing is finished, nothing is given back. */
export async function killHard(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
