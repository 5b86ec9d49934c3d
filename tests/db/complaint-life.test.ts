import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { posts, residencies, units } from '@/db/schema';
import { insert } from '@/db/sql';
import { newId } from '@/lib/id';
import { drain } from '@/lib/jobs/queue-runner';
import { revealPhone } from '@/lib/people/reveal';
import { services } from '@/lib/services';
import { findBoard } from '@/lib/tickets/find-board';
import { findDesk } from '@/lib/tickets/find-desk';
import { findMine } from '@/lib/tickets/find-mine';
import { findOrders } from '@/lib/tickets/find-orders';
import { findTicket } from '@/lib/tickets/find-ticket';
import { openTicket } from '@/lib/tickets/open';
import { ticketPulse } from '@/lib/tickets/pulse';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';
import { expectHistoryToAddUp, resident, staff } from '../support/ticket-life';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

const NAME = '王秀英';
const WORDS = '保安亭半夜大声放音乐';
const complain = (viewer: Viewer, unit: string, details: object = {}) =>
  openTicket(viewer, {
    service: services.complaint,
    communityId: viewer.homes[0]?.communityId ?? '',
    key: newId(),
    details: { unit, category: 'noise', description: WORDS, ...details },
  });
const inTime = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000).toISOString();

const heard = async (ticket: string, key: string) => {
  await drain();
  const found = await database.admin.query(
    'select p.name from inbox i join people p on p.id = i.person_id where i.ticket_id = $1 and i.key = $2',
    [ticket, key],
  );
  return found.rows.map((row) => row.name as string).sort();
};

/** Recorded and judged valid, with the department it is about. */
async function judged(id: string) {
  const { green } = estate;
  const clerk = later(await see(green.clerk), 20);
  await staff(clerk, id, 'record', { words: '半夜两点有音乐', next: inTime(180) });
  await staff(later(clerk, 10), id, 'judgeValid', { cause: 'attitude', category: 'noise' });
  return clerk;
}

describe('a complaint on the real database', () => {
  it('Is heard, judged, settled, followed up by somebody else and summed up, and its events add up to the row', async () => {
    const { green } = estate;
    const { id, number } = await complain(await see(green.owner), green.home);
    expect(number).toBe('TS-261121-0001');
    const clerk = await judged(id);
    await staff(later(clerk, 60), id, 'resolve', { outcome: 'solved', words: '已换班', next: inTime(1500) });
    const call = { way: 'phone', score: '4', words: '安静了', next: inTime(3000) };
    await expect(staff(later(clerk, 90), id, 'followUp', call)).rejects.toMatchObject({ key: 'condition.notOwnWork' });
    await staff(later(await see(green.second), 100), id, 'followUp', call);
    const lessons = { words: '没有规定', lesson: '夜里要静', prevention: '写进值班规定' };
    const over = await staff(later(await see(green.supervisor), 200), id, 'sumUp', lessons);
    expect(over.step).toBe('closed');
    await expectHistoryToAddUp(database.admin, id);
  });

  it('Is the filer’s alone until they show it to their home, who then read it and do nothing (GEN-8)', async () => {
    const { green } = estate;
    const owner = await see(green.owner);
    const { id } = await complain(owner, green.home, { description: '儿子不知道的事' });
    const son = await see(green.son);
    const lists = async () => (await findMine(son, 'open', null)).tickets.map((ticket) => ticket.id);
    await expect(findTicket(son, id, 'resident')).rejects.toMatchObject({ key: 'notFound' });
    expect([await lists(), await ticketPulse(son, id)]).toEqual([expect.not.arrayContaining([id]), null]);
    expect((await findMine(owner, 'open', null)).tickets.map((ticket) => ticket.id)).toContain(id);
    expect(await heard(id, 'open')).not.toContain('李明');
    await staff(later(await see(green.clerk), 5), id, 'record', { words: '记下了', next: inTime(90) });
    expect(await heard(id, 'record')).toEqual([NAME]);
    await resident(owner, id, 'showHome', { shared: 'on' });
    const page = await findTicket(son, id, 'resident');
    expect(page).toMatchObject({ actor: { standings: ['shown'] }, moves: [] });
    expect(await lists()).toContain(id);
    await expect(resident(son, id, 'withdraw', { words: '算了' })).rejects.toMatchObject({ key: 'notYours' });
    const tenant = await see(green.tenant);
    await expect(findTicket(tenant, id, 'resident')).rejects.toMatchObject({ key: 'notFound' });
  });

  it('The second on one matter within 30 days goes to the supervisor, the third to the manager (CMP-13)', async () => {
    const { maple } = estate;
    const owner = await see(maple.owner);
    const raised: string[][] = [];
    for (const description of ['狗叫', '狗还叫', '狗一直叫']) {
      const { id } = await complain(owner, maple.home, { category: 'pet', description });
      raised.push(await heard(id, 'open'));
    }
    expect(raised.map((names) => [names.includes('周芳'), names.includes('刘建国')])).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
    const other = await complain(owner, maple.home, { category: 'fee', description: '收费不清' });
    const late = await complain({ ...owner, now: new Date(NOW.getTime() + 31 * 86_400_000) }, maple.home, {
      category: 'pet',
    });
    const told = await database.admin.query('select told_before from tickets where id = any($1)', [
      [other.id, late.id],
    ]);
    expect(told.rows.map((row) => row.told_before)).toEqual([0, 0]);
  });

  it('Five homes of a building on one matter reach the manager at once (CMP-13)', async () => {
    const { maple, run } = estate;
    const raised: boolean[] = [];
    for (const room of ['401', '402', '403', '404', '405']) {
      const unit = newId();
      const of = { communityId: maple.id, buildingId: maple.building, floor: 4, area: 9000 };
      await run(insert(units, { ...of, id: unit, label: `3-2-${room}` }));
      const personId = maple.landlord.id;
      const lives = { id: newId(), communityId: maple.id, unitId: unit, personId, fromDay: '2021-01-01' };
      await run(insert(residencies, { ...lives, relation: 'owner' }));
      const { id } = await complain(await see(maple.landlord), unit, { category: 'cleaning' });
      raised.push((await heard(id, 'open')).includes('刘建国'));
    }
    expect(raised).toEqual([false, false, false, false, true]);
  });

  it('A serious one reaches the manager and the company at once (CMP-6)', async () => {
    const { green, run } = estate;
    const company = estate.maple.second;
    const post = { communityId: green.id, personId: company.id, department: 'company', roles: ['company'] };
    await run(insert(posts, { id: newId(), ...post }));
    const { id } = await complain(await see(green.owner), green.home, { category: 'security' });
    await staff(later(await see(green.clerk), 3), id, 'escalate', { words: '有人受伤' });
    expect(await heard(id, 'escalate')).toEqual(expect.arrayContaining(['刘建国', '孙丽', '周芳']));
  });
});

describe('an anonymous complaint (CMP-10)', () => {
  const anonymous = { anonymous: 'on', department: 'engineering', description: '维修师傅态度很差' };

  it('Tells its department neither name nor number nor home, and the desk all of it', async () => {
    const { green } = estate;
    const { id } = await complain(await see(green.owner), green.home, anonymous);
    const clerk = await judged(id);
    await staff(later(clerk, 40), id, 'assign', { department: 'engineering', executor: green.worker.id });
    const worker = later(await see(green.worker), 50);
    const page = await findTicket(worker, id, 'staff');
    const { shelves } = await findOrders(worker, green.id);
    const read = JSON.stringify([page, shelves]);
    const { owner, home } = green;
    for (const secret of [NAME, '3-2-1201', owner.id, home, owner.phone.slice(-4)])
      expect([secret, read.includes(secret)]).toEqual([secret, false]);
    expect(read).toContain('维修师傅态度很差');
    await expect(revealPhone(worker, id, '想问清楚')).rejects.toMatchObject({ key: 'anonymous' });
    const whole = await findTicket(clerk, id, 'staff');
    expect(whole).toMatchObject({ who: { filer: NAME }, place: { unit: '3-2-1201' }, ticket: { contactName: NAME } });
    expect((await findTicket(await see(green.manager), id, 'staff')).who.filer).toBe(NAME);
  });

  it('About the desk itself is read without a name by its clerks, with it by who leads, and is found by no number', async () => {
    const { green } = estate;
    const details = { ...anonymous, department: 'desk', description: '前台说话难听' };
    const { id } = await complain(await see(green.owner), green.home, details);
    const clerk = await see(green.clerk);
    const query = { view: 'open', sort: 'newest', q: '' } as const;
    const rowFor = async (viewer: Viewer) =>
      (await findDesk(viewer, green.id, query)).rows.find((one) => one.id === id);
    expect(await rowFor(clerk)).toMatchObject({ contactName: '', unit: null, veiled: true });
    expect(await rowFor(await see(green.supervisor))).toMatchObject({ contactName: NAME, unit: '3-2-1201' });
    const search = async (q: string) => (await findDesk(clerk, green.id, { ...query, q })).rows.map((one) => one.id);
    for (const q of [NAME, green.owner.phone, green.owner.phone.slice(-4), '3-2-1201'])
      expect([q, (await search(q)).includes(id)]).toEqual([q, false]);
    expect(await search('前台说话难听')).toContain(id);
  });
});

describe('whom a complaint is about (CMP-10)', () => {
  it('Neither finds nor opens nor hears of it, nor is it given to them', async () => {
    const { green } = estate;
    const { id, number } = await complain(await see(green.owner), green.home, { category: 'staff' });
    const clerk = await judged(id);
    const named = later(await see(green.second), 40);
    await staff(named, id, 'concern', { department: 'desk', person: green.clerk.id });
    expect((await findTicket(named, id, 'staff')).ticket.ownerId).toBe(green.second.id);
    const theirs = later(clerk, 60);
    await expect(findTicket(theirs, id, 'staff')).rejects.toMatchObject({ key: 'notFound' });
    await expect(staff(theirs, id, 'note', { words: '?' })).rejects.toMatchObject({ key: 'notFound' });
    await expect(revealPhone(theirs, id, '想问')).rejects.toMatchObject({ key: 'notFound' });
    const listed = await findDesk(theirs, green.id, { view: 'open', sort: 'newest', q: '' });
    const found = await findDesk(theirs, green.id, { view: 'open', sort: 'newest', q: number });
    const board = await findBoard(theirs, green.id, NOW);
    const shown = [...listed.rows, ...found.rows, ...board.flatMap((part) => part.rows)].map((row) => row.id);
    expect(shown).not.toContain(id);
    await resident(later(await see(green.owner), 70), id, 'message', { words: '怎么样了' });
    expect(await heard(id, 'message')).not.toContain(green.clerk.name);
    const input = { department: 'desk', executor: green.clerk.id };
    await expect(staff(named, id, 'assign', input)).rejects.toMatchObject({ key: 'concernsThem' });
    const other = estate.maple.clerk.id;
    await expect(staff(named, id, 'concern', { department: '', person: other })).rejects.toMatchObject({
      key: 'notStaffHere',
    });
    await expectHistoryToAddUp(database.admin, id);
  });

  it('The database refuses them as owner or worker whatever the program asks', async () => {
    const { green } = estate;
    const { id } = await complain(await see(green.owner), green.home, { category: 'other' });
    await expect(
      database.admin.query('update tickets set about_id = $2, executor_id = $2 where id = $1', [id, green.worker.id]),
    ).rejects.toThrow('tickets_not_by_concerned');
  });
});

describe('a suggestion on the real database (CMP-9)', () => {
  it('Is thanked, adopted and published when its author agrees', async () => {
    const { green } = estate;
    const owner = await see(green.owner);
    const { id, number } = await openTicket(owner, {
      service: services.suggestion,
      communityId: green.id,
      key: newId(),
      details: { unit: green.home, category: 'greenery', description: '花坛边放几把长椅' },
    });
    expect(number).toMatch(/^JY-261121-/);
    const lead = later(await see(green.supervisor), 30);
    await staff(lead, id, 'thank', { words: '谢谢您' });
    await staff(later(lead, 60), id, 'adopt', { words: '下月装' });
    const publish = () => staff(later(lead, 120), id, 'publish', { words: '添了长椅' });
    await expect(publish()).rejects.toMatchObject({ key: 'condition.mayBePublished' });
    await resident(later(owner, 100), id, 'letPublish', { mayPublish: 'on' });
    await publish();
    await expectHistoryToAddUp(database.admin, id);
  });
});
