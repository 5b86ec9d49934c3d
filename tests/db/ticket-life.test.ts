import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, see } from '../support/estate';
import { expectHistoryToAddUp, file, liveTicket, resident, staff } from '../support/ticket-life';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

describe('a repair on the real database', () => {
  it('A resident reports a leak, staff fix it, the resident confirms, and its events add up to the row', async () => {
    const id = await liveTicket(estate, database.admin);
    const row = (await database.admin.query('select outcome, reply_diff, score from tickets where id = $1', [id]))
      .rows[0];
    expect(row).toMatchObject({ outcome: 'solved', score: 5 });
    expect(row.reply_diff).toBeGreaterThanOrEqual(0);
  });

  it('A resend of the same form is the same ticket; another body under its key is refused (T5)', async () => {
    const owner = await see(estate.green.owner);
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 100 }, () => file(owner, estate.green.home, key)));
    expect(new Set(answers.map((answer) => `${answer.id} ${answer.number}`)).size).toBe(1);
    const rows = await database.admin.query('select count(*)::int as n from tickets where form_key = $1', [key]);
    expect(rows.rows[0].n).toBe(1);
    await expect(file(owner, estate.green.home, key, { description: '别的事情' })).rejects.toMatchObject({
      key: 'filedBefore',
    });
  });

  it('Numbers run from 0001 a day and grow a digit after 9999', async () => {
    const owner = await see(estate.maple.owner);
    expect((await file(owner, estate.maple.home)).number).toBe('BX-261121-0001');
    await database.admin.query('update ticket_numbers set last = 9999 where community_id = $1', [estate.maple.id]);
    expect((await file(owner, estate.maple.home)).number).toBe('BX-261121-10000');
  });

  it('A home that is not the filer’s is refused, and a neighbour’s ticket is not there', async () => {
    const owner = await see(estate.green.owner);
    await expect(file(owner, estate.green.next)).rejects.toMatchObject({ key: 'input' });
    const { id } = await file(owner, estate.green.home);
    const stranger = await see(estate.maple.owner);
    await expect(resident(stranger, id, 'message', { words: '?' })).rejects.toMatchObject({ key: 'notFound' });
    const tenant = await see(estate.green.tenant);
    await expect(resident(tenant, id, 'message', { words: '?' })).rejects.toMatchObject({ key: 'notFound' });
    const foreignClerk = await see(estate.maple.clerk);
    await expect(staff(foreignClerk, id, 'note', { words: '?' })).rejects.toMatchObject({ key: 'notFound' });
  });

  it('Of two clerks who assign at once the second is told who did what', async () => {
    const owner = await see(estate.green.owner);
    const { id } = await file(owner, estate.green.home);
    await staff(await see(estate.green.clerk), id, 'assign', { department: 'engineering' }, 1);
    await expect(
      staff(await see(estate.green.second), id, 'assign', { department: 'security' }, 1),
    ).rejects.toMatchObject({
      key: 'overtaken',
      values: { who: '王敏', move: 'assign' },
    });
  });

  it('Twenty moves at the same moment make one chain without a gap', async () => {
    const owner = await see(estate.green.owner);
    const clerk = await see(estate.green.clerk);
    const { id } = await file(owner, estate.green.home);
    await Promise.all(Array.from({ length: 20 }, (_, i) => staff(clerk, id, 'note', { words: `第 ${i} 条` })));
    await expectHistoryToAddUp(database.admin, id);
    const chain = await database.admin.query('select seq, prev, hash from events where ticket_id = $1 order by seq', [
      id,
    ]);
    expect(chain.rows.map((row) => row.seq)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
    expect(chain.rows.map((row) => row.prev)).toEqual(['', ...chain.rows.slice(0, -1).map((row) => row.hash)]);
  });

  it('History can’t be rewritten by the program: events are neither updated nor deleted, tickets not deleted (GEN-9)', async () => {
    const { Client } = await import('pg');
    const app = new Client({ connectionString: database.urls.app });
    await app.connect();
    for (const text of [
      'update events set move = $$x$$',
      'delete from events',
      'delete from tickets',
      'delete from event_content',
    ]) {
      await expect(app.query(text)).rejects.toThrow('permission denied');
    }
    await app.end();
  });
});
