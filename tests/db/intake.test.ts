import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people, residencies, roster } from '@/db/schema';
import { insert } from '@/db/sql';
import { newId } from '@/lib/id';
import { findCameFrom } from '@/lib/intake/came-from';
import { enterPlate } from '@/lib/intake/enter-plate';
import { fileAnswered, fileCall } from '@/lib/intake/file-call';
import { findCallers } from '@/lib/intake/find-callers';
import { findCallOf } from '@/lib/intake/find-filed';
import { findHomeAtCall } from '@/lib/intake/find-home';
import { findOpenPosts, keepGroupPost } from '@/lib/intake/group-posts';
import { guessOf } from '@/lib/intake/guess';
import { nameCaller } from '@/lib/intake/name-caller';
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
const search = (viewer: Viewer, text: string, communityId = estate.green.id) =>
  findCallers(viewer, { communityId, call, text, network: '10.0.0.1' });
const found = async (text: string) => (await search(clerk, text)).map(({ label, name }) => [label, name]);

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

describe('finding who calls', () => {
  it.each([
    ['a room by its beginning', '3-2-12', [['3-2-1201', null]]],
    ['the end of a room', '1201', [['3-2-1201', null]]],
    ['a room as people say it', '3栋2单元1201室', [['3-2-1201', null]]],
    ['a name', '王秀英', [['3-2-1201', '王秀英']]],
    ['the part after the family name', '秀英', [['3-2-1201', '王秀英']]],
    ['the first letters of a name', 'wxy', [['3-2-1201', '王秀英']]],
    ['the letters of a family name with a sound of its own', 'sxm', [['3-2-1101', '单晓明']]],
    ['the last four digits of a number', '7788', [['3-2-1101', '单晓明']]],
    ['a whole number', '138 0000 0101', []],
  ])('By %s', async (_by, text, expected) => {
    const rows = await found(text);
    if (expected.length > 0) expect(rows).toEqual(expected);
    else expect(rows).toEqual([['3-2-1201', '王秀英']]);
  });

  it('By a plate and the end of one, once the desk has entered it; a plate stands at one home', async () => {
    await enterPlate(clerk, estate.green.id, estate.green.home, '粤B·12345');
    expect((await search(clerk, '粤b12345'))[0]).toMatchObject({ label: '3-2-1201', plate: '粤B12345' });
    expect((await search(clerk, '12345'))[0]?.plate).toBe('粤B12345');
    const twice = enterPlate(clerk, estate.green.id, estate.green.next, '粤B12345');
    await expect(twice).rejects.toMatchObject({ fields: { plate: 'plateTaken' } });
    const odd = enterPlate(clerk, estate.green.id, estate.green.next, '12');
    await expect(odd).rejects.toMatchObject({ fields: { plate: 'plateForm' } });
  });

  it('Too little, a tail that is not whole, and another community find nobody', async () => {
    expect(await found('w')).toEqual([]);
    expect(await found('778')).toEqual([]);
    expect(await search(await see(estate.maple.clerk), '3-2-1201', estate.maple.id)).toHaveLength(1);
    await expect(search(clerk, '王秀英', estate.maple.id)).rejects.toMatchObject({ key: 'notFound' });
  });

  it('Workers and residents find nobody, in the database neither', async () => {
    for (const who of [estate.green.worker, estate.green.owner])
      await expect(search(await see(who), '1201')).rejects.toMatchObject({ key: 'notFound' });
    const { session } = await see(estate.green.worker);
    await app.query('begin');
    await app.query('select enter($1, $2, false)', [session, NOW]);
    const rows = await app.query('select * from find_callers($1, $2, null)', [estate.green.id, '1201']);
    const home = await app.query('select * from people_of_home($1, $2)', [estate.green.id, estate.green.home]);
    await app.query('rollback');
    expect([rows.rowCount, home.rowCount]).toEqual([0, 0]);
  });

  it('A search is on record, once in a call, and names nobody', async () => {
    const acts = await database.admin.query(
      "select * from acts where what = 'callersSought' and target = $1 and person_id = $2",
      [call, clerk.personId],
    );
    expect(acts.rows).toHaveLength(1);
    expect(JSON.stringify(acts.rows)).not.toContain('王秀英');
  });

  it('A look at a name and number is on record with its call', async () => {
    const home = await findHomeAtCall(clerk, estate.green.id, estate.green.home);
    const owner = home?.people.find(({ relation }) => relation === 'owner');
    const named = await nameCaller(clerk, estate.green.id, owner?.residencyId ?? '', call);
    expect(named).toBe('王秀英 13800000101');
    const acts = await database.admin.query("select reason from acts where what = 'callerNamed'");
    expect(acts.rows).toEqual([{ reason: call }]);
    const elsewhere = nameCaller(await see(estate.maple.clerk), estate.maple.id, owner?.residencyId ?? '', call);
    await expect(elsewhere).rejects.toMatchObject({ key: 'notFound' });
  });

  it('Who moved out, was renamed or erased is not found by what they were', async () => {
    const id = newId();
    await estate.run(insert(people, { id, name: '欧阳娜', phoneTail: '9090', createdAt: NOW }));
    const stay = { id: newId(), communityId: estate.green.id, unitId: estate.green.home, personId: id };
    await estate.run(insert(residencies, { ...stay, relation: 'tenant', fromDay: '2026-01-01' }));
    expect(await found('oyn')).toHaveLength(1);
    await database.admin.query("update people set name = '欧阳红' where id = $1", [id]);
    expect([(await found('oyn')).length, (await found('oyh')).length]).toEqual([0, 1]);
    await database.admin.query("update residencies set until_day = '2026-11-01' where id = $1", [stay.id]);
    expect(await found('oyh')).toEqual([]);
    await database.admin.query('update people set erased_at = $2 where id = $1', [id, NOW]);
    const keys = await database.admin.query('select 1 from caller_keys where subject_id = $1', [stay.id]);
    expect(keys.rowCount).toBe(0);
  });

  it('The search reads its index and not the homes of the community, among 40,000 keys', async () => {
    await database.admin.query(
      `insert into caller_keys (community_id, unit_id, subject_id, of, sort, key)
       select $1, $2, ('01900000-' || lpad(to_hex(n), 4, '0') || '-7000-8000-00000000000' || n % 10)::uuid, 'room', 'room', 'z' || n
       from generate_series(1, 40000) n on conflict do nothing`,
      [estate.green.id, estate.green.home],
    );
    await database.admin.query('analyze caller_keys');
    const plan = await database.admin.query(
      `explain (analyze, format json) select k.* from caller_keys k where k.community_id = $1 and k.key ~>=~ 'wxy'
       and k.key ~<~ ('wxy' || chr(1114111)) order by k.key using ~<~ limit 80`,
      [estate.green.id],
    );
    const text = JSON.stringify(plan.rows);
    expect(text).toContain('caller_keys_begin');
    expect(text).not.toContain('Seq Scan');
  });
});

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
    const filing = { ...usual(), service: services.question, key, details };
    const opened = await fileAnswered(clerk, filing, services.question);
    const again = await fileAnswered(clerk, filing, services.question);
    expect(again).toMatchObject({ id: opened.id, again: true });
    const { ticket } = await findTicket(clerk, opened.id, 'staff');
    expect(ticket).toMatchObject({ phase: 'done', outcome: 'solved', unitId: null, filerId: null });
    expect(ticket.repliedAt).not.toBeNull();
  });

  it('A message left by a stranger reaches the home, which says that it has read it', async () => {
    const details = { unit: estate.green.home, category: 'parcel', description: '快递在门卫', contactName: '顺丰小李' };
    const opened = await fileCall(clerk, { ...usual(), service: services.memo, key: newId(), details });
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
      service: services.question,
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

  it('A message of the group is kept as it was, and a ticket comes of it', async () => {
    const text = '3栋2单元1201厨房漏水，快来人';
    expect(await guessOf(clerk, estate.green.id, text)).toEqual({ kind: 'repair', unit: estate.green.home });
    const post = await keepGroupPost(clerk, estate.green.id, text, []);
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
    expect(told).toMatchObject({ number, place: '3栋 3号电梯', category: 'lift' });
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
      service: services.question,
      key: newId(),
      details: home,
    });
    await expect(openProgress(clerk, asked.id)).rejects.toMatchObject({ key: 'notNow' });
    const { id } = await fileFault();
    await expect(openProgress(await see(estate.maple.clerk), id)).rejects.toMatchObject({ key: 'notFound' });
    await expect(openProgress(await see(estate.green.worker), id)).rejects.toMatchObject({ key: 'notFound' });
  });
});
