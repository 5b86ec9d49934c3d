import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { oneByOne } from '@/web/one-by-one';

const one = 'GET / HTTP/1.1\r\nhost: x\r\n\r\n';

/** A server that takes a while for each request: how many it was given, and how many of them one connection had at once. */
async function open(guard: typeof oneByOne) {
  const seen = { now: 0, most: 0, all: 0 };
  const server = createServer(async (_request, response) => {
    seen.now += 1;
    seen.all += 1;
    seen.most = Math.max(seen.most, seen.now);
    await wait(40);
    seen.now -= 1;
    response.end('done');
  });
  guard(server).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const join = () => connect(port, '127.0.0.1').on('error', () => undefined);
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { seen, join, close };
}

test('Hundreds of requests sent ahead end their connection, and one of them was begun', async () => {
  const { seen, join, close } = await open(oneByOne);
  const eager = join();
  eager.write(one.repeat(300));
  await once(eager.resume(), 'close');
  expect(seen).toMatchObject({ all: 1, most: 1 });
  const later = join();
  later.write(one);
  await wait(10);
  later.write(one);
  await once(later.resume(), 'close');
  expect(seen.all).toBe(2);
  close();
});

test('Without the guard they are all begun at once: the test sees it', async () => {
  const { seen, join, close } = await open((server) => server);
  const eager = join();
  eager.write(one.repeat(300));
  await once(eager, 'data');
  expect(seen.most).toBe(300);
  close();
});

test('One after the other they are answered, also where the head comes in pieces', async () => {
  const { seen, join, close } = await open(oneByOne);
  const patient = join();
  for (const part of [[one], [one.slice(0, 9), one.slice(9)], [one]]) {
    for (const piece of part) {
      patient.write(piece);
      await wait(5);
    }
    expect(String(await once(patient, 'data'))).toContain('done');
  }
  expect(seen).toMatchObject({ all: 3, most: 1 });
  patient.destroy();
  close();
});
