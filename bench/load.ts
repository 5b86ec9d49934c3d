import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

export type Ask = { path: string; method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: Buffer };
export type Answer = { status: number; location: string; cookies: string; body: string };
type Send = (ask: Ask) => Promise<Answer>;
/** What one client does the nth time, in one request or several; the last answer, and whether it is what it must be. */
export type Work = (send: Send, n: number) => Promise<{ answer: Answer; isRight: boolean }>;

/** Work of a single request. */
export const single =
  (ask: (n: number) => Ask, accepts: (answer: Answer) => boolean): Work =>
  async (send, n) => {
    const answer = await send(ask(n));
    return { answer, isRight: accepts(answer) };
  };

/** Milliseconds, sorted. */
export type Times = number[];

/** Asks a server `count` times from `clients` at once, each waiting for its answer. Refuses a round with a wrong answer. */
export async function load(origin: string, work: Work, from: number, count: number, clients: number): Promise<Times> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: Times = [];
  let next = from;
  const client = async () => {
    for (let n = next; n < from + count; n = next) {
      next += 1;
      const began = performance.now();
      const { answer, isRight } = await work((ask) => answerOf(origin, agent, ask), n);
      times.push(performance.now() - began);
      if (!isRight) throw new Error(`request ${n} was answered ${answer.status}: ${gist(answer)}`);
    }
  };
  await Promise.all(Array.from({ length: clients }, client)).finally(() => agent.destroy());
  return times.sort((a, b) => a - b);
}

export async function answerOf(origin: string, agent: Agent, { path, method = 'GET', headers, body }: Ask) {
  const length = body ? { 'content-length': String(body.length) } : {};
  const sent = request(origin + path, { agent, method, headers: { ...headers, ...length } });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const cookies = (answer.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ');
  return { status: answer.statusCode ?? 0, location: answer.headers.location ?? '', cookies, body: await text(answer) };
}

/** The time that a share of the requests stayed under. */
export const quantile = (times: Times, share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

const gist = ({ location, body }: Answer) =>
  location ||
  body
    .replace(/<[^>]*>|\s+/g, ' ')
    .trim()
    .slice(0, 300);
