import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { posts } from '@/db/schema';
import { insert } from '@/db/sql';
import { findActs } from '@/lib/acts/find-acts';
import { record } from '@/lib/acts/record';
import { findDue } from '@/lib/follow-ups/find-due';
import { findVisits } from '@/lib/follow-ups/find-visits';
import { newId } from '@/lib/id';
import { findCameFrom } from '@/lib/intake/came-from';
import { fileCall } from '@/lib/intake/file-call';
import { findCallers } from '@/lib/intake/find-callers';
import { findCallOf } from '@/lib/intake/find-filed';
import { findHomeAtCall } from '@/lib/intake/find-home';
import { keepGroupPost } from '@/lib/intake/group-posts';
import { services } from '@/lib/services';
import { findDead } from '@/lib/telling/find-dead';
import { findDesk } from '@/lib/tickets/find-desk';
import { findTicket } from '@/lib/tickets/find-ticket';
import { findAlike } from '@/lib/tickets/matter';
import { type Viewer, writeAs } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { staff } from '../support/ticket-life';

// CMP-10 and GEN-8: what stands beside a ticket must not say who asked, to whom the ticket itself does not.

let database: TestDatabase;
let estate: Estate;
let clerk: Viewer;

const call = newId();
const inTime = new Date(NOW.getTime() + 90 * 60_000).toISOString();
const SAID = '前台说话难听，老是不接电话';

/** Somebody rings, and the desk, which it is about, writes it down. */
const told = (more: object = {}, filing: object = {}) =>
  fileCall(clerk, {
    service: services.complaint,
    communityId: estate.green.id,
    key: newId(),
    channel: 'hotline',
    filer: estate.green.owner.id,
    call,
    details: { unit: estate.green.home, category: 'noise', description: SAID, ...more },
    ...filing,
  });
const veiled = { anonymous: 'on', department: 'desk' };
const page = (viewer: Viewer, id: string) => findTicket(viewer, id, 'staff');

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  clerk = await see(estate.green.clerk);
});
afterAll(() => database.close());

describe('who asked anonymously', () => {
  it('Is not told by how many tickets a home has open', async () => {
    await told(veiled);
    const { id } = await told({ description: '这个同事态度不好' });
    await staff(await see(estate.green.second), id, 'concern', { department: 'desk', person: estate.green.clerk.id });
    const { home, id: communityId } = estate.green;
    const [found] = await findCallers(clerk, { communityId, call, text: '3-2-1201', network: '10.0.0.1' });
    expect(found).toMatchObject({ label: '3-2-1201', open: 0 });
    expect((await findHomeAtCall(clerk, communityId, home))?.open).toEqual([]);
  });

  it('Is not told by what else came of the call, nor by what was pasted from the group', async () => {
    const post = await keepGroupPost(clerk, estate.green.id, '王秀英 3-2-1201：前台太凶', []);
    const { id } = await told(veiled, { post });
    const { id: open } = await told({ description: '楼上装修太吵' });
    const hidden = await page(clerk, id);
    expect(await findCameFrom(clerk, hidden)).toMatchObject({ post: null, mates: [] });
    expect(await findCallOf(clerk, hidden.ticket)).toBeNull();
    expect((await findCallOf(clerk, (await page(clerk, open)).ticket))?.mates.map((mate) => mate.id)).toContain(open);
    const boss = await see(estate.green.supervisor);
    expect((await findCameFrom(boss, await page(boss, id))).post?.text).toContain('王秀英');
  });

  it('Is not told by the visit that raised it', async () => {
    const visit = newId();
    const { id, home, clerk: who } = estate.green;
    await database.admin.query("set session_replication_role = 'replica'");
    await database.admin.query(
      `insert into follow_ups (id, community_id, about, unit_id, month, why, due_at, try_at, made_at, state, channel, ended_by, ended_at)
       values ($1, $2, 'visit', $3, '2026-11', 'visit', $4, $4, $4, 'done', 'visit', $5, $4)`,
      [visit, id, home, NOW, who.id],
    );
    for (const ticket of [await told(veiled), await told({ description: '花坛没人浇水' })])
      await database.admin.query('insert into visit_tickets (community_id, visit_id, ticket_id) values ($1, $2, $3)', [
        id,
        visit,
        ticket.id,
      ]);
    await database.admin.query("set session_replication_role = 'origin'");
    const { rows } = await findVisits(clerk, id, { shelf: 'done' });
    expect(rows[0]?.raised.map(({ summary }) => summary)).toEqual(['花坛没人浇水']);
  });

  it('Is not told by a list narrowed to a building, nor by the tickets alike', async () => {
    const { id, building } = estate.green;
    const hidden = await told(veiled);
    const open = await told({ description: '前台电话打不通' });
    const query = { view: 'open', sort: 'newest', q: '', building } as const;
    const listed = (await findDesk(clerk, id, query)).rows.map((row) => row.id);
    expect([listed.includes(open.id), listed.includes(hidden.id)]).toEqual([true, false]);
    const alike = async (viewer: Viewer) =>
      (await findAlike(viewer, await page(viewer, open.id))).alike.map((one) => one.id);
    expect(await alike(clerk)).not.toContain(hidden.id);
    expect(await alike(await see(estate.green.supervisor))).toContain(hidden.id);
  });

  it('Is not told to an administrator by a message that could not be delivered', async () => {
    const { id, owner, landlord } = estate.green;
    await estate.run(
      insert(posts, { id: newId(), communityId: id, personId: landlord.id, department: 'office', roles: ['admin'] }),
    );
    const ticket = await told(veiled);
    await database.admin.query(
      `insert into deliveries (id, community_id, person_id, channel, key, cause, ticket_id, values, state, attempts, made_at,
         next_at, ended_at, code) values ($1, $2, $3, 'wechat', 'reply', $5, $4, '{"side": "home"}', 'dead', 1, now(), now(), now(), '43101')`,
      [newId(), id, owner.id, ticket.id, newId()],
    );
    const letterOf = async (viewer: Viewer) => (await findDead(viewer, id, {})).letters[0];
    expect(await letterOf(await see(landlord))).toMatchObject({ who: null, tail: null });
    expect(await letterOf(await see(estate.green.supervisor))).toMatchObject({ who: '王**' });
  });
});

describe('a filer’s own complaint (GEN-8)', () => {
  it('Is not told to a worker by the tickets alike, nor by what else came of a call', async () => {
    const { id, worker } = estate.green;
    const given = await told({ description: '楼下烧烤有烟' });
    await told({ description: '楼下烧烤太吵' });
    const boss = await see(estate.green.supervisor);
    await staff(boss, given.id, 'record', { words: '烧烤', next: inTime });
    await staff(boss, given.id, 'judgeValid', { cause: 'quality', category: 'noise' });
    await staff(boss, given.id, 'assign', { department: 'engineering', executor: worker.id });
    const seen = await see(worker);
    expect((await findAlike(seen, await page(seen, given.id))).alike).toEqual([]);
    expect((await findAlike(boss, await page(boss, given.id))).alike.length).toBeGreaterThan(0);
    const mates = (await findCallOf(seen, { ...(await page(boss, given.id)).ticket, communityId: id }))?.mates ?? [];
    expect(mates.map((mate) => mate.id)).toEqual([given.id]);
  });
});

describe('whom a complaint is about', () => {
  it('Reads neither of it in the record of acts nor in how many calls are owed', async () => {
    const { id, supervisor } = estate.green;
    const boss = await see(supervisor);
    const about = await told({ category: 'staff', description: '主管说话不算数' });
    await staff(await see(estate.green.manager), about.id, 'concern', { department: 'desk', person: supervisor.id });
    await writeAs(clerk, async (tx) => {
      const act = { communityId: id, personId: clerk.personId, ticketId: about.id, reason: 'TS-0001 想问清楚' };
      await tx.rows(record({ what: 'phone', ...act }, clerk.now));
    });
    await database.admin.query("set session_replication_role = 'replica'");
    await database.admin.query(
      `insert into follow_ups (id, community_id, about, ticket_id, why, due_at, try_at, made_at, state)
       values ($1, $2, 'ticket', $3, 'done', $4::timestamptz - interval '1 hour', $4::timestamptz - interval '1 hour', $4, 'open')`,
      [newId(), id, about.id, NOW],
    );
    await database.admin.query("set session_replication_role = 'origin'");
    const actOf = async (viewer: Viewer) => (await findActs(viewer, id, { what: 'phone' })).acts[0];
    expect(await actOf(boss)).toMatchObject({ who: '王敏', ticketId: null, number: null, target: null, reason: null });
    expect(await actOf(await see(estate.green.manager))).toMatchObject({
      ticketId: about.id,
      reason: 'TS-0001 想问清楚',
    });
    const owed = async (viewer: Viewer) => (await findDue(viewer, id, { view: 'overdue' })).counts.overdue;
    expect([await owed(boss), await owed(clerk)]).toEqual([0, 1]);
    await expect(findDue(boss, id, { view: 'ended' })).resolves.toMatchObject({ figures: { waiting: 0 } });
  });
});
