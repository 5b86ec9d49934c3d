import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { drain } from '@/lib/jobs/queue-runner';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, see } from '../support/estate';
import { file, resident, staff } from '../support/ticket-life';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

/** Ten to four, with the shifts changing at three minutes past. */
const NIGHT = new Date('2026-11-21T19:50:00.000Z');
const at = (minutes: number) => new Date(NIGHT.getTime() + minutes * 60_000);

/** Jobs take their time from LINLI_NOW: each step sets it anew, and runs what would have come by then. */
async function drainAt(minutes: number) {
  const { env } = await import('@/lib/env');
  Object.assign(env(), { LINLI_NOW: at(minutes) });
  for (let round = 0; round < 2; round += 1) {
    await database.admin.query(
      "update graphile_worker._private_jobs set run_at = now() - interval '1 second' where attempts = 0",
    );
    await drain();
  }
}

const onDuty = (person: string, backup: string | null, from: number, until: number) =>
  database.admin.query(
    `insert into duties (id, community_id, post, person_id, backup_id, starts_at, ends_at) values ($1, $2, 'desk', $3, $4, $5, $6)`,
    [newId(), estate.green.id, person, backup, at(from), at(until)],
  );

type Alarm = { level: number; told: string[] };

/** What the events keep of each alarm: how far, and whom it reached, by name. */
async function alarms(ticket: string): Promise<Alarm[]> {
  const found = await database.admin.query(
    `select c.content->'level' as level, (select array_agg(p.name order by p.name collate "C") from people p
       where c.content->'told' ? p.id::text) as told
     from events e join event_content c on c.event_id = e.id where e.ticket_id = $1 and e.move = 'alarm' order by e.seq`,
    [ticket],
  );
  return found.rows;
}
const heard = async (ticket: string) => {
  const found = await database.admin.query(
    `select p.name, count(*)::int as n from inbox i join people p on p.id = i.person_id
     where i.ticket_id = $1 and i.key = 'alarm' group by p.name`,
    [ticket],
  );
  return Object.fromEntries(found.rows.map((row) => [row.name, row.n]));
};

describe('a promise that runs out over a change of shifts at night (GEN-4, GEN-14)', () => {
  it('Warns who is on duty before the change, raises to who is after it, and the events keep whom each reached', async () => {
    const { green } = estate;
    await onDuty(green.second.id, null, -600, 13);
    await onDuty(green.clerk.id, green.mate.id, 13, 600);
    const { id } = await file(await see(green.owner, NIGHT), green.home);
    await drainAt(12);
    expect(await alarms(id)).toEqual([{ level: 80, told: ['孙丽'] }]);
    await drainAt(15);
    await drainAt(23);
    expect(await alarms(id)).toEqual([
      { level: 80, told: ['孙丽'] },
      { level: 100, told: ['周芳', '张伟', '王敏'] },
      { level: 150, told: ['刘建国', '周芳', '张伟', '王敏'] },
    ]);
    await drainAt(23);
    await drainAt(40);
    expect(await alarms(id)).toHaveLength(3);
    expect(await heard(id)).toMatchObject({ 孙丽: 1, 王敏: 2, 张伟: 2, 周芳: 2, 刘建国: 1, 王秀英: 1 });
    await database.admin.query('delete from duties');
  });

  it('An answer that is owed to a resident who wrote is watched as the first was, and settled by the reply', async () => {
    const { green } = estate;
    const { id } = await file(await see(green.owner, NIGHT), green.home);
    const clerk = await see(green.clerk, NIGHT);
    await staff(later(clerk, 5), id, 'reply', { words: '马上到' });
    await resident(later(await see(green.owner, NIGHT), 10), id, 'message', { words: '水更大了' });
    const due = await database.admin.query('select answer_due, answer_from from tickets where id = $1', [id]);
    // An emergency is answered within 15 minutes, round the clock.
    expect(due.rows[0]).toEqual({ answer_due: at(25), answer_from: at(10) });
    await drainAt(22);
    expect((await alarms(id)).map(({ level }) => level)).toEqual([80]);
    await staff(later(clerk, 23), id, 'reply', { words: '师傅到楼下了' });
    const after = await database.admin.query('select answer_due, alarm from tickets where id = $1', [id]);
    expect(after.rows[0]).toEqual({ answer_due: null, alarm: 0 });
  });
});
