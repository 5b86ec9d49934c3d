import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { services } from '@/lib/services';
import type { MoveName } from '@/lib/services/moves';
import { replay } from '@/lib/services/replay';
import { advance } from '@/lib/tickets/advance';
import { openTicket } from '@/lib/tickets/open';
import { ticketOf, type TicketRow } from '@/lib/tickets/row';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, see } from '../support/estate';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

const leak = (unit: string) => ({ place: 'home', unit, category: 'water', happening: 'leaking', description: '厨房水管漏水,地上都是水' });
const file = (viewer: Viewer, unit: string, key = newId(), details: object = leak(unit)) =>
  openTicket(viewer, { service: services.repair, communityId: viewer.homes[0]?.communityId ?? '', key, details });
const staff = (viewer: Viewer, ticketId: string, move: MoveName, input: object = {}, seen?: number) =>
  advance(viewer, { ticketId, move, as: 'staff', input, ...(seen ? { seen } : {}) });
const resident = (viewer: Viewer, ticketId: string, move: MoveName, input: object = {}) => advance(viewer, { ticketId, move, as: 'resident', input });

describe('a repair on the real database', () => {
  it('A resident reports a leak, staff fix it, the resident confirms, and its events add up to the row', async () => {
    const { green } = estate;
    const owner = await see(green.owner);
    const clerk = later(await see(green.clerk), 4);
    const worker = later(await see(green.worker), 10);
    const { id, number } = await file(owner, green.home);
    expect(number).toBe('BX-261121-0001');
    await staff(clerk, id, 'assign', { department: 'engineering', executor: green.worker.id });
    await staff(clerk, id, 'reply', { words: '李师傅马上到' });
    await staff(worker, id, 'accept');
    await staff(later(worker, 5), id, 'arrive');
    await staff(later(worker, 6), id, 'setPayer', { payer: 'office', words: '公共管道' });
    await staff(later(worker, 50), id, 'finish', { work: '更换角阀', materials: '角阀一只', minutes: 40 });
    const done = await resident(later(owner, 60), id, 'confirm', { score: '5', tags: ['quick'], words: '很快' });
    expect(done.step).toBe('closed');
    const row = (await database.admin.query('select * from tickets where id = $1', [id])).rows[0];
    expect(row.outcome).toBe('solved');
    expect(row.reply_diff).toBeGreaterThanOrEqual(0);
    const events = await database.admin.query('select seq, changes from events where ticket_id = $1 order by seq', [id]);
    const replayed = replay(events.rows);
    const now = JSON.parse(JSON.stringify(ticketOf(camel(row))));
    for (const [column, value] of Object.entries(now)) expect([column, replayed[column] ?? null]).toEqual([column, value]);
    const jobs = await database.admin.query('select count(*)::int as n from graphile_worker.jobs');
    expect(jobs.rows[0].n).toBeGreaterThan(5);
  });

  it('A resend of the same form is the same ticket; another body under its key is refused', async () => {
    const owner = await see(estate.green.owner);
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 20 }, () => file(owner, estate.green.home, key)));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    await expect(file(owner, estate.green.home, key, { ...leak(estate.green.home), description: '别的事情' })).rejects.toMatchObject({
      key: 'filedBefore',
    });
  });

  it('A home that is not the filer’s is refused, and a neighbour’s ticket is not there', async () => {
    const owner = await see(estate.green.owner);
    await expect(file(owner, estate.green.next)).rejects.toMatchObject({ key: 'input' });
    const { id } = await file(owner, estate.green.home);
    const stranger = await see(estate.maple.owner);
    await expect(resident(stranger, id, 'message', { words: '?' })).rejects.toMatchObject({ key: 'notFound' });
    const tenant = await see(estate.green.tenant);
    await expect(resident(tenant, id, 'message', { words: '?' })).rejects.toMatchObject({ key: 'notFound' });
  });

  it('Of two clerks who assign at once the second is told who did what', async () => {
    const owner = await see(estate.green.owner);
    const { id } = await file(owner, estate.green.home);
    await staff(await see(estate.green.clerk), id, 'assign', { department: 'engineering' }, 1);
    await expect(staff(await see(estate.green.second), id, 'assign', { department: 'security' }, 1)).rejects.toMatchObject({
      key: 'overtaken',
      values: { who: '王敏', move: 'assign' },
    });
  });
});

function camel(row: Record<string, unknown>): TicketRow {
  const name = (column: string) => column.replace(/_(.)/g, (_all, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [name(column), value])) as TicketRow;
}
