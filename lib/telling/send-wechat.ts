import { z } from 'zod';
import type { Database } from '@/db/client';
import { env } from '@/lib/env';
import { type Answer, askWechat } from '@/lib/wechat/ask';
import type { Wechat } from '@/lib/wechat/authorize';
import { accessToken, accessTokenAfter, DEAD } from '@/lib/wechat/tokens';
import type { Delivery } from './delivery';
import { fitField } from './fit-field';
import { outsideWords, pathOf, sayOutside } from './outside';
import { type Verdict, wechatVerdict } from './verdict';

const taken = z.object({ errcode: z.literal(0), msgid: z.union([z.number(), z.string()]).optional() });
type Taken = z.infer<typeof taken>;

/**
 * Hands a message to WeChat for the account of the person, in the office's template. As a 模板消息 it carries our id as
 * `client_msg_id`: WeChat sends it once however often it is handed over, for ten minutes.
 */
export async function sendWechat(told: Delivery, from: Pick<Database, 'plain' | 'transaction'>): Promise<Verdict> {
  const { WECHAT } = env();
  const body = await bodyOf(told);
  const token = WECHAT && (await accessToken(WECHAT, from));
  if (!token) return { at: 'again', code: 'noToken', silent: true };
  const answer = await hand(WECHAT, token, body);
  if (answer.at !== 'refused' || !DEAD.includes(answer.code)) return verdictOf(answer);
  const next = await accessTokenAfter(WECHAT, token, from);
  return next ? verdictOf(await hand(WECHAT, next, body), true) : { at: 'again', code: 'noToken', silent: true };
}

/** What is wrong with our own token is none of the person's: it is tried again. */
function verdictOf(answer: Answer<Taken>, renewed = false): Verdict {
  if (answer.at === 'silent') return { at: 'again', code: 'silent', silent: true };
  if (answer.at === 'refused' && renewed && DEAD.includes(answer.code))
    return { at: 'again', code: String(answer.code), silent: true };
  if (answer.at === 'refused') return wechatVerdict(answer.code);
  return { at: 'sent', id: answer.told.msgid?.toString() };
}

function hand({ api }: Wechat, token: string, body: object): Promise<Answer<Taken>> {
  const way = env().WECHAT_TELLS?.by === 'subscribe' ? 'subscribe/bizsend' : 'template/send';
  const url = new URL(`/cgi-bin/message/${way}`, api);
  url.search = String(new URLSearchParams({ access_token: token }));
  return askWechat(url, taken, body);
}

async function bodyOf(told: Delivery): Promise<object> {
  const { ORIGIN, WECHAT_TELLS } = env();
  const said = sayOutside(await outsideWords(), told);
  const fields = (WECHAT_TELLS?.fields ?? []).map(([name, saying]) => [name, { value: fitField(name, said[saying]) }]);
  const link = ORIGIN + pathOf(told);
  const shared = { touser: told.openid, template_id: WECHAT_TELLS?.template, data: Object.fromEntries(fields) };
  return WECHAT_TELLS?.by === 'subscribe'
    ? { ...shared, page: link }
    : { ...shared, url: link, client_msg_id: told.id.replaceAll('-', '') };
}
