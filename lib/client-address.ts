import 'server-only';
import { isIPv6 } from 'node:net';
import { headers } from 'next/headers';

/**
 * Who a request comes from, as limits count it: an IPv4 address, or the /64 network of an IPv6 one, since a household
 * has 2^64 of those. The server in front (web/front.ts), or the platform, has put the one true address there.
 */
export async function clientAddress(): Promise<string> {
  const heard = (await headers()).get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return networkOf(heard);
}

export function networkOf(address: string): string {
  const bare = address
    .slice(0, 64)
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '');
  if (!isIPv6(bare) || bare === '::1') return bare || 'unknown';
  const [head = '', tail] = bare.split('::');
  const groups = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const gap = tail === undefined ? 0 : 8 - groups.length - after.length;
  const all = [...groups, ...Array(gap).fill('0'), ...after].map((group) => Number.parseInt(group, 16).toString(16));
  return `${all.slice(0, 4).join(':')}::/64`;
}
