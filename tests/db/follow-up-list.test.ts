import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOwed } from '@/lib/follow-ups/call-home';
import { followUpFigures } from '@/lib/follow-ups/figures';
import { findDue } from '@/lib/follow-ups/find-due';
import { recordCall } from '@/lib/follow-ups/record-call';
import { newId } from '@/lib/id';
import { readAs } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';
import { call, followUpStage } from '../support/follow-ups';

let database: TestDatabase;
let estate: Estate;
let stage: ReturnType<typeof followUpStage>;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  stage = followUpStage(estate, database.admin);
});
afterAll(() => database.close());

describe('who may', () => {
  it('Nobody of another community, no worker and no resident finds it, nor the number behind it', async () => {
    const { green, maple } = estate;
    const id = await stage.repaired();
    const [one] = await stage.owed(id);
    for (const who of [maple.clerk, green.mate, green.owner]) {
      const viewer = later(await see(who), 100);
      await expect(recordCall(viewer, call(one.id, '5', { words: '好' }), '')).rejects.toMatchObject({
        key: 'notFound',
      });
      await expect(callOwed(viewer, one.id)).rejects.toMatchObject({ key: 'notFound' });
    }
    expect(await callOwed(await stage.clerkAt(100), one.id)).toBe(green.owner.phone);
    const looks = await stage.rows("select reason from acts where what = 'phone' and ticket_id = $1", [id]);
    expect(looks).toHaveLength(1);
    expect(looks[0].reason).toMatch(/^BX-/);
  });

  it('No job writes that somebody was called, whatever it asks of the database', async () => {
    const id = await stage.repaired();
    const [one] = await stage.owed(id);
    const tryRow = `insert into follow_up_tries (id, community_id, follow_up_id, person_id, channel, at, outcome, words)
      values ('${newId()}', '${estate.green.id}', '${one.id}', '${estate.green.clerk.id}', 'phone', now(), 'content', '好')`;
    const done = `update follow_ups set state = 'done', channel = 'phone', ended_by = '${estate.green.clerk.id}', ended_at = now()
      where id = '${one.id}'`;
    const asJob = async (statement: string, role = 'linli_worker') => {
      await database.admin.query('begin');
      await database.admin.query(`set local role ${role}`);
      await database.admin.query("select set_config('app.communities', $1, true), set_config('app.person', '', true)", [
        `{${estate.green.id}}`,
      ]);
      const answer = await database.admin.query(statement).then(
        () => 'done',
        (error: Error) => error.message,
      );
      await database.admin.query('rollback');
      return answer;
    };
    expect(await asJob(tryRow)).toContain('permission denied');
    expect(await asJob(done)).toContain('permission denied');
    expect(await asJob(`update follow_ups set state = 'done' where id = '${one.id}'`)).toContain(
      'only a person ends it',
    );
    // Nor does the server itself, where nobody has come in; and what stands on record stays.
    expect(await asJob(tryRow, 'linli_app')).toContain('only who did it');
    expect(await asJob(done, 'linli_app')).toContain('only a person ends it');
    expect(await asJob('update follow_up_tries set words = words', 'linli_app')).toContain('permission denied');
    expect(await asJob('delete from follow_up_tries', 'linli_app')).toContain('permission denied');
  });

  it('The database refuses a call about one’s own work, and an end without a call', async () => {
    const id = await stage.repaired();
    const [one] = await stage.owed(id);
    const worker = await see(estate.green.worker);
    const app = await database.openApp();
    const asWorker = async (statement: string) => {
      await app.query('begin');
      await app.query('select enter($1, $2, false)', [worker.session, NOW]);
      const answer = await app.query(statement).then(
        () => 'done',
        (error: Error) => error.message,
      );
      await app.query('rollback');
      return answer;
    };
    const values = `'${newId()}', '${estate.green.id}', '${one.id}', '${worker.personId}', 'phone', now(), 'content', '好'`;
    expect(
      await asWorker(
        `insert into follow_up_tries (id, community_id, follow_up_id, person_id, channel, at, outcome, words) values (${values})`,
      ),
    ).toContain('own work');
    const bare = `update follow_ups set state = 'done', channel = 'phone', ended_by = '${worker.personId}', ended_at = now()
      where id = '${one.id}'`;
    expect(await asWorker(bare)).toContain('nobody was reached');
  });
});

describe('the list', () => {
  it('Shows what is overdue first, page by page, and what is over apart', async () => {
    const { green } = estate;
    await database.admin.query('truncate follow_ups cascade');
    for (let nth = 0; nth < 23; nth += 1) await stage.repaired();
    await database.admin.query(
      "update follow_ups set try_at = try_at - interval '4 days', due_at = due_at - interval '4 days' where id in (select id from follow_ups order by id limit 3)",
    );
    const clerk = await stage.clerkAt(100);
    const first = await findDue(clerk, green.id, { view: 'open' });
    expect(first.counts).toEqual({ overdue: 3, today: 0, later: 20 });
    expect(first.rows).toHaveLength(20);
    const rest = await findDue(clerk, green.id, { view: 'open', after: first.next ?? '' });
    expect(new Set([...first.rows, ...rest.rows].map((row) => row.id)).size).toBe(23);
    expect((await findDue(clerk, green.id, { view: 'overdue' })).rows).toHaveLength(3);
    await expect(findDue(await see(estate.maple.clerk), green.id, { view: 'open' })).rejects.toMatchObject({
      key: 'notFound',
    });
    const one = first.rows[0];
    await recordCall(clerk, call(one?.id ?? '', '4', { words: '可以' }), '');
    const ended = await findDue(clerk, green.id, { view: 'ended' });
    expect(ended.rows).toMatchObject([{ id: one?.id, endedBy: '王敏', channel: 'phone', score: 4 }]);
    expect(ended.rows[0]?.last).toMatchObject({ outcome: 'content', words: '可以', who: '王敏' });
  });

  it('Counts as followed up what was in time, and says what was late, rated, given up and still waits', async () => {
    const clerk = await stage.clerkAt(0);
    const [from, to] = [new Date('2026-11-01T00:00:00Z'), new Date('2026-12-01T00:00:00Z')];
    const [[figures]] = await readAs<[Record<string, number>[]]>(clerk, followUpFigures(estate.green.id, from, to));
    const all = await stage.rows("select * from follow_ups where state <> 'void'");
    const count = (holds: (row: { state: string; ended_at: Date; due_at: Date; channel: string }) => boolean) =>
      all.filter(holds).length;
    expect(figures).toEqual({
      due: all.length,
      inTime: count((row) => row.state === 'done' && row.ended_at <= row.due_at),
      late: count((row) => row.state === 'done' && row.ended_at > row.due_at),
      own: count((row) => row.channel === 'own'),
      unreached: count((row) => row.state === 'unreached'),
      waiting: count((row) => row.state === 'open'),
    });
  });
});
