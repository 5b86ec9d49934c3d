import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { type Bounds, bind, bounds } from '@/web/bounds';
import { front } from '@/web/front';
import { hold, isClosedWithin, type Way, ways } from '../support/slow-clients';

const quick: Bounds = { head: 300, form: 400, request: 500, silence: 600, rest: 200, look: 50, each: 20, all: 30 };
/** What a server has that nobody gave any bounds. */
const none: Bounds = { head: 0, form: 2 ** 30, request: 0, silence: 0, rest: 0, look: 50, each: 9999, all: 9999 };
const LONG = 'a'.repeat(200_000);

async function served<T>(held: Bounds, run: (port: number) => Promise<T>): Promise<T> {
  const portal = front(
    async (request, response) => {
      if (request.method === 'POST') await once(request.resume(), 'end').catch(() => undefined);
      response.end(request.url === '/privacy' ? LONG : 'ok');
    },
    0,
    false,
  );
  const server = bind(portal, held, 0).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const done = await run((server.address() as AddressInfo).port);
  server.close();
  server.closeAllConnections();
  return done;
}

/** The ways in which a connection is still held long after its time. */
const heldOpen = (held: Bounds) =>
  served(held, async (port) => {
    const all = Object.keys(ways) as Way[];
    const open = await Promise.all(
      all.map(async (way) => {
        const socket = await hold({ way, port, every: 50 });
        const isClosed = !socket || (await isClosedWithin(socket, 2500, way === 'deaf'));
        socket?.destroy();
        return isClosed ? [] : [way];
      }),
    );
    return open.flat();
  });

/** How many of a crowd are let in, and whether somebody at another machine is. */
const crowd = (held: Bounds) =>
  served(held, async (port) => {
    const sockets = await Promise.all(
      Array.from({ length: 40 }, () => hold({ way: 'silent', port, from: '127.0.0.9' })),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    const inside = sockets.filter((socket) => socket && !socket.destroyed).length;
    const other = await fetch(`http://127.0.0.1:${port}/`).then(
      (answer) => answer.status,
      () => 0,
    );
    for (const socket of sockets) socket?.destroy();
    return { inside, other };
  });

test('A connection that says nothing, or too slowly, or takes no answer, is closed in its time', async () => {
  expect(await heldOpen(quick)).toEqual([]);
});

test('Without bounds each of them is held: the test sees it', async () => {
  expect(await heldOpen(none)).toEqual(Object.keys(ways));
});

test('One machine holds so many connections and no more, and leaves room for others', async () => {
  expect(await crowd(quick)).toEqual({ inside: quick.each, other: 200 });
  expect(await crowd({ ...quick, each: 9999 })).toEqual({ inside: quick.all, other: 0 });
});

test('What the portal runs with lets a slow phone through: a megabyte and ten at 20 KB a second', () => {
  expect(bounds.form).toBeGreaterThan((1024 / 20) * 1000);
  expect(bounds.request).toBeGreaterThan(((10 * 1024) / 20) * 1000);
});
