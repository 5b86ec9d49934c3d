import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Crew, openCrew } from '../support/many/crew';
import { isBefore, requireInstalled, startHaproxy, startNginx, startPgbouncer } from '../support/many/debian';
import { startServer } from '../support/many/fleet';
import { killOneAndReplaceOther } from '../support/many/rolling';

let crew: Crew;
let between: Awaited<ReturnType<typeof startPgbouncer>>;

beforeAll(async () => {
  requireInstalled();
  crew = await openCrew({ PREPARE: 'off' }, async (url) => {
    between = await startPgbouncer(url);
    return between.url;
  });
});
afterAll(async () => {
  await crew?.close();
  await between?.close();
});

describe('T3, T10: two processes through pgbouncer between transactions, one killed and the other replaced', () => {
  it.each([
    ['nginx, as docs/nginx.conf has it', startNginx],
    ['haproxy', startHaproxy],
  ])('Behind %s clients that ask once more see no error', async (name, start) => {
    const proxy = await start(crew.servers.map(({ port }) => port));
    console.log(`${name}: ${JSON.stringify(await killOneAndReplaceOther(crew, proxy.origin))}`);
    await proxy.close();
  });

  it('Named statements pass where pgbouncer knows of them, from 1.21 on, and fail before: PREPARE=off is for that', async () => {
    const server = await startServer({ env: { ...crew.env, PREPARE: 'on' } });
    const [one] = crew.stage.residents;
    const statuses: number[] = [];
    for (let n = 0; n < 60; n += 1) {
      const pages = ['/', '/tickets', '/messages'].map((path) =>
        fetch(`${server.origin}${path}`, { headers: { cookie: one?.cookie ?? '' } }),
      );
      statuses.push(...(await Promise.all(pages)).map(({ status }) => status));
    }
    await server.end();
    const failed = statuses.filter((status) => status >= 500).length;
    console.log(`PREPARE=on: ${failed} of ${statuses.length} pages failed`);
    if (isBefore(1, 21)) expect(failed).toBeGreaterThan(0);
    else expect(failed).toBe(0);
  });
});
