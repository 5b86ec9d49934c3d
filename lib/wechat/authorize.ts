import type { Env } from '@/lib/env';

export type Wechat = NonNullable<Env['WECHAT']>;
/** Silent, and enough: who it is, without a name or a picture. */
export const SCOPE = 'snsapi_base';

/** Where WeChat is asked who holds the phone. It compares the order of these parameters, and takes letters and digits only. */
export function authorizeUrl({ appId, open }: Wechat, redirect: string, state: string): string {
  const asked = [
    `appid=${appId}`,
    `redirect_uri=${encodeURIComponent(redirect)}`,
    'response_type=code',
    `scope=${SCOPE}`,
    `state=${state}`,
  ];
  return `${open}/connect/oauth2/authorize?${asked.join('&')}#wechat_redirect`;
}
