import { createHash, randomBytes } from 'node:crypto';
import { env } from '@/lib/env';
import type { Wechat } from './authorize';
import { jsTicket } from './tokens';

export type JsConfig = { appId: string; timestamp: number; nonceStr: string; signature: string };

/** The signature of a page, as WeChat checks it: raw values, keys in lower case and alphabetical. */
export function jsSignature(ticket: string, nonce: string, timestamp: number, url: string): string {
  const text = `jsapi_ticket=${ticket}&noncestr=${nonce}&timestamp=${timestamp}&url=${url}`;
  return createHash('sha1').update(text).digest('hex');
}

/** The address of a page of this portal as it is signed, without its `#`; null for any other. */
export function ownPage(asked: string | null): string | null {
  const page = asked?.split('#')[0] ?? '';
  const fits = page.length <= 2000 && !/[\s\p{Cc}\\]/u.test(page) && page.startsWith(`${env().ORIGIN}/`);
  return fits && URL.canParse(page) && new URL(page).origin === env().ORIGIN ? page : null;
}

/** What a page hands to wx.config; null while WeChat gives no ticket. */
export async function jsConfig(wechat: Wechat, page: string, now: Date): Promise<JsConfig | null> {
  const ticket = await jsTicket(wechat);
  if (!ticket) return null;
  const nonceStr = randomBytes(12).toString('hex');
  const timestamp = Math.floor(now.getTime() / 1000);
  return { appId: wechat.appId, timestamp, nonceStr, signature: jsSignature(ticket, nonceStr, timestamp, page) };
}
