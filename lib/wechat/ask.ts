import { z } from 'zod';
import { log } from '@/lib/log';

const PATIENCE = 5000;
const failure = z.object({ errcode: z.number().int() });

/** What WeChat said: what was asked for, its error code, or nothing that can be read. */
export type Answer<T> = { at: 'told'; told: T } | { at: 'refused'; code: number } | { at: 'silent' };

/** Asks WeChat's server. It says no in answers of status 200; the address holds the secret and is never written down. */
export async function askWechat<T>(url: URL, shape: z.ZodType<T>, body?: object): Promise<Answer<T>> {
  const asked = fetch(url, {
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
    ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const heard = await asked.then((answer) => answer.json() as Promise<unknown>).catch(() => undefined);
  const answer = read(heard, shape);
  const code = answer.at === 'refused' ? answer.code : undefined;
  if (answer.at !== 'told') log.warn({ wechat: url.pathname, answer: answer.at, errcode: code });
  return answer;
}

function read<T>(heard: unknown, shape: z.ZodType<T>): Answer<T> {
  const no = failure.safeParse(heard);
  if (no.success && no.data.errcode !== 0) return { at: 'refused', code: no.data.errcode };
  const yes = shape.safeParse(heard);
  return yes.success ? { at: 'told', told: yes.data } : { at: 'silent' };
}
