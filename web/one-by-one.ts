import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Node's reader of a connection's requests: it hands over each head and stops where the answer is neither 0, 1 nor 2. */
type Parser = { onIncoming(...given: unknown[]): number };
const STOP = -1;

/**
 * One request at a time on a connection: who sends the next before the answer to the last, which no browser does, loses the
 * connection. Node reads as many ahead as came together, thousands of a few bytes, and keeps each; so its reader is stopped
 * at the second, by a door that it has and does not document. The tests tell when a new Node has it no more.
 */
export function oneByOne(server: Server): Server {
  const busy = new WeakSet<Socket>();
  server.on('connection', (socket: Socket & { parser: Parser }) => {
    const { parser } = socket;
    const take = parser.onIncoming;
    parser.onIncoming = (...given) => (busy.has(socket) ? STOP : take(...given));
  });
  return server.prependListener('request', ({ socket }, response) => {
    busy.add(socket);
    response.once('close', () => busy.delete(socket));
  });
}
