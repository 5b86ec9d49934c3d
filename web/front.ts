import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { during, requestId } from '@/lib/watch/request';
import { ALLOW, FRONTED, isForPages, isPage, newPolicy } from './policy';

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Looks on: which pattern an address is of, and what became of a request. */
export type Watch = { routeOf(url: string): string; answered(route: string, status: number, seconds: number): void };

/** What only a proxy of ours may say about a request. */
const said = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded', 'x-real-ip', 'x-request-id'];

const A_YEAR = 'max-age=31536000';

/**
 * The server that the portal stands behind. Whoever connects can write any forwarding header, so that only those of our
 * own proxies count: `hops` of them stand in front (TRUST_PROXY). The handler finds one address in x-forwarded-for (T8).
 * `secure`: the public address is HTTPS, and no browser that was there may come back without it.
 */
export function front(handler: Handler, hops: number, secure: boolean, watch?: Watch): Server {
  return createServer((request, response) => {
    if (secure) response.setHeader('strict-transport-security', A_YEAR);
    const address = addressOf(request, hops);
    if (hops === 0) for (const name of said) delete request.headers[name];
    request.headers['x-forwarded-for'] = address;
    request.headers[FRONTED] = '1';
    delete request.headers['content-security-policy'];
    const asked = { id: requestId(request.headers['x-request-id']), route: watch?.routeOf(request.url ?? '') };
    if (watch && asked.route) look(watch, asked.route, response);
    return during(asked, () => {
      if (isPage(request.url ?? '') && !takePage(request, response)) return;
      return handler(request, response);
    });
  });
}

/** Counts the answer once it was sent, or the client is gone: a status that was not sent any more counts as 499. */
function look({ answered }: Watch, route: string, response: ServerResponse) {
  const began = performance.now();
  response.once('close', () =>
    answered(route, response.writableFinished ? response.statusCode : 499, (performance.now() - began) / 1000),
  );
}

/** Gives a page its policy, twice as fast as the framework's own door for it; false when it was answered with a refusal. */
function takePage(request: IncomingMessage, response: ServerResponse): boolean {
  if (!isForPages(request.method)) {
    response.writeHead(405, { allow: ALLOW }).end();
    return false;
  }
  const policy = newPolicy();
  request.headers['content-security-policy'] = policy;
  response.setHeader('content-security-policy', policy);
  return true;
}

/** Each proxy adds whom it heard from at the end: the outermost of ours heard from the client. */
function addressOf(request: IncomingMessage, hops: number): string {
  const heard = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const chain = [...heard.map((one) => one.trim()).filter(Boolean), request.socket.remoteAddress ?? ''];
  return chain.at(-1 - Math.min(hops, chain.length - 1)) ?? '';
}
