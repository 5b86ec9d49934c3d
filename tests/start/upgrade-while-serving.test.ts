import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stateOf } from '@/bench/actions';
import { answerOf } from '@/bench/load';
import { migrate } from '@/db/migrate';
import { currentStamp } from '@/db/stamp';
import { type Crew, openCrew } from '../support/many/crew';
import { nextRelease } from '../support/many/next-release';
import { upgradeWhileServing } from '../support/many/upgrade';
import { lookLong, watchWaits } from '../support/many/waits';
import { stopsService } from '../support/rules/migrations';

let crew: Crew;
const next = nextRelease();
const origin = () => crew.servers[0]?.origin ?? '';

beforeAll(async () => {
  crew = await openCrew();
});
afterAll(async () => {
  next.remove();
  await crew.close();
});

describe('T10: the database goes on to the next release while this one serves', () => {
  it('Nobody sees an error and nobody waits a second for a lock, though somebody reads for long', async () => {
    expect(next.files.flatMap((file) => stopsService(file, next.files))).toEqual([]);
    const { residents, adminUrl } = crew.stage;
    const filings = await crew.filings(origin());
    const { failed, again, asked, waited, seconds, acknowledged } = await upgradeWhileServing({
      ...{ origin: origin(), adminUrl, residents, filings, folder: next.folder },
    });
    console.log(`upgrade: ${JSON.stringify({ asked, filed: acknowledged.length, waited, seconds })}`);
    expect({ failed, again }).toEqual({ failed: [], again: 0 });
    expect(acknowledged.length).toBeGreaterThan(10);
    expect(waited).toBeLessThan(1000);
    const { rows } = await crew.stage.admin.query('select stamp from __linli');
    expect(rows).toEqual([{ stamp: currentStamp(next.folder) }]);
  });

  it('This release stays well on that database, starts on it and files, and migrates nothing back', async () => {
    const health = await fetch(`${origin()}/api/health`);
    expect(await health.json()).toMatchObject({ state: 'ok', migrations: 'ok' });
    await migrate(crew.stage.adminUrl);
    const { rows } = await crew.stage.admin.query('select stamp from __linli');
    expect(rows).toEqual([{ stamp: currentStamp(next.folder) }]);
    await crew.servers[0]?.end();
    const again = await crew.servers[0]?.again();
    if (!again) throw new Error('nothing started');
    crew.servers[0] = again;
    const [file] = await crew.filings(again.origin);
    const answer = await answerOf(again.origin, new Agent(), file?.(randomUUID()) ?? { path: '/' });
    expect(stateOf(answer).at).toBe('done');
  });

  it('The same by hand, without a turn to wait for, holds everybody up: this test would see it', async () => {
    const { residents, adminUrl, admin } = crew.stage;
    const longest = await watchWaits(adminUrl);
    const look = lookLong(adminUrl, 'tickets', 2000);
    await pause(200);
    const changed = admin.query('alter table tickets add column by_hand integer');
    await pause(200);
    const page = fetch(`${origin()}/tickets`, { headers: { cookie: residents[0]?.cookie ?? '' } });
    await Promise.all([look, changed, page]);
    expect(await longest()).toBeGreaterThan(1000);
  });
});
