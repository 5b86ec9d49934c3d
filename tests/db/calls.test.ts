import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roster } from '@/db/schema';
import { insert } from '@/db/sql';
import { newId } from '@/lib/id';
import { findCameFrom } from '@/lib/intake/came-from';
import { fileAnswered, fileCall } from '@/lib/intake/file-call';
import { findCallOf } from '@/lib/intake/find-filed';
import { findHomeAtCall } from '@/lib/intake/find-home';
import { findOpenPosts, keepGroupPost } from '@/lib/intake/group-posts';
import { guessOf } from '@/lib/intake/guess';
import { sendBack } from '@/lib/intake/outside';
import { endProgress, findProgress, findProgressLink, openProgress, progressHref } from '@/lib/intake/progress';
import { services } from '@/lib/services';
import { advance } from '@/lib/tickets/advance';
import { findTicket } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';

let database: TestDatabase;
let estate: Estate;
let app: Client;
let clerk: Viewer;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  const { id, next } = estate.green;
  const line = { id: newId(), communityId: id, unitId: next, name: '单晓明', relation: 'family' as const };
  await estate.run(insert(roster, { ...line, phoneTail: '7788', enteredAt: NOW }));
  clerk = await see(estate.green.clerk);
  app = await database.openApp();
});
afterAll(() => database.close());

const call = newId();
const usual = () => ({ communityId: estate.green.id, channel: 'hotline', filer: '', call });
const publicFault = (description = '电梯里的灯不亮') => ({
  place: 'public',
  building: estate.green.building,
  spot: '3号电梯',
  category: 'lift',
  happening: 'none',
  description,
  contactName: '赵先生',
});
const fileFault = (details: object = publicFault(), more: object = {}) =>
  fileCall(clerk, { ...usual(), service: services.repair, key: newId(), details: { ...details }, ...more });

describe('what comes of a call', () => {
  it('Several tickets of one call name each other, and the clerk answers for each at once', async () => {
    const first = await fileFault();
    const second = await fileFault(publicFault('大堂地面有水'));
    const { ticket } = await findTicket(clerk, second.id, 'staff');
    expect(ticket.ownerId).toBe(clerk.personId);
    expect((await findCallOf(clerk, ticket))?.mates.map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  it('Another clerk’s call takes in nothing', async () => {
    const second = await see(estate.green.second);
    const details = publicFault('门口的灯不亮');
    const opened = await fileCall(second, { ...usual(), service: services.repair, key: newId(), details });
    const { ticket } = await findTicket(second, opened.id, 'staff');
    expect(await findCallOf(second, ticket)).toBeNull();
  });

  it('A question answered at once is closed as solved, of nobody known; sent twice it is one', async () => {
    const key = newId();
    const details = { category: 'fee', description: '电话咨询：收费', contactName: '来电人' };
    const filing = { ...usual(), service: services.consult, key, details };
    const opened = await fileAnswered(clerk, filing, services.consult);
    const again = await fileAnswered(clerk, filing, services.consult);
    expect(again).toMatchObject({ id: opened.id, again: true });
    const { ticket } = await findTicket(clerk, opened.id, 'staff');
    expect(ticket).toMatchObject({ phase: 'done', outcome: 'solved', unitId: null, filerId: null });
    expect(ticket.repliedAt).not.toBeNull();
  });

  it('A message left by a stranger reaches the home, which says that it has read it', async () => {
    const details = { unit: estate.green.home, category: 'parcel', description: '快递在门卫', contactName: '顺丰小李' };
    const opened = await fileCall(clerk, { ...usual(), service: services.relay, key: newId(), details });
    const owner = await see(estate.green.owner);
    expect((await findTicket(owner, opened.id, 'resident')).moves).toContain('gotIt');
    await advance(owner, { ticketId: opened.id, move: 'gotIt', as: 'resident', input: {} });
    expect((await findTicket(clerk, opened.id, 'staff')).ticket.phase).toBe('done');
  });

  it('Whom the roster knows is named by it, though they have no account', async () => {
    const home = await findHomeAtCall(clerk, estate.green.id, estate.green.next);
    const known = home?.people.find(({ rosterId }) => rosterId);
    const details = { unit: estate.green.next, category: 'fee', description: '物业费怎么交' };
    const opened = await fileCall(clerk, {
      ...usual(),
      filer: known?.rosterId ?? '',
      service: services.consult,
      key: newId(),
      details,
    });
    expect((await findTicket(clerk, opened.id, 'staff')).ticket).toMatchObject({
      contactName: '单晓明',
      filerId: null,
    });
  });

  it('What 12345 sends keeps its number, its deadline and the text that went back', async () => {
    const dueAt = new Date(NOW.getTime() + 3_600_000);
    const outside = { number: '2026-1121-008', dueAt };
    await expect(fileFault(publicFault(), { channel: 'hotline12345' })).rejects.toMatchObject({
      fields: { outsideNumber: 'invalid_type' },
    });
    const opened = await fileFault(publicFault(), { channel: 'hotline12345', outside });
    const { ticket } = await findTicket(clerk, opened.id, 'staff');
    expect(ticket.resultDue).toEqual(dueAt);
    await expect(fileFault(publicFault(), { channel: 'street', outside })).rejects.toMatchObject({
      fields: { outsideNumber: 'outsideTaken' },
    });
    await sendBack(clerk, opened.id, '已修好，业主满意。', 1);
    await expect(sendBack(clerk, opened.id, '又一份', 1)).rejects.toMatchObject({ key: 'outsideOvertaken' });
    const { outside: kept } = await findCameFrom(clerk, await findTicket(clerk, opened.id, 'staff'));
    expect(kept).toMatchObject({ reply: '已修好，业主满意。', who: '王敏' });
  });

  it('A message of the group is kept as it was but for a whole number, and a ticket comes of it', async () => {
    const text = '3栋2单元1201厨房漏水，快来人，电话138****1111';
    expect(await guessOf(clerk, estate.green.id, text)).toEqual({ kind: 'repair', unit: estate.green.home });
    const post = await keepGroupPost(clerk, estate.green.id, text.replace('****', '0000'), []);
    expect((await findOpenPosts(clerk, estate.green.id)).map(({ id }) => id)).toEqual([post]);
    const opened = await fileFault(publicFault(), { channel: 'group', post });
    expect(await findOpenPosts(clerk, estate.green.id)).toEqual([]);
    const kept = await database.admin.query('select text, ticket_id from group_posts where id = $1', [post]);
    expect(kept.rows).toEqual([{ text, ticket_id: opened.id }]);
    await app.query('begin');
    await app.query('select enter($1, $2, false)', [clerk.session, NOW]);
    await expect(app.query("update group_posts set text = 'x' where id = $1", [post])).rejects.toThrow(
      /permission denied/,
    );
    await app.query('rollback');
  });
});

describe('the progress link of a public fault', () => {
  const codeOf = async (ticketId: string) => {
    const link = await findProgressLink(clerk, estate.green.id, ticketId);
    return link && (progressHref(link.id).split('/').at(-1) ?? '');
  };

  it('Shows what is public to whoever has it, until it is ended', async () => {
    const { id, number } = await fileFault(publicFault('电梯关门夹人'));
    await openProgress(clerk, id);
    await openProgress(clerk, id);
    const code = (await codeOf(id)) ?? '';
    const told = await findProgress(code);
    expect(told).toMatchObject({ number, place: '3栋', category: 'lift' });
    expect(JSON.stringify(told)).not.toMatch(/赵先生|夹人/);
    expect(await findProgress(`${code.slice(0, -1)}_`)).toBeNull();
    await endProgress(clerk, id);
    expect(await findProgress(code)).toBeNull();
  });

  it('Is not made of what happened at home, nor by who doesn’t answer for it', async () => {
    const home = { unit: estate.green.home, category: 'fee', description: '怎么交费' };
    const asked = await fileCall(clerk, {
      ...usual(),
      filer: estate.green.owner.id,
      service: services.consult,
      key: newId(),
      details: home,
    });
    await expect(openProgress(clerk, asked.id)).rejects.toMatchObject({ key: 'notNow' });
    const { id } = await fileFault();
    await expect(openProgress(await see(estate.maple.clerk), id)).rejects.toMatchObject({ key: 'notFound' });
    await expect(openProgress(await see(estate.green.worker), id)).rejects.toMatchObject({ key: 'notFound' });
  });
});
