import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Ways to hold a connection without letting anybody get on. */
export const ways = {
  /** Nothing is ever said. */
  silent: { first: '' },
  head: { first: 'GET /sign-in HTTP/1.1\r\nhost: localhost\r\nx: ', drip: 'a' },
  form: {
    first:
      'POST /sign-in HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 900000\r\n\r\n',
    drip: 'a',
  },
  photo: {
    first: 'POST /api/files HTTP/1.1\r\nhost: localhost\r\ncontent-type: image/jpeg\r\ncontent-length: 900000\r\n\r\n',
    drip: 'a',
  },
  /** One whole request, and then nothing more. */
  rest: { first: 'GET /api/health HTTP/1.1\r\nhost: localhost\r\n\r\n' },
  /** Asks for more than the line holds and never takes an answer. */
  deaf: { first: 'GET /privacy HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(300), deaf: true },
} as const;

export type Way = keyof typeof ways;
type Holder = { way: Way; port: number; from?: string; every?: number };

/** Opens one connection that behaves this way until it is closed; answers it once it stands, null where it was not let in. */
export async function hold({ way, port, from = '127.0.0.1', every = 1000 }: Holder): Promise<Socket | null> {
  const { first, drip, deaf }: { first: string; drip?: string; deaf?: boolean } = ways[way];
  const socket = connect({ port, host: '127.0.0.1', localAddress: from });
  const ended = () => socket.destroy();
  socket.on('error', ended).on('end', ended);
  await Promise.race([once(socket, 'connect').catch(() => null), once(socket, 'close')]);
  if (socket.destroyed) return null;
  if (deaf) socket.pause();
  else socket.resume();
  if (first) socket.write(first);
  const dripping = drip ? setInterval(() => socket.write(drip), every) : undefined;
  socket.once('close', () => clearInterval(dripping));
  return socket;
}

/** So many of a way, some hundred at a time, spread over as many machines as needed; those that were let in. */
export async function holdMany(way: Way, port: number, count: number, machines = 1): Promise<Socket[]> {
  const held: (Socket | null)[] = [];
  for (let at = 0; at < count; at += 200) {
    const some = Array.from({ length: Math.min(200, count - at) }, (_, i) =>
      hold({ way, port, from: `127.0.1.${1 + ((at + i) % machines)}` }),
    );
    held.push(...(await Promise.all(some)));
  }
  return held.filter((socket) => socket !== null);
}

export const stillOpen = (held: Socket[]) => held.filter((socket) => !socket.destroyed).length;

/** Whether the connection was closed within this time. A deaf one hears of it only when it writes. */
export async function isClosedWithin(socket: Socket, ms: number, deaf = false): Promise<boolean> {
  const until = performance.now() + ms;
  while (!socket.destroyed && performance.now() < until) {
    if (deaf) socket.write('\r\n');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return socket.destroyed;
}
