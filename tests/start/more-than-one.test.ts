import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { actionCall, actionId, stateOf } from '@/bench/actions';
import { type Ask, answerOf } from '@/bench/load';
import { newChallenge } from '@/lib/people/challenge';
import { type Crew, openCrew } from '../support/many/crew';
import { DIST, type Server } from '../support/many/fleet';
import { startProxy } from '../support/many/proxy';
import { killOneAndReplaceOther } from '../support/many/rolling';
import { scene } from '../support/pictures';
import { workFor } from '../support/work-for';

let crew: Crew;
const agent = new Agent({ keepAlive: true });
const at = (n: 0 | 1): Server => crew.servers[n] as Server;
const ask = (server: Server, one: Ask) => answerOf(server.origin, agent, one);
const count = async (text: string, values: unknown[] = []): Promise<number> =>
  Number((await crew.stage.admin.query(text, values)).rows[0].count);

beforeAll(async () => {
  crew = await openCrew();
});
afterAll(async () => {
  agent.destroy();
  await crew.close();
});

describe('two processes of the portal', () => {
  it('A code asked for at one lets its owner in at the other, and both know the session until it is ended at one', async () => {
    const { phone } = crew.stage.estate.green.son;
    const sign = async (server: Server, name: string, cookie: string, fields: Record<string, string>) =>
      ask(server, actionCall(server.origin, '/sign-in', cookie, actionId(DIST, `app/sign-in-actions#${name}`), fields));
    const { text } = await newChallenge(null);
    const asked = await sign(at(0), 'askCode', '', {
      ...{ phone, to: '', agree: 'yes', challenge: text, work: workFor(text, phone), answer: '' },
    });
    await vi.waitFor(() => expect(crew.codes.get(phone)).toBeDefined(), 5000);
    const entered = await sign(at(1), 'enterCode', asked.cookies, { code: crew.codes.get(phone) ?? '', to: '' });
    expect(stateOf(entered).at).toBe('done');
    const cookie = entered.cookies;
    const me = { path: '/me', headers: { cookie } };
    const seen = async () => [(await ask(at(0), me)).status, (await ask(at(1), me)).status];
    const [here, there] = await seen();
    expect(here).toBe(there);
    const secret = /linli=([^;]+)/.exec(cookie)?.[1] ?? '';
    const digest = createHash('sha256').update(secret).digest('hex');
    const ended = await crew.stage.admin.query('delete from sessions where hash = $1', [digest]);
    expect(ended.rowCount).toBe(1);
    expect(await seen()).not.toEqual([here, there]);
  });

  it('Count a limit together: of 70 filings in an hour, sent to both in turn, 60 are taken', async () => {
    const last = crew.stage.residents.length - 1;
    const [here, there] = [await crew.filings(at(0).origin), await crew.filings(at(1).origin)];
    const answers: string[] = [];
    for (let n = 0; n < 70; n += 1) {
      const one = (n % 2 ? here : there)[last];
      if (one) answers.push(stateOf(await ask(at(n % 2 ? 0 : 1), one(randomUUID()))).at ?? '');
    }
    expect(answers.filter((one) => one === 'done')).toHaveLength(60);
    expect(answers.slice(60)).toEqual(Array(10).fill('refused'));
  });

  it('Show at one the photo that was taken at the other, which keeps none on its own disk', async () => {
    const { cookie } = crew.stage.residents[0] ?? { cookie: '' };
    const body = await scene(800, 600).jpeg().toBuffer();
    const posted = await ask(at(0), {
      path: `/api/files?community=${crew.stage.estate.green.id}`,
      method: 'POST',
      body,
      headers: { cookie, origin: at(0).origin, 'content-type': 'image/jpeg' },
    });
    expect(crew.store.refusals).toEqual([]);
    expect(posted.status).toBe(201);
    const { thumb } = JSON.parse(posted.body);
    for (const server of crew.servers)
      expect((await ask(server, { path: thumb, headers: { cookie } })).status).toBe(200);
    expect(crew.store.objects.size).toBeGreaterThan(0);
  });

  it('File one ticket for one form that is sent to both at the same moment', async () => {
    const key = randomUUID();
    const [here] = await crew.filings(at(0).origin);
    const [there] = await crew.filings(at(1).origin);
    if (!here || !there) throw new Error('nobody files');
    const [one, other] = await Promise.all([ask(at(0), here(key)), ask(at(1), there(key))]);
    expect(stateOf(one).href).toBe(stateOf(other).href);
    expect(await count('select count(*) from tickets where form_key = $1', [key])).toBe(1);
  });
});

describe('a process that is told to end', () => {
  it('Finishes what it is being sent, takes nobody new, closes who waits, and is gone within ten seconds', async () => {
    const server = at(1);
    const { cookie } = crew.stage.residents[0] ?? { cookie: '' };
    const photo = await scene(800, 600).jpeg().toBuffer();
    await ask(server, { path: '/tabs.json' });
    const sent = request(`${server.origin}/api/files?community=${crew.stage.estate.green.id}`, {
      method: 'POST',
      headers: { cookie, origin: server.origin, 'content-type': 'image/jpeg', 'content-length': photo.length },
    });
    const answered = once(sent, 'response');
    sent.write(photo.subarray(0, 1000));
    await pause(300);
    const began = performance.now();
    server.child.kill('SIGTERM');
    await pause(500);
    await expect(fetch(`${server.origin}/tabs.json`)).rejects.toThrow();
    sent.end(photo.subarray(1000));
    const [reply] = await answered;
    expect(reply.statusCode).toBe(201);
    expect(reply.headers.connection).toBe('close');
    reply.resume();
    await once(server.child, 'exit');
    expect(server.child.exitCode).toBe(0);
    expect(performance.now() - began).toBeLessThan(5000);
    crew.servers[1] = await server.again();
  });
});

describe('T3, T10: the office works on while one process dies and the other is replaced', () => {
  it('Clients that ask once more see no error, and what was acknowledged is there once, with its job done', async () => {
    const proxy = await startProxy(crew.servers.map(({ port }) => port));
    console.log(`more than one: ${JSON.stringify(await killOneAndReplaceOther(crew, proxy.origin))}`);
    await proxy.close();
  });
});
