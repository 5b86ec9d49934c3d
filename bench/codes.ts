import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** Takes one-time codes as an SMS provider does: the last one of each number, and where it takes them. */
export async function takeCodes() {
  const codes = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const { phone, code } = (await json(request)) as { phone: string; code?: string };
    if (code) codes.set(phone, code);
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { codes, url: `http://127.0.0.1:${port}/sms`, close: () => server.close() };
}
