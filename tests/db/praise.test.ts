import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { openReminder } from '@/lib/inbox/open-reminder';
import { drain } from '@/lib/jobs/queue-runner';
import { services } from '@/lib/services';
import { findCommendations, ownCommendations } from '@/lib/staff/find-commendations';
import { findPublished } from '@/lib/tickets/find-published';
import { openTicket } from '@/lib/tickets/open';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, see } from '../support/estate';
import { expectHistoryToAddUp, resident, staff } from '../support/ticket-life';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

const WORDS = '半夜冒雨抢修，做完把地也擦干净了';
const file = async (kind: 'praise' | 'help' | 'suggestion', details: object) => {
  const { green } = estate;
  const owner = await see(green.owner);
  const given = { unit: green.home, ...details };
  return openTicket(owner, { service: services[kind], communityId: green.id, key: newId(), details: given });
};

describe('praise on the real database (GEN-1)', () => {
  it('Stands in the file of whom it praises, who is told and led there, and their leader reads it too', async () => {
    const { green } = estate;
    const { id, number } = await file('praise', { category: 'repair', whom: '李师傅', description: '李师傅修得好' });
    expect(number).toMatch(/^BY-261121-/);
    await staff(later(await see(green.clerk), 30), id, 'credit', { person: green.worker.id, words: WORDS });
    const worker = later(await see(green.worker), 40);
    expect(await ownCommendations(worker)).toMatchObject([{ number, words: WORDS }]);
    expect(await findCommendations(await see(green.manager), green.id, green.worker.id)).toHaveLength(1);
    await drain();
    const { rows } = await database.admin.query("select id from inbox where key = 'credit' and person_id = $1", [
      green.worker.id,
    ]);
    expect(rows).toHaveLength(1);
    expect(await openReminder(worker, rows[0].id)).toBe('/admin/settings/account');
    await expectHistoryToAddUp(database.admin, id);
  });

  it('Names somebody or a department; a stranger’s file isn’t read', async () => {
    const { green, maple } = estate;
    const { id } = await file('praise', { category: 'other', description: '大家都很好' });
    const clerk = later(await see(green.clerk), 30);
    await expect(staff(clerk, id, 'credit', { words: WORDS })).rejects.toMatchObject({
      fields: { person: 'creditWhom' },
    });
    await staff(clerk, id, 'credit', { department: 'engineering', words: WORDS });
    expect(await ownCommendations(await see(maple.clerk))).toEqual([]);
    await expect(findCommendations(clerk, green.id, green.worker.id)).rejects.toMatchObject({ key: 'notFound' });
  });
});

describe('a call for help (GEN-7)', () => {
  it('Is owed an answer within 15 minutes and reaches supervisor and manager at once', async () => {
    const { id } = await file('help', { category: 'hurt', description: '老人摔倒了' });
    const { rows } = await database.admin.query(
      'select urgency, extract(epoch from reply_due - opened_at) as seconds from tickets where id = $1',
      [id],
    );
    expect(rows[0]).toMatchObject({ urgency: 'emergency', seconds: '900.000000' });
    await drain();
    const heard = await database.admin.query(
      'select p.name from inbox i join people p on p.id = i.person_id where i.ticket_id = $1',
      [id],
    );
    expect(heard.rows.map((row) => row.name)).toEqual(expect.arrayContaining(['周芳', '刘建国']));
  });
});

describe('published ideas (CMP-9)', () => {
  it('Are read by the whole community without a word of their author, until the author takes them back', async () => {
    const { green, maple } = estate;
    const { id } = await file('suggestion', { category: 'greenery', description: '花坛放长椅', mayPublish: 'on' });
    const lead = later(await see(green.supervisor), 30);
    await staff(lead, id, 'adopt', { words: '下月装' });
    await staff(later(lead, 60), id, 'publish', { words: '花坛边添了四把长椅' });
    const tenant = await see(green.tenant);
    const { rows, next } = await findPublished(tenant, { communityId: green.id }, null);
    expect([rows, next]).toEqual([[expect.objectContaining({ words: '花坛边添了四把长椅' })], null]);
    expect(JSON.stringify(rows)).not.toContain('王秀英');
    expect((await findPublished(await see(maple.owner), { communityId: maple.id }, null)).rows).toEqual([]);
    await resident(later(await see(green.owner), 120), id, 'letPublish', { mayPublish: 'false' });
    expect((await findPublished(tenant, { communityId: green.id }, null)).rows).toEqual([]);
  });
});
