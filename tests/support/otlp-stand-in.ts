import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

type Value = { stringValue?: string; intValue?: number | string; boolValue?: boolean };
export type Told = { name: string; attributes: { key: string; value: Value }[]; events?: unknown[]; status?: object };
type Posted = { resourceSpans: { scopeSpans: { spans: Told[] }[] }[] };

/** A collector on loopback that keeps what it is told by OTLP over HTTP, as JSON. */
export async function otlpStandIn() {
  const posted: Posted[] = [];
  const server = createServer(async (request, reply) => {
    if (request.method === 'POST' && request.url === '/v1/traces') posted.push((await json(request)) as Posted);
    reply.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans: () =>
      posted.flatMap(({ resourceSpans }) =>
        resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
      ),
    /** All that ever reached it, to be searched. */
    heard: () => JSON.stringify(posted),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
