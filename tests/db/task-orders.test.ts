import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { drain } from '@/lib/jobs/queue-runner';
import { findBoard } from '@/lib/tickets/find-board';
import { findOrders } from '@/lib/tickets/find-orders';
import { findTicket } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';
import { expectHistoryToAddUp, file, resident, staff } from '../support/ticket-life';

let database: TestDatabase;
let estate: Estate;
let clerk: Viewer;
let cleaner: Viewer;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  clerk = await see(estate.green.clerk);
  cleaner = await see(await hire('吴小妹', 'cleaning'));
});
afterAll(() => database.close());

/** One more of the staff, in a department of their own. */
async function hire(name: string, department: string) {
  const id = newId();
  await database.admin.query('insert into people (id, name, created_at) values ($1, $2, $3)', [id, name, NOW]);
  await database.admin.query(
    'insert into posts (id, community_id, person_id, department, roles) values ($1, $2, $3, $4, $5)',
    [newId(), estate.green.id, id, department, [department]],
  );
  return { id };
}

const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000).toISOString();
const pipe = { department: 'engineering', words: '换主水管', at: hours(4) };
const floor = { department: 'cleaning', words: '清理大堂积水', at: hours(6) };

/** A leak with an order for engineering and one for cleaning. */
async function leakForTwo() {
  const { id } = await file(await see(estate.green.owner), estate.green.home);
  await staff(clerk, id, 'setPayer', { payer: 'office', words: '公共管道' });
  await staff(clerk, id, 'orderAdd', { ...pipe, executor: estate.green.worker.id });
  await staff(clerk, id, 'orderAdd', floor);
  return id;
}

const heard = async (ticket: string, key: string) => {
  await drain();
  const found = await database.admin.query(
    'select p.name from inbox i join people p on p.id = i.person_id where i.ticket_id = $1 and i.key = $2',
    [ticket, key],
  );
  return found.rows.map((row) => row.name as string).sort();
};
const on = (list: Awaited<ReturnType<typeof findOrders>>, ticket: string) =>
  Object.entries(list.tasks).flatMap(([shelf, tasks]) =>
    tasks.filter((one) => one.ticket.id === ticket).map(() => shelf),
  );

describe('task orders of one ticket (HOT-4)', () => {
  it('Each is told to whose it is, taken, done and on record, and the ticket comes to its end with the last', async () => {
    const id = await leakForTwo();
    expect(await heard(id, 'orderAdd')).toEqual(['吴小妹', '李强']);
    const worker = later(await see(estate.green.worker), 5);
    expect(on(await findOrders(worker, estate.green.id), id)).toEqual(['accept']);
    expect(on(await findOrders(later(cleaner, 5), estate.green.id), id)).toEqual(['grab']);
    await staff(worker, id, 'orderAccept', { order: '1' });
    await staff(later(cleaner, 6), id, 'orderAccept', { order: '2' });
    expect(on(await findOrders(later(cleaner, 7), estate.green.id), id)).toEqual(['today']);
    expect((await staff(later(cleaner, 60), id, 'orderDone', { order: '2', words: '拖干了' })).step).toBe('received');
    expect((await staff(later(worker, 90), id, 'orderDone', { order: '1', words: '换好了' })).step).toBe('finished');
    expect(on(await findOrders(later(cleaner, 91), estate.green.id), id)).toEqual(['done']);
    expect(await heard(id, 'orderDone')).toEqual(expect.arrayContaining(['王敏', '王秀英', '李明']));
    const page = await findTicket(later(clerk, 95), id, 'staff');
    expect(
      page.orders.map(({ no, department, who, state, what, work }) => [no, department, who, state, what, work]),
    ).toEqual([
      [1, 'engineering', '李强', 'done', '换主水管', '换好了'],
      [2, 'cleaning', '吴小妹', 'done', '清理大堂积水', '拖干了'],
    ]);
    await resident(later(await see(estate.green.owner), 100), id, 'confirm', {});
    await expectHistoryToAddUp(database.admin, id);
  });

  it('Pressing for one tells its worker and who leads, and nobody of the other', async () => {
    const id = await leakForTwo();
    await staff(later(clerk, 10), id, 'orderPress', { order: '2' });
    expect(await heard(id, 'orderPress')).toEqual(['吴小妹', '周芳']);
    const { orders } = await findTicket(later(clerk, 11), id, 'staff');
    expect(orders.map(({ presses }) => presses)).toEqual([0, 1]);
    await expect(staff(later(clerk, 12), id, 'orderPress', { order: '2' })).rejects.toThrow('pressedJustNow');
    await staff(later(clerk, 13), id, 'orderPress', { order: '1' });
    expect(await heard(id, 'orderPress')).toEqual(['吴小妹', '周芳', '周芳', '李强']);
  });

  it('Who has an order of it reads the ticket and nobody else of the department does once it was taken', async () => {
    const id = await leakForTwo();
    await database.admin.query("update tickets set urgency = 'ordinary' where id = $1", [id]);
    const other = await see(await hire('钱大姐', 'cleaning'));
    expect((await findTicket(later(other, 5), id, 'staff')).actor.standings).toEqual(['staff', 'tasked']);
    await staff(later(cleaner, 6), id, 'orderAccept', { order: '2' });
    await expect(findTicket(later(other, 7), id, 'staff')).rejects.toThrow('notFound');
    await expect(staff(later(other, 7), id, 'orderDone', { order: '2', words: '做了' })).rejects.toThrow('notFound');
    expect((await findTicket(later(cleaner, 8), id, 'staff')).moves).toContain('orderDone');
  });

  it('Two who take one at the same time: one has it, the other is told so', async () => {
    const id = await leakForTwo();
    const other = await see(await hire('郑小兰', 'cleaning'));
    const both = await Promise.allSettled(
      [cleaner, other].map((who) => staff(later(who, 5), id, 'orderAccept', { order: '2' })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('While one is open the ticket is not without hands; what its resident takes back takes the orders with it', async () => {
    const id = await leakForTwo();
    const unassigned = async (who: Viewer) =>
      (await findBoard(who, estate.green.id, null))
        .find(({ section }) => section === 'unassigned')
        ?.rows.map((row) => row.id);
    expect(await unassigned(later(clerk, 5))).not.toContain(id);
    await expect(
      staff(later(await see(estate.green.supervisor), 6), id, 'close', { outcome: 'cannot', words: '修不了' }),
    ).rejects.toThrow('openOrders');
    await resident(later(await see(estate.green.owner), 10), id, 'withdraw', { words: '自己修好了' });
    expect(await heard(id, 'withdraw')).toEqual(expect.arrayContaining(['李强']));
    const left = await database.admin.query('select state from task_orders where ticket_id = $1', [id]);
    expect(left.rows.map((row) => row.state)).toEqual(['void', 'void']);
    await expectHistoryToAddUp(database.admin, id);
  });

  it('An order is given only to who works in the community', async () => {
    const { id } = await file(await see(estate.green.owner), estate.green.home);
    const stranger = { ...pipe, executor: estate.maple.worker.id };
    await expect(staff(clerk, id, 'orderAdd', stranger)).rejects.toThrow('notStaffHere');
  });
});
