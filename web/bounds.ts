import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long a connection may take and how many there may be, in milliseconds and connections. */
export type Bounds = {
  /** Until the head of a request is here whole, counted from the connection's opening too. */
  head: number;
  /** Until a page's form is here whole: a megabyte at most, and no photo among it. */
  form: number;
  /** Until any request is here whole: a photo or paper over a slow line. */
  request: number;
  /** Without a byte in either direction, also while an answer waits to be taken. */
  silence: number;
  /** Between two requests. */
  rest: number;
  /** How often the above is looked at. */
  look: number;
  /** Of one machine, and of all: fewer than files may be open (docs/operating.md). */
  each: number;
  all: number;
};

export const bounds: Bounds = {
  head: 15_000,
  form: 60_000,
  request: 600_000,
  silence: 60_000,
  rest: 5_000,
  look: 5_000,
  each: 1_000,
  all: 14_000,
};

/**
 * Whoever sends slowly, takes no answer or only holds a connection is let go, so that they cost nobody else the portal.
 * `each` counts only where no proxy of ours stands in front: behind one all connections are the proxy's.
 */
export function bind(server: Server, { head, form, request, silence, rest, look, each, all }: Bounds, hops: number) {
  const times = { headersTimeout: head, requestTimeout: request, timeout: silence, keepAliveTimeout: rest };
  Object.assign(server, times, { maxConnections: all, connectionsCheckingInterval: look });
  if (hops === 0) server.prependListener('connection', holdEach(each));
  return server.prependListener('request', (asked: IncomingMessage) => {
    if (isFormOfPage(asked)) endAfter(asked, form);
  });
}

const isFormOfPage = ({ method, url = '' }: IncomingMessage) => method === 'POST' && !url.startsWith('/api/');

function endAfter(asked: IncomingMessage, ms: number) {
  const timer = setTimeout(() => asked.complete || asked.destroy(), ms);
  for (const over of ['end', 'close'] as const) asked.once(over, () => clearTimeout(timer));
}

function holdEach(each: number) {
  const open = new Map<string, number>();
  return (socket: Socket) => {
    const who = machineOf(socket.remoteAddress ?? '');
    const count = (open.get(who) ?? 0) + 1;
    open.set(who, count);
    socket.once('close', () => {
      const left = (open.get(who) ?? 1) - 1;
      if (left > 0) open.set(who, left);
      else open.delete(who);
    });
    if (count > each) socket.destroy();
  };
}

/** A household's IPv6 range is one machine: it has 2^64 addresses. */
const machineOf = (address: string) => (address.includes('.') ? address : address.split(':').slice(0, 4).join(':'));
