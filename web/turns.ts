import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate as immediate, setTimeout as wait } from 'node:timers/promises';
import en from '@/lib/i18n/messages/en/fault.json';
import zh from '@/lib/i18n/messages/zh-CN/fault.json';

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

export type Turns = {
  /** So many requests are worked on at once: each takes memory, and more at once are done no sooner. */
  atWork: number;
  /** So many more wait, each costing little; who comes then is told to come again. */
  waiting: number;
  /** Bodies over 16 KB under way at once, photos apart. */
  long: number;
  /** Whoever is worked on for longer, or takes the answer slowly, holds up nobody, in ms. */
  patience: number;
};

const turns: Turns = { atWork: 24, waiting: 1_000, long: 64, patience: 3_000 };

/** What has bounds of its own (photos and papers are streamed to the disk) or is nothing but a file or a sign of life. */
const isFree = ({ method, url = '' }: IncomingMessage) =>
  url.startsWith('/_next/') || url === '/api/health' || (method === 'POST' && /^\/api\/files\b/.test(url));

/** On what the framework asks of itself while it works on a request, copying its headers: that must not wait behind it. */
const INNER = 'x-linli-inner';

/**
 * Has requests worked on in turn, so that a crowd is slow and not the end of the process. A form takes its turn when it is
 * here, not while it comes.
 */
export function inTurn(handler: Handler, { atWork, waiting, long, patience }: Turns = turns): Handler {
  const take = queue(atWork, waiting);
  const inner = randomUUID();
  let longOnes = 0;

  const work = async (request: IncomingMessage, response: ServerResponse) => {
    const isLong = hasBody(request) && !(await isShort(request));
    if (isLong && longOnes >= long) return refuse(response);
    if (!isLong) return take(response, patience, () => handler(request, response));
    longOnes += 1;
    response.once('close', () => {
      longOnes -= 1;
    });
    return handler(request, response);
  };

  return (request, response) => {
    response.once('close', () => {
      if (!request.complete) drop(request);
    });
    const isInner = request.headers[INNER] === inner;
    request.headers[INNER] = inner;
    return isInner || isFree(request) ? handler(request, response) : work(request, response);
  };
}

/** Runs so many at once; the rest wait their turn, and where too many do, the newest is refused. */
function queue(atWork: number, most: number) {
  const waiting: { response: ServerResponse; start: () => void }[] = [];
  let running = 0;

  const next = () => {
    running -= 1;
    while (running < atWork) {
      const first = waiting.shift();
      if (!first) return;
      if (!first.response.destroyed) first.start();
    }
  };

  return (response: ServerResponse, patience: number, run: () => unknown) => {
    const start = () => {
      running += 1;
      const over = once(next);
      const timer = setTimeout(over, patience);
      response.once('close', () => {
        clearTimeout(timer);
        over();
      });
      return run();
    };
    if (running < atWork) return start();
    if (waiting.length >= most) return refuse(response);
    waiting.push({ response, start });
  };
}

/** What nobody reads any more, of a form too long, would stand before the next request on this connection. */
function drop(request: IncomingMessage) {
  request.removeAllListeners('data').unpipe();
  request.resume();
}

const hasBody = ({ method }: IncomingMessage) => method !== 'GET' && method !== 'HEAD';

/**
 * Waits until the body is here, true, or there is more of it than a stream holds back, false. Looks from time to time and
 * never listens: a stream somebody listened to begins to flow, and the end of an empty one would be missed.
 */
async function isShort(request: IncomingMessage): Promise<boolean> {
  await immediate();
  for (let pause = 5; !request.complete && !request.destroyed; pause = Math.min(pause * 2, 200)) {
    if (request.readableLength >= request.readableHighWaterMark) return false;
    await wait(pause);
  }
  return true;
}

function once(run: () => void) {
  let isDone = false;
  return () => {
    if (!isDone) run();
    isDone = true;
  };
}

/** The words themselves: to have them drawn as a page would be work again. */
function refuse(response: ServerResponse) {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5', connection: 'close' };
  response.writeHead(503, { ...headers, 'cache-control': 'no-store' }).end(`${zh.crowded}\n${en.crowded}\n`);
}
