import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { countUnread } from '@/lib/inbox/count-unread';
import { findMessages } from '@/lib/inbox/find-messages';
import { openEveryMessage, openMessage } from '@/lib/inbox/open-message';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { file, staff } from '../support/ticket-life';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

describe('the inbox of a resident', () => {
  it('holds their own messages, newest first, page by page, and none meant for staff', async () => {
    const { owner, son } = estate.green;
    const sent: string[] = [];
    for (let i = 0; i < 23; i += 1) sent.unshift(await send(owner.id, 'home'));
    await send(owner.id, 'desk');
    await send(son.id, 'home');
    const viewer = await see(owner);
    const first = await findMessages(viewer, 'home', null);
    const second = await findMessages(viewer, 'home', first.next);
    expect([...first.messages, ...second.messages].map((one) => one.id)).toEqual(sent);
    expect(second.next).toBeNull();
    expect(await countUnread(viewer, 'home')).toBe(23);
  });

  it('marks as read what is opened, and only one’s own', async () => {
    const { owner, tenant } = estate.green;
    const id = await send(tenant.id, 'home');
    await expect(openMessage(await see(owner), id)).rejects.toMatchObject({ key: 'notFound' });
    const viewer = await see(tenant);
    expect(await countUnread(viewer, 'home')).toBe(1);
    expect(await openMessage(viewer, id)).toBe('/messages');
    expect(await countUnread(await see(tenant), 'home')).toBe(0);
  });

  it('marks all as read at once', async () => {
    const { owner } = estate.green;
    await openEveryMessage(await see(owner), 'home');
    expect(await countUnread(await see(owner), 'home')).toBe(0);
  });
  it('leaves what is meant for the desk to the desk, unread', async () => {
    const { owner } = estate.green;
    const viewer = await see(owner);
    const { messages } = await findMessages(viewer, 'desk', null);
    expect(messages).toHaveLength(1);
    expect(await countUnread(viewer, 'desk')).toBe(1);
    await openEveryMessage(viewer, 'desk');
    expect(await countUnread(viewer, 'desk')).toBe(0);
  });
});

describe('what a message quotes (GEN-8)', () => {
  it('is what the household may read on the ticket, and nothing for who only follows a public fault', async () => {
    const { owner, son, tenant, clerk, home, building } = estate.green;
    const desk = await see(clerk);
    const atHome = (await file(await see(owner), home)).id;
    const lamp = { place: 'public', unit: '', building, category: 'lighting', spot: '大厅' };
    const outside = (await file(await see(owner), '', undefined, lamp)).id;
    for (const id of [atHome, outside]) {
      const { eventId } = await staff(desk, id, 'reply', { words: '王阿姨，师傅十点到' });
      await quote(id === atHome ? son.id : tenant.id, id, eventId);
    }
    const said = async (person: { id: string }) =>
      (await findMessages(await see(person), 'home', null)).messages.map((one) => one.content);
    expect(await said(son)).toContainEqual({ words: '王阿姨，师傅十点到' });
    expect(JSON.stringify(await said(tenant))).not.toContain('师傅十点到');
  });
});

async function quote(personId: string, ticketId: string, cause: string) {
  await database.admin.query(
    `insert into inbox (id, community_id, person_id, ticket_id, key, "values", sent_at, cause)
     values ($1, $2, $3, $4, 'reply', '{"side":"home"}', $5, $6)`,
    [newId(), estate.green.id, personId, ticketId, NOW, cause],
  );
}

async function send(personId: string, side: 'home' | 'desk'): Promise<string> {
  const id = newId();
  await database.admin.query(
    `insert into inbox (id, community_id, person_id, key, "values", sent_at, cause) values ($1, $2, $3, 'reply', $4, $5, $6)`,
    [id, estate.green.id, personId, JSON.stringify({ side, number: 'X', kind: 'x' }), NOW, newId()],
  );
  return id;
}
