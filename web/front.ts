import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** What only a proxy of ours may say about a request. */
const said = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded', 'x-real-ip'];

const A_YEAR = 'max-age=31536000';

/**
 * The server that the portal stands behind. Whoever connects can write any forwarding header, so that only those of our
 * own proxies count: `hops` of them stand in front (TRUST_PROXY). The handler finds one address in x-forwarded-for (T8).
 * `secure`: the public address is HTTPS, and no browser that was there may come back without it.
 */
export function front(handler: Handler, hops: number, secure: boolean): Server {
  return createServer((request, response) => {
    if (secure) response.setHeader('strict-transport-security', A_YEAR);
    const address = addressOf(request, hops);
    if (hops === 0) for (const name of said) delete request.headers[name];
    request.headers['x-forwarded-for'] = address;
    return handler(request, response);
  });
}

/** Each proxy adds whom it heard from at the end: the outermost of ours heard from the client. */
function addressOf(request: IncomingMessage, hops: number): string {
  const heard = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const chain = [...heard.map((one) => one.trim()).filter(Boolean), request.socket.remoteAddress ?? ''];
  return chain.at(-1 - Math.min(hops, chain.length - 1)) ?? '';
}
