import 'server-only';
import { randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { env } from '@/lib/env';

const MINUTES_10 = 600;
const A_DAY = 86_400;
/** How long nobody is led through WeChat again by itself: after a round that was begun, brought nobody, or a sign-out. */
const RESTS = { begun: 30, failed: MINUTES_10, signedOut: A_DAY };

/** `__Host-` keeps other hosts of the same domain from planting one here. */
export function wechatCookies() {
  const prefix = isSecure() ? '__Host-' : '';
  return { browser: `${prefix}wechat`, pending: `${prefix}wechat-new`, rest: `${prefix}wechat-rest` };
}

/** A secret of this browser alone, kept as long as a round may take; two tabs share it. */
export async function browserSecret(): Promise<string> {
  const kept = await knownBrowser();
  const secret = kept ?? randomBytes(32).toString('base64url');
  await keepCookie(wechatCookies().browser, secret, MINUTES_10);
  return secret;
}

export async function knownBrowser(): Promise<string | undefined> {
  const kept = (await cookies()).get(wechatCookies().browser)?.value;
  return kept && /^[\w-]{43}$/.test(kept) ? kept : undefined;
}

export const restFromWechat = (why: keyof typeof RESTS) => keepCookie(wechatCookies().rest, '1', RESTS[why]);

export async function keepCookie(name: string, value: string, maxAge: number): Promise<void> {
  (await cookies()).set(name, value, { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge });
}

export async function dropCookie(name: string): Promise<void> {
  await keepCookie(name, '', 0);
}

const isSecure = () => env().ORIGIN.startsWith('https://');
