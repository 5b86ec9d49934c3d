import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { residencies, units } from '@/db/schema';
import { insert } from '@/db/sql';
import { newId } from '@/lib/id';
import { drain } from '@/lib/jobs/queue-runner';
import { services } from '@/lib/services';
import { advance } from '@/lib/tickets/advance';
import { findTicket } from '@/lib/tickets/find-ticket';
import { findAlike, joinMatter } from '@/lib/tickets/matter';
import { openTicket } from '@/lib/tickets/open';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';
import { expectHistoryToAddUp, staff } from '../support/ticket-life';

let database: TestDatabase;
let estate: Estate;
let clerk: Viewer;
let tickets: string[];

const inTime = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000).toISOString();
const WORDS = '同楼多户反映，我们合并处理';

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  clerk = later(await see(estate.green.clerk), 20);
  tickets = [];
  for (const room of ['901', '902', '903', '904', '905']) tickets.push(await fiveTold(room));
});
afterAll(() => database.close());

async function fiveTold(room: string): Promise<string> {
  const { green, run } = estate;
  const unit = newId();
  const of = { communityId: green.id, buildingId: green.building, floor: 9, area: 9000 };
  await run(insert(units, { ...of, id: unit, label: `3-2-${room}` }));
  const lives = { id: newId(), communityId: green.id, unitId: unit, fromDay: '2021-01-01', relation: 'owner' } as const;
  await run(insert(residencies, { ...lives, personId: green.owner.id }));
  const { id } = await openTicket(await see(green.owner), {
    service: services.complaint,
    communityId: green.id,
    key: newId(),
    details: { unit, category: 'cleaning', description: `${room} 门口的垃圾三天没清` },
  });
  return id;
}

const rowOf = async (id: string) =>
  (await database.admin.query('select * from tickets where id = $1', [id])).rows[0] as Record<string, unknown>;
const first = () => tickets[0] as string;
const second = () => tickets[1] as string;

describe('many homes on one matter (CMP-13)', () => {
  it('The desk finds the others alike, and joins them under one owner; each filer is told on their own ticket', async () => {
    await staff(clerk, second(), 'record', { words: '垃圾没清', next: inTime(90) });
    const { alike } = await findAlike(clerk, await findTicket(clerk, first(), 'staff'));
    expect(alike.map(({ id }) => id).sort()).toEqual(tickets.slice(1).sort());
    const join = { ticketId: first(), others: tickets.slice(1), words: WORDS, next: inTime(120) };
    await joinMatter(later(clerk, 5), join);
    const rows = await Promise.all(tickets.map(rowOf));
    expect(new Set(rows.map((row) => row.incident_id)).size).toBe(1);
    for (const row of rows)
      expect(row).toMatchObject({ step: 'recorded', owner_id: clerk.personId, answer_due: new Date(inTime(120)) });
    await drain();
    const heard = await database.admin.query(
      "select i.ticket_id from inbox i where i.key = 'joinMatter' and i.person_id = $1",
      [estate.green.owner.id],
    );
    expect(heard.rows.map((row) => row.ticket_id).sort()).toEqual([...tickets].sort());
    const after = await findAlike(clerk, await findTicket(clerk, first(), 'staff'));
    expect(after).toEqual({ alike: [], together: 4 });
  });

  it('One answer reaches each of them, and none says anything of another home', async () => {
    await staff(later(clerk, 30), second(), 'reply', { words: '保洁下午来清', next: inTime(300) });
    for (const id of tickets) {
      expect(await rowOf(id)).toMatchObject({ answer_due: new Date(inTime(300)) });
      const page = JSON.stringify(await findTicket(await see(estate.green.owner), id, 'resident'));
      expect(page).toContain('保洁下午来清');
      const others = tickets.filter((other) => other !== id);
      for (const other of others) expect(page).not.toContain(String((await rowOf(other)).number));
    }
  });

  it('Judged and settled once, all are; one on another step is told what was said', async () => {
    await staff(later(clerk, 40), first(), 'judgeValid', { cause: 'quality', category: 'cleaning' });
    const steps = () => Promise.all(tickets.map(async (id) => (await rowOf(id)).step));
    expect(await steps()).toEqual(tickets.map(() => 'handling'));
    await database.admin.query("update tickets set step = 'recorded' where id = $1", [second()]);
    const done = { outcome: 'solved', words: '已清运，改为每天两次', next: inTime(1500) };
    await staff(later(clerk, 60), first(), 'resolve', done);
    expect(await steps()).toEqual(['settled', 'recorded', 'settled', 'settled', 'settled']);
    const page = await findTicket(clerk, second(), 'staff');
    expect(page.events.at(-1)).toMatchObject({ move: 'reply', content: { words: '已清运，改为每天两次' } });
    await database.admin.query("update tickets set step = 'settled' where id = $1", [second()]);
    await expectHistoryToAddUp(database.admin, first());
  });

  it('Two who answer two of them at once wait for each other, and both answers reach all', async () => {
    const other = later(await see(estate.green.second), 70);
    const say = (viewer: Viewer, ticketId: string, words: string) =>
      advance(viewer, { ticketId, move: 'reply', as: 'staff', input: { words, next: inTime(2000) } });
    await Promise.all([say(later(clerk, 70), tickets[4] as string, '甲的答复'), say(other, first(), '乙的答复')]);
    for (const id of tickets) {
      const said = (await findTicket(clerk, id, 'staff')).events.map((event) => event.content.words);
      expect(said).toEqual(expect.arrayContaining(['甲的答复', '乙的答复']));
    }
  });

  it('Nobody joins what is about something else, or isn’t theirs', async () => {
    const { green, maple } = estate;
    const owner = await see(green.owner);
    const other = await openTicket(owner, {
      service: services.complaint,
      communityId: green.id,
      key: newId(),
      details: { unit: green.home, category: 'noise', description: '半夜有音乐' },
    });
    const join = { ticketId: first(), others: [other.id], words: WORDS, next: inTime(3000) };
    await expect(joinMatter(later(clerk, 80), join)).rejects.toMatchObject({ key: 'notNow' });
    await expect(joinMatter(later(clerk, 80), { ...join, others: [] })).rejects.toMatchObject({ key: 'input' });
    await expect(joinMatter(await see(maple.clerk), join)).rejects.toMatchObject({ key: 'notFound' });
  });
});

describe('a duplicate (GEN-9)', () => {
  it('Names a number of the community, and not its own', async () => {
    const { green } = estate;
    const { id, number } = await openTicket(await see(green.owner), {
      service: services.complaint,
      communityId: green.id,
      key: newId(),
      details: { unit: green.home, category: 'fee', description: '收费不清楚' },
    });
    const say = (given: string) => staff(later(clerk, 90), id, 'duplicate', { number: given, words: '那张单在办' });
    await expect(say('TS-261121-9999')).rejects.toMatchObject({ fields: { number: 'unknownNumber' } });
    await expect(say(number)).rejects.toMatchObject({ fields: { number: 'ownNumber' } });
    const linked = String((await rowOf(first())).number);
    await say(linked);
    const page = await findTicket(await see(green.owner), id, 'resident');
    expect(page.events.at(-1)).toMatchObject({ move: 'duplicate', content: { number: linked } });
  });

  it('Who writes to what is over is told how it goes on', async () => {
    const owner = later(await see(estate.green.owner), 100);
    const { rows } = await database.admin.query("select id from tickets where outcome = 'duplicate'");
    const message = { ticketId: rows[0].id, move: 'message', as: 'resident', input: { words: '还在吗' } } as const;
    await expect(advance(owner, message)).rejects.toMatchObject({ key: 'ended', values: { reopenDays: 7 } });
  });
});
