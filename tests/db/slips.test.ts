import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from '@/db/sql';
import { database as app } from '@/lib/database';
import { newId } from '@/lib/id';
import { services } from '@/lib/services';
import { findSlip } from '@/lib/tickets/find-slip';
import { openTicket } from '@/lib/tickets/open';
import { verifyCode } from '@/lib/tickets/verify-code';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, see } from '../support/estate';

let database: TestDatabase;
let estate: Estate;
let id: string;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  const owner = await see(estate.green.owner);
  const details = {
    place: 'home',
    unit: estate.green.home,
    category: 'water',
    happening: 'leaking',
    description: '厨房水管漏水',
    contactName: '李大爷',
    contactPhone: '13912345678',
  };
  const filing = { service: services.repair, communityId: estate.green.id, key: newId(), details };
  id = (await openTicket(owner, filing)).id;
});
afterAll(() => database.close());

it('The code of a slip tells how far its ticket is, without anybody signed in', async () => {
  const slip = await findSlip(verifyCode(id));
  expect(slip).toMatchObject({ number: 'BX-261121-0001', kind: 'repair', step: 'received', community: '翠湖花园' });
  expect(slip?.ticket.replyDue).toBeInstanceOf(Date);
});

it('It tells no person, no home, no telephone of theirs and no words', async () => {
  const [row] = await app().plain<{ told: object }>(sql`select verify_ticket(${id}, null) as told`);
  const told = JSON.stringify(row?.told);
  const { owner, home, clerk } = estate.green;
  for (const secret of [
    '王秀英',
    '李大爷',
    '漏水',
    '3-2-1201',
    '3栋',
    '5678',
    owner.phone,
    owner.id,
    home,
    clerk.id,
    id,
  ]) {
    expect(told).not.toContain(secret);
  }
});

it('It knows whether a quote waits for an answer, as the promise is said from that', async () => {
  await database.admin.query(
    "update tickets set phase = 'waiting', step = 'quoted', quote_state = 'offered' where id = $1",
    [id],
  );
  expect((await findSlip(verifyCode(id)))?.ticket).toMatchObject({
    phase: 'waiting',
    quoteState: 'offered',
    resultAt: null,
  });
});

it('A code of an id that is no ticket, and a text that is no code, tell nothing', async () => {
  expect(await findSlip(verifyCode(newId()))).toBeNull();
  expect(await findSlip(id)).toBeNull();
});
