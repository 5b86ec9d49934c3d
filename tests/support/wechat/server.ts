import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { appid } from './account';
import { codeFor, exchange, type Memory, makeMemory, message, post, type Said, stableToken, ticket } from './answers';
import { openidOf } from './personas';
import { errorPage, picker } from './screens';

/** WeChat compares the order and the letters of these, and needs the fragment that no server sees. */
const authorizeOrder =
  /^\?appid=(\w+)&redirect_uri=([^&]+)&response_type=code&scope=(snsapi_base|snsapi_userinfo)&state=([a-zA-Z0-9]{1,128})$/;
const me = /(?:^|;\s*)wechat-me=([\w-]+)/;

type Asked = { url: URL; request: IncomingMessage; response: ServerResponse; memory: Memory };

/**
 * A stand-in for WeChat's servers on the loop, in their own protocol: for tests and for trying the portal without an
 * account. Whose phone it is, is chosen once (`/stand-in/be?persona=…`, a cookie) or on a page at each round.
 */
export async function startWechat(port = 0) {
  const memory = makeMemory();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    memory.calls.push(url.pathname);
    answer({ url, request, response, memory }).catch((error: Error) => {
      response.writeHead(500).end(error.message);
    });
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, memory, close };
}

async function answer(asked: Asked): Promise<unknown> {
  const { url, request, response, memory } = asked;
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /connect/oauth2/authorize':
      return authorize(asked);
    case 'GET /sns/oauth2/access_token':
      return tellOfCode(asked);
    case 'POST /cgi-bin/stable_token':
      return tell(response, stableToken(memory, await bodyOf(request)));
    case 'GET /cgi-bin/ticket/getticket':
      return tell(response, ticket(memory, url.searchParams));
    case 'POST /cgi-bin/message/template/send':
    case 'POST /cgi-bin/message/subscribe/bizsend':
      return takeMessage(asked);
    case 'POST /cgi-bin/webhook/send':
      return tell(response, post(memory, url.searchParams.get('key') ?? '', await bodyOf(request)));
    default:
      return url.pathname.startsWith('/stand-in') ? direct(asked) : response.writeHead(404).end();
  }
}

/** Sends the browser back with a code for whoever holds the phone, or asks who that is. */
function authorize({ url, request, response, memory }: Asked) {
  const [, id, redirect = '', , state] = authorizeOrder.exec(url.search) ?? [];
  if (!state || id !== appid) return page(response, errorPage('10003 redirect_uri 与后台配置不一致'), 400);
  const persona = me.exec(request.headers.cookie ?? '')?.[1];
  if (!persona) return page(response, picker(url));
  const back = new URL(decodeURIComponent(redirect));
  back.searchParams.set('code', codeFor(memory, persona));
  back.searchParams.set('state', state);
  return response.writeHead(302, { location: back.toString() }).end();
}

async function takeMessage({ url, request, response, memory }: Asked) {
  if (memory.mood === 'hangs') return;
  if (memory.mood === 'fails') return response.writeHead(502).end('<html>Bad Gateway</html>');
  return tell(response, message(memory, url.searchParams, await bodyOf(request)));
}

async function tellOfCode({ url, response, memory }: Asked) {
  const { said, trouble } = exchange(memory, url.searchParams);
  if (trouble === 'slow') await wait(8000);
  if (trouble === 'broken') return response.writeHead(200, plain).end('{"access_token":"99_');
  return tell(response, said);
}

/** What only the stand-in knows: whose phone it is, and what is to go wrong. */
function direct({ url, response, memory }: Asked) {
  const given = url.searchParams;
  const persona = given.get('persona') ?? '';
  const to = given.get('to');
  switch (url.pathname) {
    case '/stand-in/be': {
      const cookie = `wechat-me=${persona}; Path=/; HttpOnly; SameSite=Lax${persona ? '' : '; Max-Age=0'}`;
      const location = to?.startsWith('/connect/oauth2/authorize?') ? to : '/stand-in';
      return response.writeHead(302, { location, 'set-cookie': cookie }).end();
    }
    case '/stand-in/code':
      return tell(response, { code: codeFor(memory, persona), openid: openidOf(persona) });
    case '/stand-in/heard':
      return tell(response, { sent: memory.sent, posts: memory.posts });
    case '/stand-in/willing':
      memory.unwilling.delete(openidOf(persona));
      break;
    case '/stand-in/expire':
      memory.tokens.clear();
      break;
    case '/stand-in/quota':
      memory.quota = Number(given.get('left') ?? 0);
      break;
    case '/stand-in/refuse':
      memory.unwilling.add(openidOf(persona));
      break;
  }
  return page(response, picker());
}

const bodyOf = async (request: IncomingMessage) => (await json(request)) as Record<string, unknown>;

/** WeChat says its JSON is plain text. */
const plain = { 'content-type': 'text/plain' };
const tell = (response: ServerResponse, said: Said) => response.writeHead(200, plain).end(JSON.stringify(said));
const page = (response: ServerResponse, html: string, status = 200) =>
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
