import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Why this port can't be listened on, or undefined when it can. Without a host: on every address. */
export function whyTaken(port: number, host?: string): Promise<string | undefined> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => answer(error.code ?? error.message));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => answer(undefined)));
  });
}

/** A free loopback port, `wanted` if it can be had. Below the range from which outgoing connections draw theirs. */
export async function freePort(wanted?: number): Promise<number> {
  const port = wanted ?? randomInt(20_000, 30_000);
  return (await whyTaken(port, '127.0.0.1')) ? freePort() : port;
}
