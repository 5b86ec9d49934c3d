import { once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { networkOf } from '@/lib/client-address';
import { front } from '@/web/front';

/** What the portal finds in a request that came with these headers, behind so many proxies of ours. */
async function heard(headers: Record<string, string>, hops: number): Promise<IncomingHttpHeaders> {
  return (await answered(headers, hops, false)).json();
}

async function answered(headers: Record<string, string>, hops: number, secure: boolean): Promise<Response> {
  const echo: Parameters<typeof front>[0] = (request, response) => response.end(JSON.stringify(request.headers));
  const server = front(echo, hops, secure).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { headers });
  server.close();
  return answer;
}

describe('the answer (T13)', () => {
  it('Holds browsers to HTTPS for a year where the public address is HTTPS, and nowhere else', async () => {
    const said = async (secure: boolean) => (await answered({}, 0, secure)).headers.get('strict-transport-security');
    expect([await said(true), await said(false)]).toEqual(['max-age=31536000', null]);
  });
});

describe('the address of who asks (T8)', () => {
  it('Is that of the connection, whatever a client writes into its headers', async () => {
    for (const forged of ['1.2.3.4', '1.2.3.4, 5.6.7.8', '127.0.0.2', '']) {
      expect((await heard({ 'x-forwarded-for': forged }, 0))['x-forwarded-for']).toBe('127.0.0.1');
    }
  });

  it('Is what the outermost of our own proxies heard, not what stands before it', async () => {
    const given = { 'x-forwarded-for': '6.6.6.6, 203.0.113.7, 10.0.0.2' };
    expect((await heard(given, 1))['x-forwarded-for']).toBe('10.0.0.2');
    expect((await heard(given, 2))['x-forwarded-for']).toBe('203.0.113.7');
    expect((await heard({}, 2))['x-forwarded-for']).toBe('127.0.0.1');
  });

  it('Comes without a host or a scheme that a client made up', async () => {
    const given = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example' };
    expect(await heard(given, 0)).not.toMatchObject({ 'x-forwarded-host': expect.anything() });
    expect(JSON.stringify(await heard(given, 0))).not.toContain('evil.example');
    expect(await heard(given, 1)).toMatchObject({ 'x-forwarded-host': 'evil.example' });
  });

  it('Counts as one network for a household’s whole IPv6 range, and as itself for IPv4', () => {
    expect(networkOf('2408:8207:78a1:12::5')).toBe('2408:8207:78a1:12::/64');
    expect(networkOf('2408:8207:78a1:0012:ffff:1:2:3')).toBe('2408:8207:78a1:12::/64');
    expect(networkOf('::1')).toBe('::1');
    expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
    expect(networkOf('::ffff:203.0.113.9')).toBe('203.0.113.9');
    expect(networkOf('203.0.113.9')).toBe('203.0.113.9');
    expect(networkOf('')).toBe('unknown');
  });
});
