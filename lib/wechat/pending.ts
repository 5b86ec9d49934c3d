import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { dropCookie, keepCookie, wechatCookies } from './cookies';
import { seal, unseal } from './seal';

const shape = z.object({ appid: z.string(), openid: z.string(), ends: z.iso.datetime() });
const SECONDS = 900;

export type Pending = z.infer<typeof shape>;

/** Remembers in this browser alone, sealed, which account of WeChat came whose person has yet to prove a phone. */
export async function rememberAccount(appid: string, openid: string, now: Date): Promise<void> {
  const ends = new Date(now.getTime() + SECONDS * 1000).toISOString();
  await keepCookie(wechatCookies().pending, seal('pending', JSON.stringify({ appid, openid, ends })), SECONDS);
}

/** The account that waits to be linked; null when there is none or the cookie was altered. */
export async function pendingAccount(): Promise<Pending | null> {
  const sealed = (await cookies()).get(wechatCookies().pending)?.value;
  const text = sealed && (await unseal('pending', sealed));
  return text ? shape.parse(JSON.parse(text)) : null;
}

export async function forgetAccount(): Promise<void> {
  const { pending } = wechatCookies();
  if ((await cookies()).has(pending)) await dropCookie(pending);
}
