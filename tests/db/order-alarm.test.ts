import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newId } from '@/lib/id';
import { alarm } from '@/lib/jobs/alarm';
import { drain } from '@/lib/jobs/queue-runner';
import { findTicket } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';
import { expectHistoryToAddUp, file, resident, staff } from '../support/ticket-life';

const machine = vi.hoisted(() => ({ off: false }));
vi.mock('@/lib/jobs/heartbeat', () => ({ wasSwitchedOff: () => machine.off, beat: () => Promise.resolve() }));

let database: TestDatabase;
let estate: Estate;
let clerk: Viewer;
let lead: string;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  clerk = await see(estate.green.clerk);
  lead = await hire('何主管', 'supervisor');
  await hire('吴小妹', 'cleaning');
});
afterAll(() => database.close());
beforeEach(() => {
  machine.off = false;
});

/** One more in the department of cleaning. */
async function hire(name: string, role: string) {
  const id = newId();
  await rows('insert into people (id, name, created_at) values ($1, $2, $3)', [id, name, NOW]);
  await rows(
    "insert into posts (id, community_id, person_id, department, roles) values ($1, $2, $3, 'cleaning', array[$4])",
    [newId(), estate.green.id, id, role],
  );
  return id;
}

const rows = async (text: string, values: unknown[] = []) => (await database.admin.query(text, values)).rows;
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

async function setTime(minutes: number) {
  const { env } = await import('@/lib/env');
  Object.assign(env(), { LINLI_NOW: at(minutes) });
}

/** Does what would have come by then: a wake-up sets the next one, which may have come as well. */
async function drainAt(minutes: number) {
  await setTime(minutes);
  for (let round = 0; round < 4; round += 1) {
    await database.admin.query(
      "update graphile_worker._private_jobs set run_at = now() - interval '1 second' where attempts = 0",
    );
    await drain();
  }
}

/** A leak whose own alarms have all rung by 23 minutes, with an order of 李强 by four hours and one of cleaning by six. */
async function leakForTwo(first = 240, second = 360) {
  const { id } = await file(await see(estate.green.owner), estate.green.home);
  await staff(clerk, id, 'setPayer', { payer: 'office', words: '公共管道' });
  const pipe = { department: 'engineering', executor: estate.green.worker.id, words: '换主水管' };
  await staff(clerk, id, 'orderAdd', { ...pipe, at: at(first).toISOString() });
  await staff(clerk, id, 'orderAdd', { department: 'cleaning', words: '清理积水', at: at(second).toISOString() });
  return id;
}

/** Who heard of which late order, by name. */
async function heard(ticket: string): Promise<Record<string, string[]>> {
  const found = await rows(
    `select p.name, i.values from inbox i join people p on p.id = i.person_id
     where i.ticket_id = $1 and i.key = 'orderLate' order by p.name collate "C"`,
    [ticket],
  );
  const all: Record<string, string[]> = {};
  for (const { name, values } of found) all[values.order] = [...(all[values.order] ?? []), name];
  return all;
}

/** Lines that the clock wrote, with whom each says it reached. */
const lines = (ticket: string) =>
  rows(
    `select e.move, e.visible, e.actor_kind as by, c.content->'order' as no, c.content->>'due' as due,
       array(select p.name from people p where c.content->'told' ? p.id::text order by p.name collate "C") as told
     from events e join event_content c on c.event_id = e.id
     where e.ticket_id = $1 and e.move in ('alarm', 'orderLate') order by e.seq`,
    [ticket],
  );
const late = async (ticket: string) => (await lines(ticket)).filter(({ move }) => move === 'orderLate');

describe('a task order whose own deadline passes (GEN-4, HOT-4)', () => {
  it('Is on record once for staff, and told once to whose it is, or who leads there, and to who answers for the ticket', async () => {
    const id = await leakForTwo();
    await drainAt(239);
    expect(await late(id)).toEqual([]);
    await drainAt(240);
    const one = { move: 'orderLate', visible: false, by: 'clock', no: 1, due: at(240).toISOString() };
    expect(await late(id)).toEqual([{ ...one, told: ['李强', '王敏'] }]);
    expect(await heard(id)).toEqual({ 1: ['李强', '王敏'] });
    await drainAt(420);
    await drainAt(600);
    const two = { ...one, no: 2, due: at(360).toISOString() };
    expect((await late(id)).slice(1)).toEqual([{ ...two, told: ['何主管', '王敏'] }]);
    expect(await heard(id)).toEqual({ 1: ['李强', '王敏'], 2: ['何主管', '王敏'] });
    await expectHistoryToAddUp(database.admin, id);
  });

  it('Says in the message which order, whose and until when; its household reads nothing of it', async () => {
    const id = await leakForTwo();
    await drainAt(241);
    const [said] = await rows("select values from inbox where ticket_id = $1 and key = 'orderLate' limit 1", [id]);
    const due = at(240).toISOString();
    expect(said.values).toMatchObject({ side: 'desk', order: 1, department: 'engineering', due, kind: 'repair' });
    expect(Object.keys(said.values).sort()).toEqual(['department', 'due', 'kind', 'number', 'order', 'side']);
    const home = await findTicket(later(await see(estate.green.owner), 242), id, 'resident');
    expect(home.events.map(({ move }) => move)).not.toContain('orderLate');
  });

  it('One that was done, cancelled or taken back with its ticket is never told', async () => {
    const ended = await leakForTwo();
    await staff(later(await see(estate.green.worker), 9), ended, 'orderAccept', { order: '1' });
    await staff(later(await see(estate.green.worker), 10), ended, 'orderDone', { order: '1', words: '换好了' });
    await staff(later(clerk, 11), ended, 'orderCancel', { order: '2', words: '不用了' });
    const withdrawn = await leakForTwo();
    await resident(later(await see(estate.green.owner), 10), withdrawn, 'withdraw', { words: '自己修好了' });
    await drainAt(600);
    for (const id of [ended, withdrawn]) {
      await alarm({ community: estate.green.id, ticket: id });
      expect(await late(id)).toEqual([]);
      await expectHistoryToAddUp(database.admin, id);
    }
  });

  it('Wakes the clock at its deadline also when the ticket’s promise has nothing left to raise', async () => {
    const { id } = await file(await see(estate.green.owner), estate.green.home);
    await drainAt(30);
    const waiting = () =>
      rows('select extract(epoch from run_at - now())::int as seconds from graphile_worker.jobs where key = $1', [
        `alarm:${id}`,
      ]);
    expect(await waiting()).toEqual([]);
    const order = { department: 'cleaning', words: '清理积水', at: at(90).toISOString() };
    await staff(later(clerk, 30), id, 'orderAdd', order);
    const [job] = await waiting();
    expect(Math.abs(job.seconds - 3600)).toBeLessThan(60);
    await drainAt(90);
    expect(await heard(id)).toEqual({ 1: ['何主管', '王敏'] });
  });

  it('A new deadline counts anew, and the old one no more', async () => {
    const id = await leakForTwo();
    await drainAt(241);
    await rows(`update tickets set orders = jsonb_set(orders, '{0,due}', to_jsonb($2::text)) where id = $1`, [
      id,
      at(300).toISOString(),
    ]);
    await drainAt(299);
    expect(await heard(id)).toEqual({ 1: ['李强', '王敏'] });
    await drainAt(301);
    expect((await late(id)).map(({ no, due }) => [no, due])).toEqual([
      [1, at(240).toISOString()],
      [1, at(300).toISOString()],
    ]);
    expect(await heard(id)).toEqual({ 1: ['李强', '李强', '王敏', '王敏'] });
  });

  it('A stale wake-up changes nothing', async () => {
    const id = await leakForTwo();
    await drainAt(100);
    const before = await rows('select version, orders, head from tickets where id = $1', [id]);
    for (const minutes of [239, 100]) {
      await setTime(minutes);
      await alarm({ community: estate.green.id, ticket: id });
    }
    expect(await rows('select version, orders, head from tickets where id = $1', [id])).toEqual(before);
    expect(await late(id)).toEqual([]);
  });

  it('Whom the ticket is about is not told, nor said to be (CMP-10)', async () => {
    const id = await leakForTwo();
    await rows('update tickets set about_id = $2 where id = $1', [id, lead]);
    await drainAt(420);
    expect((await late(id)).map(({ no, told }) => [no, told])).toEqual([
      [1, ['李强', '王敏']],
      [2, ['王敏']],
    ]);
    expect(await heard(id)).toEqual({ 1: ['李强', '王敏'], 2: ['王敏'] });
  });

  it('Falling together with the promise of its ticket, both are raised, each once and to its own people', async () => {
    const id = await leakForTwo(15, 15);
    await drainAt(15);
    await drainAt(16);
    expect((await lines(id)).map(({ move, no }) => [move, no])).toEqual([
      ['alarm', null],
      ['alarm', null],
      ['orderLate', 1],
      ['orderLate', 2],
    ]);
    expect(await heard(id)).toEqual({ 1: ['李强', '王敏'], 2: ['何主管', '王敏'] });
    expect((await rows('select alarm from tickets where id = $1', [id]))[0].alarm).toBe(100);
    await expectHistoryToAddUp(database.admin, id);
  });

  it('What fell in a time when the worker was switched off is on record and told to nobody', async () => {
    const id = await leakForTwo();
    await drainAt(100);
    machine.off = true;
    await drainAt(300);
    expect(await late(id)).toMatchObject([{ no: 1, told: [] }]);
    machine.off = false;
    await drainAt(330);
    expect(await heard(id)).toEqual({});
  });
});
