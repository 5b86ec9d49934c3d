import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import zh from '@/lib/i18n/messages/zh-CN/fault.json';
import { inTurn, type Turns } from '@/web/turns';

const few: Turns = { atWork: 3, waiting: 10, long: 2, patience: 300 };
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A page that takes a while to draw, and how many of them were drawn at once. */
function slowPage() {
  const seen = { now: 0, most: 0, all: 0 };
  const draw = async (request: IncomingMessage, response: ServerResponse) => {
    seen.now += 1;
    seen.all += 1;
    seen.most = Math.max(seen.most, seen.now);
    const body = request.method === 'POST' ? await text(request).catch(() => '') : '';
    await wait(40);
    seen.now -= 1;
    response.end(`drawn ${body.length}`);
  };
  return { seen, draw };
}

async function at<T>(handler: RequestListener, run: (origin: string, port: number) => Promise<T>): Promise<T> {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const done = await run(`http://127.0.0.1:${port}`, port);
  server.close();
  server.closeAllConnections();
  return done;
}

const ask = async (url: string, init?: RequestInit) => {
  const answer = await fetch(url, init);
  return { status: answer.status, said: await answer.text(), headers: answer.headers };
};
const many = <T>(count: number, run: () => Promise<T>) => Promise.all(Array.from({ length: count }, run));

test('A crowd is worked on a few at a time, and each of it is answered', async () => {
  const { seen, draw } = slowPage();
  const met = await at(inTurn(draw, few), (origin) => many(13, () => ask(origin)));
  expect(met.map(({ status }) => status)).toEqual(Array(13).fill(200));
  expect([seen.most, seen.all]).toEqual([3, 13]);
});

test('Without turns all of it is worked on at once: the test sees it', async () => {
  const { seen, draw } = slowPage();
  await at(draw, (origin) => many(13, () => ask(origin)));
  expect(seen.most).toBe(13);
});

test('Where too many wait, who comes then is told in a sentence to come again, and nothing of theirs is begun', async () => {
  const { seen, draw } = slowPage();
  const met = await at(inTurn(draw, few), (origin) => many(20, () => ask(origin)));
  const turned = met.filter(({ status }) => status === 503);
  expect([turned.length, seen.all]).toEqual([7, 13]);
  expect(turned[0]?.said).toContain(zh.crowded);
  expect(turned[0]?.headers.get('retry-after')).toBe('5');
});

test('Who left while waiting costs no work', async () => {
  const { seen, draw } = slowPage();
  await at(inTurn(draw, few), async (origin) => {
    const first = many(3, () => ask(origin));
    await wait(10);
    const gone = many(6, () => ask(origin, { signal: AbortSignal.timeout(10) }).catch(() => null));
    await Promise.all([first, gone]);
    await ask(origin);
  });
  expect(seen.all).toBe(4);
});

test('Forms that come slowly keep nobody waiting; one that came in pieces is read whole', async () => {
  const { seen, draw } = slowPage();
  const head = (length: number) => `POST / HTTP/1.1\r\nhost: x\r\ncontent-length: ${length}\r\n\r\n`;
  const met = await at(inTurn(draw, few), async (origin, port) => {
    const slow = Array.from({ length: 20 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
    for (const socket of slow) socket.write(`${head(9000)}ab`);
    await wait(50);
    const answer = await ask(origin);
    const [piecemeal] = slow;
    piecemeal?.write('c'.repeat(5000));
    await wait(20);
    piecemeal?.write('c'.repeat(3998));
    const [said] = piecemeal ? await once(piecemeal, 'data') : [];
    for (const socket of slow) socket.destroy();
    return { status: answer.status, said: String(said) };
  });
  expect(met.status).toBe(200);
  expect(met.said).toContain('drawn 9000');
  expect([seen.most, seen.all]).toEqual([1, 2]);
});

test('An empty form is read to its end by who listens for it later', async () => {
  const later: RequestListener = async (request, response) => {
    await wait(20);
    let read = 0;
    request.on('data', (some: Buffer) => {
      read += some.length;
    });
    request.on('end', () => response.end(`read ${read}`));
  };
  const said = await at(inTurn(later, few), async (origin) => [
    (await ask(origin, { method: 'POST' })).said,
    (await ask(origin, { method: 'POST', body: 'abc' })).said,
  ]);
  expect(said).toEqual(['read 0', 'read 3']);
});

test('Long forms are a few at once, and each is read whole', async () => {
  const { draw } = slowPage();
  const body = 'd'.repeat(300_000);
  const met = await at(inTurn(draw, few), (origin) => many(5, () => ask(origin, { method: 'POST', body })));
  const good = met.filter(({ status }) => status === 200);
  expect(good.map(({ said }) => said)).toEqual(['drawn 300000', 'drawn 300000']);
  expect(met.filter(({ status }) => status === 503)).toHaveLength(3);
});

test('After a form that was answered unread, the next request on the connection is answered at once', async () => {
  const early: RequestListener = (request, response) => {
    if (request.method !== 'POST') return response.end('next');
    return request.on('data', () => {
      request.pause();
      response.end('too long');
    });
  };
  const said = await at(inTurn(early, few), async (_origin, port) => {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    socket.write(`POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 900000\r\n\r\n${'e'.repeat(900_000)}`);
    await once(socket, 'data');
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    const answer = await Promise.race([once(socket, 'data'), wait(2000)]);
    socket.destroy();
    return String(answer);
  });
  expect(said).toContain('next');
});

test('What a request asks of the portal itself does not wait behind it; nobody else passes so', async () => {
  const { seen, draw } = slowPage();
  const asking: RequestListener = async (request, response) => {
    if (request.url !== '/outer') return draw(request, response);
    const headers = { 'x-linli-inner': String(request.headers['x-linli-inner']) };
    const { said } = await ask(`http://${request.headers.host}/`, { headers });
    return response.end(said);
  };
  const start = performance.now();
  await at(inTurn(asking, { ...few, patience: 5000 }), (origin) => many(3, () => ask(`${origin}/outer`)));
  expect(performance.now() - start).toBeLessThan(2000);
  expect(seen.all).toBe(3);
  const forged = { headers: { 'x-linli-inner': 'forged' } };
  const alone = slowPage();
  await at(inTurn(alone.draw, few), (origin) => many(9, () => ask(origin, forged)));
  expect(alone.seen.most).toBe(3);
});

test('Whoever is not done in time holds up nobody', async () => {
  const never: RequestListener = (request, response) => (request.url === '/never' ? undefined : response.end('done'));
  const met = await at(inTurn(never, few), async (origin) => {
    const stuck = many(3, () => ask(`${origin}/never`, { signal: AbortSignal.timeout(1500) }).catch(() => null));
    await wait(50);
    const answer = await ask(origin);
    await stuck;
    return answer.status;
  });
  expect(met).toBe(200);
});
