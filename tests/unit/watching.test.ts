import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { cleanly } from '@/lib/watch/clean-span';
import { knowsToken } from '@/lib/watch/knows-token';
import { countAction, meters } from '@/lib/watch/meters';
import { currentRequest, faultId, requestId } from '@/lib/watch/request';
import { patternsOf } from '@/lib/watch/routes';
import series from '@/lib/watch/series.json';
import { front } from '@/web/front';

const TOKEN = 'a-token-for-whoever-scrapes-these-figures';
const routeOf = patternsOf(['/', '/tickets', '/tickets/[id]', '/tickets/new', '/api/files/[id]', '/docs/[...rest]']);

beforeEach(() => void Object.assign(env(), { METRICS_TOKEN: TOKEN }));
afterEach(() => {
  Object.assign(env(), { METRICS_TOKEN: undefined });
  delete (globalThis as { linliMeters?: object }).linliMeters;
});

/** What a handler behind our server knows of a request, with so many proxies of ours in front. */
async function asked(headers: Record<string, string>, hops: number) {
  const server = front((_, response) => response.end(JSON.stringify([currentRequest()?.id, faultId()])), hops, false);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/tickets`, { headers });
  server.close();
  return answer.json() as Promise<[string, string]>;
}

describe('the id of a request', () => {
  it('Is what our own proxy gave it, and ends the number that a person tells of a fault', async () => {
    expect(await asked({ 'x-request-id': '5c0f9bd2e4a14d1f8a1b2c3d4e5f6071' }, 1)).toEqual([
      '5c0f9bd2e4a14d1f8a1b2c3d4e5f6071',
      '2c3d4e5f6071',
    ]);
  });

  it('Is made where no proxy of ours stands in front, whatever the client writes', async () => {
    const [id, fault] = await asked({ 'x-request-id': '5c0f9bd2e4a14d1f8a1b2c3d4e5f6071' }, 0);
    expect(id).toMatch(/^[0-9a-f]{12}$/);
    expect(fault).toBe(id);
    expect((await asked({}, 0))[0]).not.toBe(id);
  });

  it('Is made anew for what is none: too long, too short, other signs, or a number of somebody', () => {
    const none = [
      '',
      'short',
      'x'.repeat(65),
      'id with spaces in it',
      '"},"level":60,"x":"',
      '139-1234-5678',
      'a\nb'.repeat(9),
    ];
    for (const given of [...none, ['twice-given-01', 'twice-given-02'], undefined])
      expect(requestId(given)).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe('figures of requests', () => {
  it('Name an address by its pattern', () => {
    const found = [
      '/',
      '/?q=1',
      '/tickets',
      '/tickets/',
      '/tickets/new',
      '/tickets/7?x',
      '/tickets/7/8',
      '/docs/a/b',
      '/_next/x',
    ];
    expect(found.map(routeOf)).toEqual([
      '/',
      '/',
      '/tickets',
      '/tickets',
      '/tickets/new',
      '/tickets/[id]',
      'other',
      '/docs/[...rest]',
      '/_next',
    ]);
  });

  it('Have no more series after a thousand made-up addresses than after one', async () => {
    const counted = meters();
    const server = front((_, response) => response.writeHead(404).end(), 0, false, {
      routeOf,
      answered: (route, status, seconds) =>
        counted?.requests.observe({ route, status: `${Math.floor(status / 100)}xx` }, seconds),
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const some = Array.from({ length: 1000 }, (_, i) => `/${i.toString(36)}x${i}/13912345678?n=${i}`);
    for (let i = 0; i < some.length; i += 50) await Promise.all(some.slice(i, i + 50).map((at) => fetch(origin + at)));
    await fetch(`${origin}/tickets/7`);
    server.close();
    const text = (await counted?.registry.metrics()) ?? '';
    const lines = text.split('\n').filter((line) => line.startsWith('linli_request_seconds_count'));
    expect(lines.sort()).toEqual([
      'linli_request_seconds_count{route="/tickets/[id]",status="4xx"} 1',
      'linli_request_seconds_count{route="other",status="4xx"} 1000',
    ]);
    expect(text).not.toContain('13912345678');
  });

  it('Are one set in a process, whichever copy of the program counts; none without a token', () => {
    expect(meters()).toBe(meters());
    expect((globalThis as { linliMeters?: object }).linliMeters).toBe(meters());
    Object.assign(env(), { METRICS_TOKEN: undefined });
    delete (globalThis as { linliMeters?: object }).linliMeters;
    countAction('file', 'done');
    expect([meters(), (globalThis as { linliMeters?: object }).linliMeters]).toEqual([undefined, undefined]);
  });

  it('Are told to who knows the whole token, and to nobody where none is set', () => {
    const given = [
      `Bearer ${TOKEN}`,
      `Bearer ${TOKEN} `,
      TOKEN,
      `bearer ${TOKEN}`,
      'Bearer ',
      'Bearer undefined',
      '',
      null,
    ];
    expect(given.map(knowsToken)).toEqual([true, ...Array(7).fill(false)]);
    Object.assign(env(), { METRICS_TOKEN: undefined });
    expect(given.map(knowsToken)).toEqual(Array(8).fill(false));
  });

  it('Each stand in the manual of whoever operates the portal', () => {
    const manual = readFileSync('docs/operating.md', 'utf8');
    expect(Object.values(series).filter(({ name }) => !manual.includes(name))).toEqual([]);
  });
});

describe('a trace', () => {
  it('Loses addresses, queries, texts of faults and whatever is not known to be harmless', () => {
    const heard: object[] = [];
    const secret = 'https://api.weixin.qq.com/x?access_token=secret';
    const span = {
      name: `fetch GET ${secret}`,
      attributes: {
        'http.url': secret,
        'http.target': '/tickets?q=13912345678',
        'http.method': 'GET',
        'next.route': '/t/13912345678',
      },
      status: { code: 2, message: 'no home for 李明' },
      events: [{ name: 'exception', attributes: { 'exception.message': '李明' } }],
      links: [],
    };
    const kept = { export: (spans: object[]) => void heard.push(...spans), shutdown: async () => undefined };
    cleanly(kept as never).export([span as never], () => undefined);
    expect(heard).toMatchObject([
      { name: 'span GET', attributes: { 'http.method': 'GET' }, status: { code: 2 }, events: [] },
    ]);
    expect(JSON.stringify(heard)).not.toMatch(/secret|139|李明|\?/);
  });
});
