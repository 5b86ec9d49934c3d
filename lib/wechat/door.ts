import 'server-only';
import { cookies, headers } from 'next/headers';
import { env } from '@/lib/env';
import { wechatCookies } from './cookies';

/** Whether this request comes from WeChat's own browser and we can ask WeChat who it is. 企业微信 says MicroMessenger too. */
export async function isInWechat(): Promise<boolean> {
  const agent = (await headers()).get('user-agent') ?? '';
  return env().WECHAT !== undefined && /MicroMessenger\//.test(agent) && !/wxwork\//i.test(agent);
}

/**
 * Where somebody is led who must sign in first: inside WeChat silently through it and back, else to the sign-in page.
 * Just after a round it is the page too, so that a round that brings nobody is never a loop.
 */
export async function doorTo(path: string): Promise<string> {
  const rested = (await cookies()).has(wechatCookies().rest);
  const silent = !rested && (await isInWechat());
  return `${silent ? '/api/wechat/login' : '/sign-in'}?to=${encodeURIComponent(path)}`;
}
