import { z } from 'zod';
import { askWechat } from './ask';
import type { Wechat } from './authorize';

const shape = z.object({ openid: z.string().min(1).max(128), is_snapshotuser: z.number().optional() });

/** The code was used or has run out: Back, a reload, a slow line. A new one is a round away. */
const STALE = [40163, 40029];

export type Met = { at: 'account'; openid: string } | { at: 'snapshot' } | { at: 'stale' } | { at: 'nobody' };

/** Whose code it is. Somebody who only looks at a page in snapshot mode has a passing openid that must not be kept. */
export async function exchange({ api, appId, secret }: Wechat, code: string): Promise<Met> {
  const url = new URL('/sns/oauth2/access_token', api);
  const asked = { appid: appId, secret, code, grant_type: 'authorization_code' };
  url.search = String(new URLSearchParams(asked));
  const answer = await askWechat(url, shape);
  if (answer.at === 'refused' && STALE.includes(answer.code)) return { at: 'stale' };
  if (answer.at !== 'told') return { at: 'nobody' };
  return answer.told.is_snapshotuser === 1 ? { at: 'snapshot' } : { at: 'account', openid: answer.told.openid };
}
