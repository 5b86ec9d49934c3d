import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newId } from '@/lib/id';
import { alarm } from '@/lib/jobs/alarm';
import { drain, tasks } from '@/lib/jobs/queue-runner';
import { tell } from '@/lib/jobs/tell';
import { log } from '@/lib/log';
import { services } from '@/lib/services';
import { advance } from '@/lib/tickets/advance';
import { openTicket } from '@/lib/tickets/open';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

async function fileLeak() {
  const owner = await see(estate.green.owner);
  const details = {
    place: 'home',
    unit: estate.green.home,
    category: 'water',
    happening: 'leaking',
    description: '厨房漏水',
  };
  return openTicket(owner, { service: services.repair, communityId: estate.green.id, key: newId(), details });
}
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000).toISOString();
const rows = async (text: string, values: unknown[] = []) => (await database.admin.query(text, values)).rows;

/** Jobs take their time from LINLI_NOW, parsed once a process: each step sets it anew. */
async function drainAt(minutes: number) {
  const { env } = await import('@/lib/env');
  Object.assign(env(), { LINLI_NOW: new Date(at(minutes)) });
  await database.admin.query(
    "update graphile_worker._private_jobs set run_at = now() - interval '1 second' where attempts = 0",
  );
  await drain();
}

/** Who has a message of one kind about a ticket, by name. */
const heard = async (ticket: string, key: string) => {
  const found = await rows(
    'select p.name from inbox i join people p on p.id = i.person_id where i.ticket_id = $1 and i.key = $2',
    [ticket, key],
  );
  return found.map((row) => row.name as string).sort();
};

/** Puts somebody on duty at the desk for the hours around now. */
const onDuty = (person: string, backup: string) =>
  database.admin.query(
    `insert into duties (id, community_id, post, person_id, backup_id, starts_at, ends_at)
     values ($1, $2, 'desk', $3, $4, $5, $6)`,
    [newId(), estate.green.id, person, backup, at(-300), at(300)],
  );

describe('jobs', () => {
  it('Filing tells the desk and the family, never the filer, and a job that runs twice tells once', async () => {
    const { id } = await fileLeak();
    await drainAt(0);
    const told = await rows(
      'select p.name, i.key from inbox i join people p on p.id = i.person_id where ticket_id = $1',
      [id],
    );
    expect(told.map((row) => row.name).sort()).toEqual(['孙丽', '李明', '王敏'].sort());
    const [event] = await rows('select id from events where ticket_id = $1 and seq = 1', [id]);
    await tasks.tell?.({ community: estate.green.id, event: event.id, audience: ['desk', 'household'] }, {} as never);
    expect(await rows('select 1 from inbox where ticket_id = $1', [id])).toHaveLength(3);
  });

  it('An unanswered emergency warns at 80 %, goes to the supervisor at 100 % and to the manager at 150 %', async () => {
    const { id } = await fileLeak();
    const alarms = () => rows('select alarm from tickets where id = $1', [id]).then((found) => found[0].alarm);
    await drainAt(11);
    expect(await alarms()).toBe(0);
    await drainAt(12);
    expect(await alarms()).toBe(80);
    await drainAt(12);
    expect(await heard(id, 'alarm')).toEqual(['孙丽', '王敏']);
    await drainAt(15);
    expect(await alarms()).toBe(100);
    await drainAt(15);
    expect(await heard(id, 'alarm')).toEqual(expect.arrayContaining(['周芳', '王秀英']));
    await drainAt(23);
    await drainAt(23);
    expect(await heard(id, 'alarm')).toContain('刘建国');
  });

  it('What a resident writes before anybody took the ticket reaches the desk on duty, later only who answers for it', async () => {
    const { id } = await fileLeak();
    const owner = await see(estate.green.owner);
    await advance(owner, { ticketId: id, move: 'message', as: 'resident', input: { words: '有人吗' } });
    await drainAt(1);
    expect(await heard(id, 'message')).toEqual(['孙丽', '王敏']);
    const clerk = later(await see(estate.green.clerk), 5);
    await advance(clerk, { ticketId: id, move: 'reply', as: 'staff', input: { words: '马上到' } });
    await drainAt(6);
    await advance(later(owner, 7), { ticketId: id, move: 'message', as: 'resident', input: { words: '好的' } });
    await drainAt(8);
    const second = await rows("select count(*)::int as n from inbox where ticket_id = $1 and key = 'message'", [id]);
    expect(second[0].n).toBe(3);
  });

  it('With a duty roster the 80 % warning rings at who is on duty at the desk and their backup', async () => {
    const { id } = await fileLeak();
    await onDuty(estate.green.second.id, estate.green.supervisor.id);
    await drainAt(12);
    await drainAt(12);
    expect(await heard(id, 'alarm')).toEqual(['周芳', '孙丽']);
    await database.admin.query('delete from duties');
  });

  it('A visit that nobody kept warns worker, clerk and desk before it ends, then goes to the supervisor and the home', async () => {
    const { id } = await fileLeak();
    const clerk = later(await see(estate.green.clerk), 1);
    await advance(clerk, {
      ticketId: id,
      move: 'assign',
      as: 'staff',
      input: { department: 'engineering', executor: estate.green.worker.id },
    });
    await advance(later(await see(estate.green.worker), 2), { ticketId: id, move: 'accept', as: 'staff', input: {} });
    const visit = { from: at(5), to: at(25) };
    await advance(clerk, { ticketId: id, move: 'agreeVisit', as: 'staff', input: visit });
    await drainAt(20);
    expect(await heard(id, 'alarm')).toEqual([]);
    await drainAt(21);
    await drainAt(21);
    expect(await heard(id, 'alarm')).toEqual(['孙丽', '李强', '王敏']);
    await drainAt(25);
    await drainAt(25);
    expect(await heard(id, 'alarm')).toEqual(expect.arrayContaining(['周芳', '王秀英', '李明']));
    const said = await rows(
      "select c.content from events e join event_content c on c.event_id = e.id where e.ticket_id = $1 and e.move = 'alarm' order by e.seq",
      [id],
    );
    expect(said.map(({ content: { told, ...content } }) => [content, told.length])).toEqual([
      [{ which: 'visit', level: 80 }, 3],
      [{ which: 'visit', level: 100 }, 4],
    ]);
  });

  it('The company hears at 150 % as the manager does', async () => {
    const boss = newId();
    await database.admin.query("insert into people (id, name, created_at) values ($1, '沈国华', now())", [boss]);
    await database.admin.query(
      "insert into posts (id, community_id, person_id, department, roles) values ($1, $2, $3, 'company', '{company}')",
      [newId(), estate.green.id, boss],
    );
    const { id } = await fileLeak();
    for (const minutes of [12, 15, 23, 23]) await drainAt(minutes);
    expect(await heard(id, 'alarm')).toEqual(expect.arrayContaining(['刘建国', '沈国华']));
  });

  it('A post with a role that nobody knows is not taken', async () => {
    const unknown = "update posts set roles = '{desk,boss}' where person_id = $1";
    await expect(database.admin.query(unknown, [estate.green.clerk.id])).rejects.toThrow('posts_roles');
  });

  it('A message that no post hears, and a job about nothing, stand in the log, without a name', async () => {
    const warned = vi.spyOn(log, 'warn').mockImplementation(() => undefined);
    // Somebody is always in charge; here a role that hears of tickets has to be missing all the same.
    await database.admin.query("set session_replication_role = 'replica'");
    await database.admin.query("update posts set ended_at = now() where roles && '{manager,company}'");
    await database.admin.query("set session_replication_role = 'origin'");
    const { id } = await fileLeak();
    await drainAt(0);
    const [event] = await rows('select id from events where ticket_id = $1', [id]);
    await tell({ community: estate.green.id, event: event.id, audience: ['manager', 'executor', 'household'] });
    expect(warned.mock.calls).toEqual([[{ tell: event.id, ticket: id, nobody: 'manager' }]]);
    warned.mockClear();
    const gone = newId();
    await tell({ community: estate.green.id, event: gone, audience: ['desk'] });
    await alarm({ community: estate.green.id, ticket: gone });
    expect(warned.mock.calls).toEqual([
      [{ tell: gone, why: 'no such event' }],
      [{ alarm: gone, why: 'no such ticket' }],
    ]);
    warned.mockRestore();
    await database.admin.query('update posts set ended_at = null');
  });

  it('An answer in time leaves a stale wake-up with nothing to do', async () => {
    const { id } = await fileLeak();
    const clerk = later(await see(estate.green.clerk), 5);
    await advance(clerk, { ticketId: id, move: 'reply', as: 'staff', input: { words: '马上到' } });
    const { env } = await import('@/lib/env');
    Object.assign(env(), { LINLI_NOW: new Date(at(16)) });
    await alarm({ community: estate.green.id, ticket: id });
    expect((await rows('select alarm from tickets where id = $1', [id]))[0].alarm).toBe(0);
  });

  it('Jobs of a worker that was killed hard are taken up at once, those of a living one are left', async () => {
    await fileLeak();
    await database.admin.query(
      "update graphile_worker._private_jobs set locked_by = 'worker-dead', locked_at = now(), run_at = now()",
    );
    await database.admin.query('select pg_advisory_lock(hashtext($1)::bigint)', ['worker-dead']);
    await drain();
    const held = await rows(
      "select count(*)::int as n from graphile_worker._private_jobs where locked_by = 'worker-dead'",
    );
    expect(held[0].n).toBeGreaterThan(0);
    await database.admin.query('select pg_advisory_unlock_all()');
    await drain();
    const left = await rows(
      "select count(*)::int as n from graphile_worker._private_jobs where locked_by = 'worker-dead'",
    );
    expect(left[0].n).toBe(0);
  });

  it('Every task of the worker may be enqueued, and nothing else', async () => {
    for (const name of Object.keys(tasks))
      await database.admin.query("select enqueue($1, '{}'::jsonb, 'probe', now() + interval '1 day')", [name]);
    await expect(database.admin.query("select enqueue('shell', '{}'::jsonb, null, now())")).rejects.toThrow(
      'unknown task',
    );
  });
});
