import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sql } from '@/db/sql';
import { database as app } from '@/lib/database';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { drain } from '@/lib/jobs/queue-runner';
import { runningPromise } from '@/lib/services/alarms';
import type { Setting } from '@/lib/services/move';
import { nextDue } from '@/lib/services/promises';
import type { Ticket } from '@/lib/services/ticket';
import { settingsShape } from '@/lib/settings';
import { type TicketRow, ticketColumns, ticketOf } from '@/lib/tickets/row';
import { readAs, type Viewer } from '@/lib/viewer';
import { findDeadJobs, tryAgain } from '@/lib/watch/dead-jobs';
import { findServer } from '@/lib/watch/durability';
import { findFigures } from '@/lib/watch/figures';
import { findLastBackup } from '@/lib/watch/last-backup';
import { metricsText } from '@/lib/watch/metrics';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { fileFault, layHistory } from '../support/desk';
import { type Estate, NOW, see } from '../support/estate';
import { layKeepers } from '../support/keepers';
import { plansIn, readOf } from '../support/plan';

const HISTORY = 4000;
let database: TestDatabase;
let estate: Estate;
let keepers: Record<'manager' | 'foreign' | 'admin' | 'company', Viewer>;

beforeAll(async () => {
  database = await openTestDatabase();
  ({ estate, keepers } = await layKeepers(database));
  Object.assign(env(), { LINLI_NOW: NOW });
});
afterAll(() => database.close());

const rows = async (text: string, values: unknown[] = []) => (await database.admin.query(text, values)).rows;
const enqueued = (task: string, payload: object) =>
  rows("select enqueue($1, $2::jsonb, $3, now() - interval '5 minutes')", [task, JSON.stringify(payload), newId()]);
/** A job that failed as often as it may, for a reason that names somebody. */
async function deadJob(community: string | null): Promise<string> {
  const key = newId();
  await rows('select enqueue($1, $2::jsonb, $3, now())', [
    'announce',
    JSON.stringify(community ? { community } : {}),
    key,
  ]);
  const [job] = await rows(
    `update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'no such person 13912345678\n at x'
     where key = $1 returning id`,
    [key],
  );
  return job.id;
}

describe('what the database tells whoever watches', () => {
  it('Is asked for in one round trip', async () => {
    const asked = vi.spyOn(app(), 'plain');
    await findFigures();
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });

  it('Counts what is due by task with the age of the oldest, and not what waits for its time', async () => {
    await enqueued('alarm', { ticket: newId() });
    await enqueued('alarm', { ticket: newId() });
    await rows("select enqueue('publish', '{}'::jsonb, 'later', now() + interval '1 day')");
    const { queue = [] } = (await findFigures()) ?? {};
    const alarm = queue.find(({ task }) => task === 'alarm');
    expect(alarm).toMatchObject({ due: 2, dead: 0 });
    expect(alarm?.oldest).toBeGreaterThanOrEqual(300);
    expect(queue.find(({ task }) => task === 'publish')).toBeUndefined();
  });

  it('Counts dead letters by channel and overdue promises by kind, of every community', async () => {
    const { id } = await fileFault(await see(estate.green.owner), estate.green.home);
    await rows('update tickets set due_at = $2, reply_due = $2 where id = $1', [id, new Date(NOW.getTime() - 60_000)]);
    await rows(
      `insert into deliveries (id, community_id, channel, key, cause, state, made_at, next_at, ended_at)
       select gen_random_uuid(), id, 'robot', 'x', 'x', 'dead', $1, $1, $1 from communities`,
      [NOW],
    );
    expect(await findFigures()).toMatchObject({ overdue: { reply: 1 }, deadLetters: { robot: 2 } });
  });

  it('Names the promise of a ticket as the engine does, whatever became of it', async () => {
    const { id } = await fileFault(await see(estate.green.owner), estate.green.home);
    const [found] = await readAs<[TicketRow[]]>(
      keepers.admin,
      sql`select ${ticketColumns} from tickets t where t.id = ${id}`,
    );
    const filed = ticketOf(found[0] as TicketRow);
    const moments = fc.option(
      fc.integer({ min: -9, max: 9 }).map((hours) => new Date(NOW.getTime() + hours * 3_600_000)),
    );
    const names = [
      'repliedAt',
      'answerDue',
      'ownFrom',
      'ownDue',
      'pausedUntil',
      'visitFrom',
      'visitTo',
      'arrivedAt',
      'arriveDue',
      'resultAt',
    ] as const;
    const histories = fc.sample(fc.record(Object.fromEntries(names.map((name) => [name, moments]))), {
      numRuns: 300,
      seed: 8,
    });
    const setting = { now: NOW, settings: settingsShape.parse({}) } as Setting;
    const tickets = histories.flatMap((changes) => {
      const lived: Ticket = { ...filed, ...changes, phase: 'open' };
      const ticket = { ...lived, dueAt: nextDue(lived) };
      const running = runningPromise(ticket, setting);
      return running ? [{ which: running.which, ticket }] : [];
    });
    const columns = tickets.map(({ ticket: t }) => ({
      phase: t.phase,
      reply_due: t.replyDue,
      due_at: t.dueAt,
      result_due: t.resultDue,
      replied_at: t.repliedAt,
      answer_due: t.answerDue,
      own_from: t.ownFrom,
      own_due: t.ownDue,
      paused_until: t.pausedUntil,
      visit_from: t.visitFrom,
      visit_to: t.visitTo,
      arrived_at: t.arrivedAt,
      arrive_due: t.arriveDue,
      result_at: t.resultAt,
    }));
    const said = await rows(
      'select promise_due(jsonb_populate_record(null::tickets, value)) as which from jsonb_array_elements($1::jsonb) with ordinality order by ordinality',
      [JSON.stringify(columns)],
    );
    expect(said.map(({ which }) => which)).toEqual(tickets.map(({ which }) => which));
    expect(new Set(tickets.map(({ which }) => which)).size).toBe(7);
  });

  it('Becomes a text for Prometheus with a line for every task, promise and channel, also where the database is away', async () => {
    Object.assign(env(), { METRICS_TOKEN: 'a-token-for-whoever-scrapes-these-figures' });
    const { text = '' } = (await metricsText()) ?? {};
    for (const line of [
      'linli_database_up 1',
      'linli_queue_due{task="alarm"} 2',
      'linli_queue_due{task="sweep"} 0',
      'linli_dead_letters{channel="robot"} 2',
      'linli_dead_letters{channel="sms"} 0',
      'linli_promises_overdue{promise="reply"} 1',
      'linli_promises_overdue{promise="visit"} 0',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).not.toMatch(new RegExp(`${estate.green.id}|13912345678|翠湖`));
    const away = vi.spyOn(app(), 'plain').mockRejectedValue(new Error('away'));
    expect((await metricsText())?.text).toContain('linli_database_up 0');
    away.mockRestore();
    Object.assign(env(), { METRICS_TOKEN: undefined });
  });

  it('Says which settings of the database let it forget, and its version', async () => {
    expect(await findServer()).toMatchObject({ hosted: false, version: expect.stringMatching(/^\d+/) });
  });

  it('Reads of tickets and jobs what is late and due, not what there is', async () => {
    const [some] = await rows('select id from tickets limit 1');
    await layHistory(database.admin, some.id, HISTORY);
    await rows(
      `select count(enqueue('alarm', '{}'::jsonb, 'far ' || n, now() + n * interval '1 hour')) from generate_series(1, 1000) n`,
    );
    await rows('analyze');
    const read = async (name: string) => {
      const [{ prosrc }] = await rows('select prosrc from pg_proc where proname = $1', [name]);
      await rows('set search_path = graphile_worker, public');
      const [plan] = await rows(
        `explain (analyze, format json) ${prosrc.replaceAll('p_now', `'${NOW.toISOString()}'`)}`,
      );
      await rows('reset search_path');
      return plansIn(plan['QUERY PLAN'][0].Plan).map((one) => readOf(one));
    };
    expect(Math.max(...(await read('office_figures')))).toBeLessThan(HISTORY / 20);
    expect(Math.max(...(await read('queue_figures')))).toBeLessThan(100);
  });
});

describe('a job that is not tried any more', () => {
  it('Is shown to administrators where they are, without the numbers in its reason, and to nobody else', async () => {
    const [own, abroad, ofNobody] = [
      await deadJob(estate.green.id),
      await deadJob(estate.maple.id),
      await deadJob(null),
    ];
    const found = await findDeadJobs(keepers.admin, estate.green.id);
    expect(found.map(({ id }) => id)).toEqual([ofNobody, own]);
    expect(found[0]).toMatchObject({ task: 'announce', attempts: 12, why: 'no such person [phone] at x' });
    for (const other of [keepers.manager, keepers.company, keepers.foreign])
      await expect(findDeadJobs(other, estate.green.id)).rejects.toMatchObject({ key: 'notFound' });
    await expect(findDeadJobs(keepers.admin, estate.maple.id)).rejects.toMatchObject({ key: 'notFound' });
    const [beneath] = await readAs(keepers.manager, sql`select * from dead_jobs(50)`);
    expect(beneath).toEqual([]);
    await expect(tryAgain(keepers.admin, estate.green.id, abroad)).rejects.toMatchObject({ key: 'already' });
    await expect(tryAgain(keepers.manager, estate.green.id, own)).rejects.toMatchObject({ key: 'notFound' });
  });

  it('Counts as failed and not as waiting', async () => {
    const line = (await findFigures())?.queue.find(({ task }) => task === 'announce');
    expect(line).toMatchObject({ due: 0, oldest: null, dead: 3 });
  });

  it('Is done once more when an administrator says so, and only once', async () => {
    const [job] = await findDeadJobs(keepers.admin, estate.green.id);
    const id = job?.id ?? '';
    expect(await tryAgain(keepers.admin, estate.green.id, id)).toBe('announce');
    await expect(tryAgain(keepers.admin, estate.green.id, id)).rejects.toMatchObject({ key: 'already' });
    expect(
      await rows('select attempts, run_at <= now() as due from graphile_worker._private_jobs where id = $1', [id]),
    ).toEqual([{ attempts: 0, due: true }]);
    await drain();
    const [after] = await rows('select attempts from graphile_worker._private_jobs where id = $1', [id]);
    expect(after?.attempts).toBe(1);
  });
});

describe('the last backup', () => {
  it('Is what the backup wrote down; never, or unreadable, when that is so', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'linli-backup-'));
    const { DATA_DIR } = env();
    Object.assign(env(), { DATA_DIR: dir });
    expect(await findLastBackup()).toBeNull();
    mkdirSync(join(dir, 'backup'));
    const write = (text: string) => writeFileSync(join(dir, 'backup', 'last.json'), text);
    const last = { at: '2026-11-20T19:00:00.000Z', kind: 'base', bytes: 1, to: '/mnt/second', verifiedAt: null };
    write(JSON.stringify(last));
    expect(await findLastBackup()).toEqual({ ...last, at: new Date(last.at) });
    for (const broken of ['', '{', '{}', JSON.stringify({ ...last, at: 'yesterday' })]) {
      write(broken);
      expect(await findLastBackup()).toBe('unreadable');
    }
    Object.assign(env(), { DATA_DIR });
    rmSync(dir, { recursive: true });
  });
});
