import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type Heard = { host: string; path: string; headers: Record<string, unknown>; body: string };
type Answer = { status: number; body: unknown } | 'hang up';

/** A provider's HTTP interface on the loop: hears what is sent to any host, and answers what the test wants, in turn. */
export async function openSmsProvider(answers: Answer[]) {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    heard.push({ host: String(request.headers['x-for']), path: request.url ?? '', headers: request.headers, body });
    const answer = answers.shift() ?? 'hang up';
    if (answer === 'hang up') return request.socket.destroy();
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const send: typeof fetch = (url, init) => {
    const { host, pathname, search } = new URL(String(url));
    const headers = { ...(init?.headers as Record<string, string>), 'x-for': host };
    return fetch(`http://127.0.0.1:${port}${pathname}${search}`, { ...init, headers });
  };
  return { heard, send, close: () => server.close() };
}
