import { afterAll, beforeAll, expect, it } from 'vitest';
import { findMyOpen } from '@/lib/tickets/find-mine';
import { findTicket } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';
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

it('A tenant’s quote is the tenant’s: the landlord reads it, can’t answer it and isn’t waited for', async () => {
  const { tenant, landlord, next } = estate.green;
  const [asker, reader] = [await see(tenant), await see(landlord)];
  const id = await quoted(asker, next);
  await expect(resident(reader, id, 'agreeQuote')).rejects.toMatchObject({ key: 'notYours' });
  await expect(resident(reader, id, 'refuseQuote')).rejects.toMatchObject({ key: 'notYours' });
  const other = (await file(asker, next)).id;
  expect((await findMyOpen(later(asker, 40))).map((one) => one.id).indexOf(id)).toBe(0);
  const seen = (await findMyOpen(later(reader, 40))).map((one) => one.id);
  expect(seen.indexOf(id)).toBeGreaterThan(seen.indexOf(other));
  await resident(later(asker, 30), id, 'agreeQuote');
  expect((await findTicket(later(reader, 40), id, 'resident')).ticket.payer).toBe('tenant');
});

it('What the owner of a let home filed is the owner’s to pay, and the tenant can’t bind them', async () => {
  const { tenant, landlord, next } = estate.green;
  const [asker, reader] = [await see(landlord), await see(tenant)];
  const id = await quoted(asker, next);
  await expect(resident(reader, id, 'agreeQuote')).rejects.toMatchObject({ key: 'notYours' });
  await resident(later(asker, 30), id, 'agreeQuote');
  expect((await findTicket(later(reader, 40), id, 'resident')).ticket.payer).toBe('household');
});

it('Anybody who lives in their own home answers for it, whoever filed', async () => {
  const { owner, son, home } = estate.green;
  const id = await quoted(await see(owner), home);
  await resident(later(await see(son), 30), id, 'agreeQuote');
  expect((await findTicket(later(await see(owner), 40), id, 'resident')).decider).toBe('home');
});

it('What is said not to be settled stands before newer tickets, and a call is owed for it', async () => {
  const { owner, home, clerk } = estate.maple;
  const viewer = await see(owner);
  const { id } = await file(viewer, home, undefined, { happening: 'none' });
  await work(id, estate.maple, async (worker) => {
    await staff(later(worker, 5), id, 'setPayer', { payer: 'office', words: '公共管道' });
    await staff(later(worker, 9), id, 'finish', { work: '换阀', minutes: 20 });
  });
  await resident(later(viewer, 20), id, 'notFixed', { words: '还在漏' });
  await file(later(viewer, 25), home);
  const [first] = await findMyOpen(later(viewer, 40));
  expect(first).toMatchObject({ id, repliedAt: null, reopened: 1 });
  await staff(later(await see(clerk), 50), id, 'reply', { words: '马上来' });
});

async function quoted(viewer: Viewer, unit: string) {
  const { id } = await file(viewer, unit);
  await work(id, estate.green, (worker) => staff(later(worker, 9), id, 'offerQuote', { lines: '人工费 50' }));
  return id;
}

async function work(id: string, place: Estate['green'], last: (worker: Viewer) => Promise<unknown>) {
  const worker = await see(place.worker);
  await staff(await see(place.clerk), id, 'assign', { department: 'engineering', executor: place.worker.id });
  await staff(later(worker, 2), id, 'accept');
  await staff(later(worker, 4), id, 'arrive');
  await last(worker);
}
