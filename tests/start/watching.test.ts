import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otlpStandIn } from '../support/otlp-stand-in';
import { openRealPortal } from '../support/real-portal';

const TOKEN = 'a-token-for-whoever-scrapes-these-figures';
const PHONE = '13912345678';
const LIMIT = 3 * 60_000;

let collector: Awaited<ReturnType<typeof otlpStandIn>>;
let portal: Awaited<ReturnType<typeof openRealPortal>>;

beforeAll(async () => {
  collector = await otlpStandIn();
  portal = await openRealPortal({
    METRICS_TOKEN: TOKEN,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
    TRUST_PROXY: '1',
    LOG_LEVEL: 'info',
  });
}, LIMIT);
afterAll(async () => {
  await portal?.close();
  await collector?.close();
}, LIMIT);

const scrape = (authorization?: string) =>
  fetch(`${portal.origin}/api/metrics`, authorization ? { headers: { authorization } } : {});
const figures = async () => (await scrape(`Bearer ${TOKEN}`)).text();
const seriesOf = (text: string) => text.split('\n').filter((line) => line.startsWith('linli_request_seconds_count'));
const ask = async (path: string, id = 'given-by-our-proxy') => {
  const answer = await fetch(`${portal.origin}${path}`, { redirect: 'manual', headers: { 'x-request-id': id } });
  await answer.text();
  return answer;
};

/** An action that no build has: the framework complains of it in its own words. */
const complain = (id: string) =>
  fetch(`${portal.origin}/sign-in?phone=${PHONE}`, {
    method: 'POST',
    headers: { 'next-action': '0'.repeat(42), origin: portal.origin, 'x-request-id': id },
    body: PHONE,
  });

type Line = { request?: string; route?: string; printed?: string };
const lines = (): Line[] =>
  portal
    .log('server')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('a portal that is watched', () => {
  it('Has lines of JSON alone, each under the id that its own proxy gave the request', async () => {
    await complain('given-by-our-proxy');
    await complain(PHONE);
    const said = await waitFor(() => {
      const found = lines().filter(({ route }) => route === '/sign-in');
      return found.length > 1 ? found : undefined;
    });
    expect(said[0]?.request).toBe('given-by-our-proxy');
    expect(said.at(-1)?.request).toMatch(/^[0-9a-f]{12}$/);
    expect(portal.log('server')).not.toContain(PHONE);
  });

  it('Tells its figures to who knows the token, and has no such address for others', async () => {
    expect((await scrape()).status).toBe(404);
    expect((await scrape(`Bearer ${TOKEN}x`)).status).toBe(404);
    expect((await scrape(TOKEN)).status).toBe(404);
    await ask('/sign-in');
    const text = await figures();
    expect(text).toMatch(/^linli_request_seconds_count\{route="\/sign-in",status="2xx"\} [1-9]/m);
    expect(text).toMatch(/^linli_database_up 1$/m);
    expect(text).toMatch(/^linli_pool_connections\{state="size"\} [1-9]/m);
    expect(text).toMatch(/^linli_queue_due\{task="rounds"\} \d+$/m);
    expect(text).toMatch(/^linli_worker_beat_seconds \d/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m);
  });

  it('Has one set of counters for the server in front and all that the framework bundles apart', async () => {
    const body = new FormData();
    body.append('1_$js', '1');
    await fetch(`${portal.origin}/sign-in`, { method: 'POST', body, headers: { origin: portal.origin } });
    const before = await figures();
    expect(before.match(/^# TYPE linli_actions_total counter$/gm)).toHaveLength(1);
    expect(seriesOf(before).some((line) => line.includes('route="/api/metrics"'))).toBe(true);
  });

  it('Counts addresses that nothing is at as one, and tells none of them', async () => {
    const before = seriesOf(await figures()).length;
    await Promise.all(Array.from({ length: 30 }, (_, i) => ask(`/n${i}-${PHONE}/x`)));
    const after = await figures();
    expect(seriesOf(after).length - before).toBeLessThanOrEqual(1);
    expect(after).toMatch(/route="other",status="4xx"/);
    expect(after).not.toContain(PHONE);
  });

  it('Sends traces of its pages to the collector, without addresses, numbers or the codes of homes', async () => {
    await ask(`/sign-in?next=/tickets&phone=${PHONE}`);
    await ask('/answer/secret-code-of-a-home');
    const found = await waitFor(() => collector.spans().find(({ name }) => / GET \/sign-in$/.test(name)));
    expect(found.attributes).toContainEqual({ key: 'http.route', value: { stringValue: '/sign-in' } });
    expect(found.attributes).toContainEqual({ key: 'linli.request', value: { stringValue: 'given-by-our-proxy' } });
    await ask('/sign-in?again=1');
    const count = collector.spans().length;
    await waitFor(() => collector.spans().length > count || undefined);
    for (const secret of [PHONE, '?', 'secret-code', '/answer', '127.0.0.1:', 'again'])
      expect(collector.heard().includes(secret), secret).toBe(false);
    expect(collector.spans().flatMap(({ events }) => events ?? [])).toEqual([]);
  });
});

/** What the portal writes and sends by itself, a moment later. */
async function waitFor<T>(look: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(
    `Nothing came in 10 s; what came before:\n${portal.log('server')}\n${collector.heard().slice(0, 4000)}`,
  );
}
