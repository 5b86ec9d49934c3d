import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { workAtTheDoor } from '@/lib/jobs/door';
import { isTimed } from '@/lib/jobs/set-off';
import { workerDatabase } from '@/lib/jobs/worker-database';
import { openTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  await workerDatabase().close();
  await database.close();
});

const call = (path: string, secret = env().JOBS_SECRET) =>
  new Request(`http://localhost${path}`, { headers: { authorization: `Bearer ${secret}` } });
const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
const beats = async () =>
  (await database.admin.query("select count(*)::integer as count from heartbeats where name = 'drain'")).rows[0].count;

describe('the door of the jobs, where no worker stays', () => {
  it('Is shut to whoever has not the secret, and does nothing for them', async () => {
    expect((await workAtTheDoor(call('/api/jobs', 'another'))).status).toBe(404);
    expect((await workAtTheDoor(new Request('http://localhost/api/jobs', { method: 'POST' }))).status).toBe(404);
    expect((await workAtTheDoor(call('/api/jobs?set=tell'))).status).toBe(404);
    expect(await beats()).toBe(0);
  });

  it('Sets off by the clock what a worker would, does it, and says that jobs are done', async () => {
    await database.admin.query(`create table put (key text);
      create function note_put() returns trigger language plpgsql security definer as
        $$ begin insert into public.put values (new.key); return new; end $$;
      create trigger note after insert on graphile_worker._private_jobs for each row execute function note_put()`);
    expect((await workAtTheDoor(call('/api/jobs?set=rounds'))).status).toBe(200);
    expect((await database.admin.query('select key from put')).rows).toContainEqual({ key: 'by the clock rounds' });
    expect(await beats()).toBe(1);
    const left = await database.admin.query("select from graphile_worker._private_jobs where key like 'by the clock%'");
    expect(left.rowCount).toBe(0);
  });

  it('Is called by Vercel each minute, and for everything that the clock sets off at the worker', () => {
    const { crons } = JSON.parse(read('vercel.json'));
    const runner = read('lib/jobs/queue-runner.ts');
    const crontab = /crontab: '([^']*)'/.exec(runner)?.[1]?.split('\\n') ?? [];
    const called = crons.map(({ path, schedule }: { path: string; schedule: string }) => `${schedule} ${path}`);
    const wanted = crontab.map((line) => {
      const [, when, task] = /^(\S+ \S+ \S+ \S+ \S+) (\w+)$/.exec(line) ?? [];
      expect(isTimed(task ?? '')).toBe(true);
      return `${when} /api/jobs?set=${task}`;
    });
    expect(read('app/api/jobs/route.ts')).toMatch(/as GET, .* as POST/);
    expect(called.sort()).toEqual(['* * * * * /api/jobs', ...wanted].sort());
  });
});
