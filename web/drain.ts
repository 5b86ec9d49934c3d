import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';

/** How often connections that have answered are looked for. */
const LOOK = 20;

/**
 * How a server comes to its end: it takes nobody new, finishes what runs, says with each answer that it is the connection's last,
 * and closes who waits. Settles when nobody is left, or after `patience` ms.
 */
export function drainable(server: Server): (patience: number) => Promise<void> {
  const running = new Set<ServerResponse>();
  let ending = false;
  const last = (response: ServerResponse) => response.headersSent || response.setHeader('connection', 'close');
  server.prependListener('request', (_request, response) => {
    if (ending) last(response);
    running.add(response);
    response.once('close', () => running.delete(response));
  });
  return async (patience) => {
    ending = true;
    for (const response of running) last(response);
    const closed = once(server, 'close');
    server.close();
    const idle = setInterval(() => server.closeIdleConnections(), LOOK);
    await Promise.race([closed, new Promise<void>((done) => setTimeout(done, patience))]);
    clearInterval(idle);
  };
}
