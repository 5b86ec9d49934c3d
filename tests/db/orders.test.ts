import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { revealPhone } from '@/lib/people/reveal';
import { services } from '@/lib/services';
import type { MoveName } from '@/lib/services/moves';
import { advance } from '@/lib/tickets/advance';
import { findOrders } from '@/lib/tickets/find-orders';
import { openTicket } from '@/lib/tickets/open';
import type { OrderShelf } from '@/lib/tickets/order-shelves';
import { findOwnCalls } from '@/lib/tickets/own-calls';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

async function file(description: string): Promise<string> {
  const owner = await see(estate.green.owner);
  const details = { place: 'home', unit: estate.green.home, category: 'water', happening: 'none', description };
  return (await openTicket(owner, { service: services.repair, communityId: estate.green.id, key: newId(), details }))
    .id;
}

const move = (viewer: Viewer, ticketId: string, name: MoveName, input: object = {}) =>
  advance(viewer, { ticketId, move: name, as: 'staff', input });
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000).toISOString();

async function shelfOf(viewer: Viewer, id: string): Promise<[OrderShelf, MoveName | null] | null> {
  const { shelves } = await findOrders(viewer, estate.green.id);
  for (const [shelf, orders] of Object.entries(shelves)) {
    const found = orders.find(({ ticket }) => ticket.id === id);
    if (found) return [shelf as OrderShelf, found.next];
  }
  return null;
}

describe('a worker’s own orders', () => {
  it('An order goes from the department to a worker’s day, and through it, one press after the other', async () => {
    const clerk = await see(estate.green.clerk);
    const worker = later(await see(estate.green.worker), 5);
    const id = await file('龙头滴水');
    expect(await shelfOf(worker, id)).toBeNull();
    await move(clerk, id, 'assign', { department: 'engineering' });
    expect(await shelfOf(worker, id)).toEqual(['grab', 'accept']);
    await move(worker, id, 'accept');
    await move(clerk, id, 'agreeVisit', { from: minutes(24 * 60), to: minutes(25 * 60) });
    expect(await shelfOf(worker, id)).toEqual(['later', 'arrive']);
    await move(clerk, id, 'agreeVisit', { from: minutes(60), to: minutes(120) });
    expect(await shelfOf(worker, id)).toEqual(['today', 'arrive']);
    await move(worker, id, 'arrive');
    expect(await shelfOf(worker, id)).toEqual(['today', 'setPayer']);
    await move(worker, id, 'setPayer', { payer: 'household', words: '自用部位' });
    expect(await shelfOf(worker, id)).toEqual(['today', 'offerQuote']);
    await move(worker, id, 'setPayer', { payer: 'office', words: '公共管道' });
    expect(await shelfOf(worker, id)).toEqual(['today', 'finish']);
    await move(worker, id, 'finish', { work: '更换阀芯', minutes: 20 });
    expect(await shelfOf(worker, id)).toEqual(['waiting', 'signOff']);
  });

  it('An order that a colleague took is gone from the others’ lists, and no other department sees it', async () => {
    const clerk = await see(estate.green.clerk);
    const id = await file('软管漏水');
    await move(clerk, id, 'assign', { department: 'engineering' });
    expect(await shelfOf(clerk, id)).toBeNull();
    await move(await see(estate.green.mate), id, 'accept');
    expect(await shelfOf(await see(estate.green.worker), id)).toBeNull();
    expect(await shelfOf(await see(estate.green.mate), id)).toEqual(['today', 'arrive']);
  });

  it('Staff of another community and residents find no list here', async () => {
    for (const person of [estate.maple.worker, estate.green.owner]) {
      await expect(findOrders(await see(person), estate.green.id)).rejects.toMatchObject({ key: 'notFound' });
    }
  });

  it('The worker calls the person on the spot without saying why, and each look is on record', async () => {
    const worker = await see(estate.green.worker);
    const id = await file('马桶堵了');
    const ticket = { id, communityId: estate.green.id };
    await move(await see(estate.green.clerk), id, 'assign', {
      department: 'engineering',
      executor: estate.green.worker.id,
    });
    expect(await findOwnCalls(worker, ticket)).toEqual({ today: 0, phone: null });
    expect(await revealPhone(worker, id, '')).toBe(estate.green.owner.phone);
    expect(await findOwnCalls(later(worker, 9), ticket)).toEqual({ today: 1, phone: estate.green.owner.phone });
    expect(await findOwnCalls(later(worker, 11), ticket)).toEqual({ today: 1, phone: null });
    const looks = await database.admin.query('select person_id, reason from acts where ticket_id = $1', [id]);
    expect(looks.rows).toEqual([{ person_id: estate.green.worker.id, reason: expect.stringMatching(/^BX-/) }]);
    const mate = await see(estate.green.mate);
    expect(await findOwnCalls(mate, ticket)).toEqual({ today: 0, phone: null });
    await expect(revealPhone(mate, id, '')).rejects.toMatchObject({ fields: { why: 'whyLook' } });
    await expect(revealPhone(await see(estate.maple.worker), id, '')).rejects.toMatchObject({ key: 'notFound' });
  });
});
