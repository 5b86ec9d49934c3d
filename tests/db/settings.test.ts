import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newId } from '@/lib/id';
import { services } from '@/lib/services';
import { changeSetting } from '@/lib/settings/change';
import { findSettingChanges } from '@/lib/settings/find-changes';
import type { Typed } from '@/lib/settings/read-value';
import { fieldAt } from '@/lib/settings/register';
import { asBase, heldIn } from '@/lib/settings/values';
import { openTicket } from '@/lib/tickets/open';
import { communityOf, type Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, see } from '../support/estate';

vi.mock('next/headers', () => ({ headers: async () => new Headers({ 'x-forwarded-for': '203.0.113.7' }) }));

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

const REPLY = 'promises.ordinary.reply';
const nothing = Object.fromEntries(
  ['amount', 'unit', 'from', 'to', 'from2', 'to2', 'text', 'lines', 'name', 'offered', 'place'].map((name) => [
    name,
    '',
  ]),
);
const blank = {
  ...nothing,
  ...{ reply: '', replyUnit: '', result: '', resultUnit: '', roles: [], onDuty: [], people: [] },
} as unknown as Typed;
const hours = (amount: number): Typed => ({ ...blank, amount: String(amount), unit: 'hour' });

const baseOf = (viewer: Viewer, path: string) => {
  const field = fieldAt(path) ?? expect.fail(path);
  return asBase(heldIn(field, communityOf(viewer, estate.green.id).settings));
};
const change = (viewer: Viewer, path: string, typed: Typed | null, rest: object = {}) =>
  changeSetting(viewer, {
    communityId: estate.green.id,
    path,
    base: baseOf(viewer, path),
    typed,
    why: '住户反映等得久',
    sure: false,
    ...rest,
  });

async function file(): Promise<string> {
  const owner = await see(estate.green.owner);
  const details = {
    place: 'home',
    unit: estate.green.home,
    category: 'door',
    happening: 'none',
    description: '门吱吱响',
  };
  const { id } = await openTicket(owner, {
    service: services.repair,
    communityId: estate.green.id,
    key: newId(),
    details,
  });
  return id;
}
const replyDue = async (id: string) =>
  (await database.admin.query('select reply_due from tickets where id = $1', [id])).rows[0].reply_due.toISOString();

it('A shorter promise holds for the next ticket; the older one keeps its own, and so does the other community', async () => {
  const older = await file();
  const promised = await replyDue(older);
  expect(await change(await see(estate.green.manager), REPLY, hours(1))).toBeNull();
  const next = await file();
  expect(await replyDue(older)).toBe(promised);
  expect(Date.parse(promised) - Date.parse(await replyDue(next))).toBe(3_600_000);
  const { settings } = communityOf(await see(estate.maple.manager), estate.maple.id);
  expect(settings.promises.ordinary.reply.minutes).toBe(120);
});

it('Who changed it, when, from what to what and why is kept beside it, also in the record of acts', async () => {
  const manager = await see(estate.green.manager);
  const { last, latest } = await findSettingChanges(manager, estate.green.id, [REPLY, 'reopenDays']);
  expect(last.get(REPLY)).toMatchObject({
    before: null,
    after: { calendar: 'desk', minutes: 60 },
    why: '住户反映等得久',
    who: '刘建国',
  });
  expect(latest).toHaveLength(1);
  expect(last.get('reopenDays')).toBeUndefined();
  const acts = await database.admin.query("select target, reason from acts where what = 'settingChanged'");
  expect(acts.rows).toEqual([{ target: `settings ${REPLY}`, reason: '住户反映等得久' }]);
});

it('A colleague’s change in between is told, and nothing is overwritten', async () => {
  const manager = await see(estate.green.manager);
  const base = baseOf(manager, 'reopenDays');
  expect(await change(manager, 'reopenDays', { ...blank, amount: '10' }, { base })).toBeNull();
  const late = await change(manager, 'reopenDays', { ...blank, amount: '14' }, { base });
  expect(late).toMatchObject({ who: '刘建国', settings: { reopenDays: 10 } });
  expect(communityOf(await see(estate.green.manager), estate.green.id).settings.reopenDays).toBe(10);
});

it('Two at once: one is kept, the other is told', async () => {
  const manager = await see(estate.green.manager);
  const base = baseOf(manager, 'againDays');
  const both = await Promise.all(
    ['40', '50'].map((amount) => change(manager, 'againDays', { ...blank, amount }, { base })),
  );
  expect(both.filter((one) => one === null)).toHaveLength(1);
});

it('A longer promise, and whatever concerns safety, is taken only when it was confirmed, and no change without a reason', async () => {
  const manager = await see(estate.green.manager);
  const refused = (run: Promise<unknown>, fields: object) => expect(run).rejects.toMatchObject({ fields });
  await refused(change(manager, REPLY, hours(4)), { sure: 'settingWorse' });
  await refused(change(manager, 'gasPhone', { ...blank, text: '96777' }), { sure: 'settingSafety' });
  await refused(change(manager, REPLY, { ...blank, amount: '30', unit: 'minute' }, { why: '' }), { why: 'settingWhy' });
  expect(await change(manager, REPLY, hours(4), { sure: true })).toBeNull();
});

it('Back to its default leaves nothing of it behind but the line in the history', async () => {
  const manager = await see(estate.green.manager);
  expect(await change(manager, REPLY, null, { why: '' })).toBeNull();
  const row = await database.admin.query('select settings from communities where id = $1', [estate.green.id]);
  expect(row.rows[0].settings.promises).toBeUndefined();
  const { last } = await findSettingChanges(manager, estate.green.id, [REPLY]);
  expect(last.get(REPLY)).toMatchObject({ before: { minutes: 240 }, after: null });
});

it('A colleague of elsewhere can’t be put among those who hear of delays', async () => {
  const manager = await see(estate.green.manager);
  const typed = { ...blank, roles: ['manager'], people: [estate.maple.clerk.id] };
  await expect(change(manager, 'escalation.top', typed, { sure: true })).rejects.toMatchObject({ key: 'notStaffHere' });
  const own = { ...typed, people: [estate.green.clerk.id] };
  expect(await change(manager, 'escalation.top', own, { sure: true })).toBeNull();
});

it('A clerk, a worker, a supervisor, a resident and a manager of elsewhere change nothing', async () => {
  const before = await database.admin.query('select id, settings from communities order by id');
  const base = baseOf(await see(estate.green.manager), REPLY);
  const refused: [{ id: string }, string][] = [
    [estate.green.clerk, 'notYours'],
    [estate.green.worker, 'notYours'],
    [estate.green.supervisor, 'notYours'],
    [estate.green.owner, 'notFound'],
    [estate.maple.manager, 'notFound'],
  ];
  for (const [person, key] of refused) {
    const viewer = await see(person);
    const wish = { communityId: estate.green.id, path: REPLY, base, typed: hours(1), why: '试试', sure: true };
    await expect(changeSetting(viewer, wish)).rejects.toMatchObject({ key });
  }
  expect((await database.admin.query('select id, settings from communities order by id')).rows).toEqual(before.rows);
});

it('The history can’t be altered by the program', async () => {
  const { database: app } = await import('@/lib/database');
  const { sql } = await import('@/db/sql');
  await expect(app().plain(sql`update setting_changes set why = ''`)).rejects.toThrow(/permission denied/);
  await expect(app().plain(sql`delete from setting_changes`)).rejects.toThrow(/permission denied/);
});
