import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** Resolves when the portal says that all of it is well; `gaveUp` names what can't come up any more. */
export async function waitHealthy(port: number, patience: number, gaveUp: () => string | undefined) {
  let last = 'no answer';
  for (const until = Date.now() + patience; Date.now() < until; await pause(40)) {
    const dead = gaveUp();
    if (dead) throw new Error(dead);
    const { status, body } = await ask(port);
    if (status === 200) return;
    last = status ? `${status} ${body.slice(0, 300)}` : last;
  }
  throw new Error(`/api/health was not well in ${patience / 1000} s (${last}).`);
}

function ask(port: number): Promise<{ status?: number; body: string }> {
  return new Promise((answer) => {
    const request = get({ host: '127.0.0.1', port, path: '/api/health', timeout: 20_000 }, (response) => {
      const parts: string[] = [];
      response.setEncoding('utf8').on('data', (part) => parts.push(part));
      response.on('close', () => answer({ status: response.statusCode, body: parts.join('') }));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => answer({ body: '' }));
  });
}
