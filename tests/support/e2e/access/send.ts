import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, type IncomingHttpHeaders, type IncomingMessage, type RequestOptions, request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { ActionState } from '@/lib/action-state';
import { portalEnv } from '../../portal-env';
import type { Person } from './people';

/** Another machine, as far as this one can be several: limits by address are those of other tests otherwise. */
export const elsewhere = '127.0.0.7';
const agent = new Agent({ keepAlive: true, maxSockets: 6, localAddress: elsewhere } as object);
export const origin = () => `http://localhost:${process.env.LINLI_TEST_PORT}`;

export type Answer = { status: number; location: string; body: string; headers: IncomingHttpHeaders };
export type Headers = Record<string, string>;
type Sent = { method?: string; headers?: Headers; body?: FormData | Buffer };

/** One request as this person's browser would send it, following nothing. */
export async function send(person: Person, path: string, { method = 'GET', headers = {}, body }: Sent = {}) {
  const packed = body instanceof FormData ? new Response(body) : undefined;
  const bytes = packed ? Buffer.from(await packed.arrayBuffer()) : (body as Buffer | undefined);
  const type = packed?.headers.get('content-type');
  const answer = await answered(
    `${origin()}${path}`,
    {
      method,
      agent,
      family: 4,
      localAddress: elsewhere,
      headers: {
        ...(person.cookie ? { cookie: person.cookie } : {}),
        ...(type ? { 'content-type': type } : {}),
        ...(bytes ? { 'content-length': bytes.length } : {}),
        ...headers,
      },
    },
    bytes,
  );
  return {
    status: answer.statusCode ?? 0,
    location: answer.headers.location ?? '',
    headers: answer.headers,
    body: await text(answer),
  } as Answer;
}

/** Asks again where the server let go of a connection at rest in the moment it was taken up: it has read nothing then. */
async function answered(url: string, options: RequestOptions, bytes: Buffer | undefined): Promise<IncomingMessage> {
  for (;;) {
    const sent = request(url, options).end(bytes);
    try {
      const [answer] = await once(sent, 'response');
      return answer;
    } catch (fault) {
      if (!(sent.reusedSocket && (fault as NodeJS.ErrnoException).code === 'ECONNRESET')) throw fault;
    }
  }
}

export type Form = Record<string, string | string[]>;
export type Called = Answer & { word: string; state?: ActionState };

/** Calls a server action as the client does: state and form as encoded arguments, the action by its id in the build. */
export async function call(person: Person, action: string, form: Form, path = '/', headers?: Headers): Promise<Called> {
  const body = new FormData();
  for (const [name, values] of Object.entries(form)) {
    for (const value of [values].flat()) body.append(`_1_${name}`, value);
  }
  body.append('_1_$js', '1');
  body.append('0', '[{"at":"idle"},"$K1"]');
  const usual = { origin: origin(), accept: 'text/x-component', 'next-action': actionId(action) };
  const given = Object.entries({ ...usual, ...headers }).filter(([, value]) => value !== '');
  const answer = await send(person, path, { method: 'POST', body, headers: Object.fromEntries(given) });
  return heard(answer);
}

/** What an action answered: its state, and the word that the table has for it. */
export function heard(answer: Answer): Called {
  const state = JSON.parse(/1:(\{"at":.*\})$/m.exec(answer.body)?.[1] ?? 'null') ?? undefined;
  return { ...answer, state, word: wordOf(answer, state) };
}

const short: Record<string, string> = { notFound: '404', signedOut: 'in', notYours: 'no', 'input.top': 'input' };

/** What was answered, as the table says it. */
function wordOf({ status, body }: Answer, state: ActionState | undefined): string {
  if (state?.at === 'done') return 'ok';
  if (state?.at !== 'refused') return state ? `${state.at} ${JSON.stringify(state)}` : `${status} ${body.slice(0, 80)}`;
  const said = state.message ?? '';
  const key = keys.get(said) ?? filled.find(({ looks }) => looks.test(said))?.key ?? said;
  return short[key] ?? key.replace(/^signIn\./, '');
}

const refusals = JSON.parse(readFileSync('lib/i18n/messages/zh-CN/refusals.json', 'utf8'));
const keys = new Map(Object.entries(flat(refusals)).map(([key, message]) => [message, key]));

/** What names somebody is known by the words around the name. */
const filled = [...keys].flatMap(([message, key]) =>
  message.includes('{') ? [{ key, looks: new RegExp(`^${around(message).map(asIs).join('.+')}$`) }] : [],
);

/** The words of a message outside what is filled in, which may hold braces of its own. */
function around(message: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of message) {
    if (sign === '{' && depth === 0) parts.push('');
    if (sign !== '{' && sign !== '}' && depth === 0) parts[parts.length - 1] += sign;
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
  }
  return parts;
}

function asIs(words: string): string {
  return words.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
}

function flat(words: object, above = ''): Record<string, string> {
  const lines = Object.entries(words).reverse();
  return Object.assign(
    {},
    ...lines.map(([key, is]) => (typeof is === 'string' ? { [above + key]: is } : flat(is, `${above}${key}.`))),
  );
}

const built = (file: string) => JSON.parse(readFileSync(join(portalEnv.NEXT_DIST_DIR, file), 'utf8'));

type Reference = { filename: string; exportedName: string };

/** Every server action of the build: `app/desk-actions#keepView` and the id it is called by. */
export function actionsOfBuild(): Map<string, string> {
  const { node }: { node: Record<string, Reference> } = built('server/server-reference-manifest.json');
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName }]) => [
      `${filename.replace(/\.ts$/, '')}#${exportedName}`,
      id,
    ]),
  );
}

/** Every page and every route handler of the build, but for the framework's own two. */
export function doorsOfBuild() {
  const routes: Record<string, string> = built('app-path-routes-manifest.json');
  const own = Object.entries(routes).filter(([, path]) => !path.startsWith('/_'));
  const ending = (end: string) => own.filter(([file]) => file.endsWith(end)).map(([, path]) => path);
  return { pages: ending('/page'), handlers: ending('/route') };
}

function actionId(name: string): string {
  const id = actionsOfBuild().get(name);
  if (!id) throw new Error(`the build has no action ${name}`);
  return id;
}
