import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/**
 * Stands in for nginx where none is installed: in turn to each address; the next one where none was reached, or where a question
 * that changes nothing got no answer. What may have been taken is not sent again: the client hears 502.
 */
export async function startProxy(upstreams: number[]) {
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  const server = createServer(async (asked, answer) => {
    const body = await buffer(asked);
    turn += 1;
    const order = upstreams.map((_, n) => upstreams[(turn + n) % upstreams.length] as number);
    for (const port of order) {
      const outcome = await pass(agent, port, asked, body, answer);
      if (outcome === 'answered') return;
      if (outcome === 'unsure' && asked.method !== 'GET') break;
    }
    if (answer.headersSent) answer.destroy();
    else answer.writeHead(502).end();
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const close = async () => {
    server.closeAllConnections();
    agent.destroy();
    server.close();
    await once(server, 'close');
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}

type Outcome = 'answered' | 'unreached' | 'unsure';

function pass(
  agent: Agent,
  port: number,
  asked: IncomingMessage,
  body: Buffer,
  answer: ServerResponse,
): Promise<Outcome> {
  return new Promise((settle) => {
    const { connection: _, ...headers } = asked.headers;
    const sent = request({
      ...{ agent, host: '127.0.0.1', port, method: asked.method, path: asked.url },
      headers: { ...headers, 'x-forwarded-for': asked.socket.remoteAddress },
    });
    sent.once('error', (error: NodeJS.ErrnoException) =>
      settle(error.code === 'ECONNREFUSED' ? 'unreached' : 'unsure'),
    );
    sent.once('response', (reply) => {
      const { connection: __, ...said } = reply.headers;
      answer.writeHead(reply.statusCode ?? 502, said);
      reply.once('error', () => settle('unsure'));
      reply.once('end', () => settle('answered'));
      reply.pipe(answer);
    });
    sent.end(body);
  });
}
