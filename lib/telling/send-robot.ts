import { z } from 'zod';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import type { Delivery } from './delivery';
import { outsideWords } from './outside';
import { openRobot } from './robot-key';
import { sayPost } from './say-post';
import { robotVerdict, type Verdict } from './verdict';

const PATIENCE = 5000;
const said = z.object({ errcode: z.number().int() });

/** Posts into the staff group by its 企业微信群机器人. The address holds the robot's key and is never written down. */
export async function sendRobot(told: Delivery): Promise<Verdict> {
  const { WECOM, ORIGIN } = env();
  if (!told.sealed) return { at: 'dead', code: 'notSetUp' };
  const url = new URL('/cgi-bin/webhook/send', WECOM);
  url.search = String(new URLSearchParams({ key: openRobot(told.sealed, told.communityId) }));
  const content = sayPost(await outsideWords(), told, ORIGIN);
  const heard = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ msgtype: 'markdown', markdown: { content } }),
  })
    .then((answer) => answer.json() as Promise<unknown>)
    .catch(() => undefined);
  const answer = said.safeParse(heard);
  if (answer.data?.errcode === 0) return { at: 'sent' };
  log.warn({ robot: told.id, errcode: answer.data?.errcode ?? 'silent' });
  return answer.success ? robotVerdict(answer.data.errcode) : { at: 'again', code: 'silent', silent: true };
}
