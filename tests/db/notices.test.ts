import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { drain } from '@/lib/jobs/queue-runner';
import { approveNotice, refuseNotice } from '@/lib/notices/decide';
import { findDeskNotices } from '@/lib/notices/find-desk';
import { findDeskNotice, findHomesRead } from '@/lib/notices/find-desk-notice';
import { findNotice } from '@/lib/notices/find-notice';
import { findNotices } from '@/lib/notices/find-notices';
import { findOutages } from '@/lib/notices/find-outages';
import { readNotice } from '@/lib/notices/mark-read';
import { correctNotice, passReview } from '@/lib/notices/review';
import { sendNotice } from '@/lib/notices/send';
import { withdrawNotice } from '@/lib/notices/withdraw';
import { editNotice, writeNotice } from '@/lib/notices/write';
import type { Home, Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';
import { layFarBuilding, makeCompany, noticeInput, noWater, postNotice } from '../support/notices';

let database: TestDatabase;
let estate: Estate;
let far: { building: string; unit: string };

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  far = await layFarBuilding(database.admin, estate, estate.green.landlord.id);
  await makeCompany(database.admin, estate.green.second.id);
});
afterAll(() => database.close());

const rows = async (text: string, values: unknown[] = []) => (await database.admin.query(text, values)).rows;
const titles = async (viewer: Viewer) => (await findNotices(viewer, viewer.homes[0] as Home)).map(({ title }) => title);
const clerk = () => see(estate.green.clerk);
const supervisor = () => see(estate.green.supervisor);

/** Does what is due so many minutes from now. */
async function drainAt(minutes: number) {
  const { env } = await import('@/lib/env');
  Object.assign(env(), { LINLI_NOW: new Date(NOW.getTime() + minutes * 60_000) });
  await database.admin.query(
    "update graphile_worker._private_jobs set run_at = now() - interval '1 second' where attempts = 0",
  );
  await drain();
}

const told = async (notice: string, key: string) =>
  (
    await rows(
      "select p.name from inbox i join people p on p.id = i.person_id where i.values->>'notice' = $1 and i.key = $2",
      [notice, key],
    )
  )
    .map(({ name }) => name as string)
    .sort();

describe('who reads a notice', () => {
  it('Another building and another community see nothing of a notice, a draft nobody', async () => {
    const id = await postNotice(await clerk(), estate.green.id, noWater(estate.green.building));
    await writeNotice(await clerk(), estate.green.id, newId(), noticeInput({ title: '还没写完' }));
    const [owner, away, foreign] = [estate.green.owner, estate.green.landlord, estate.maple.owner];
    expect(await titles(await see(owner))).toContain('3栋停水两小时');
    expect(await titles(await see(owner))).not.toContain('还没写完');
    for (const other of [away, foreign]) {
      const viewer = await see(other);
      expect(await titles(viewer)).not.toContain('3栋停水两小时');
      await expect(findNotice(viewer, id)).rejects.toMatchObject({ key: 'notFound' });
      await expect(readNotice(viewer, id)).rejects.toMatchObject({ key: 'notFound' });
    }
    await expect(findDeskNotice(await see(estate.maple.clerk), id)).rejects.toMatchObject({ key: 'notFound' });
    await expect(findDeskNotice(await see(estate.green.worker), id)).rejects.toMatchObject({ key: 'notFound' });
  });

  it('A building of another community can’t be written to', async () => {
    const to = { to: 'some' as const, buildings: [estate.maple.building] };
    await expect(writeNotice(await clerk(), estate.green.id, newId(), noticeInput(to))).rejects.toMatchObject({
      key: 'notFound',
    });
  });

  it('An unread notice comes first, and each home that read counts once', async () => {
    const id = await postNotice(await clerk(), estate.green.id, { title: '先读的' });
    await postNotice(await clerk(), estate.green.id, { title: '没读的' });
    for (const person of [estate.green.owner, estate.green.son]) {
      const viewer = await see(person);
      await readNotice(viewer, id);
      await readNotice(viewer, id);
    }
    const seen = await titles(await see(estate.green.owner));
    expect(seen.indexOf('没读的')).toBeLessThan(seen.indexOf('先读的'));
    const { notice, readers } = await findDeskNotice(await clerk(), id);
    expect(notice.read).toBe(1);
    expect(readers.map(({ name, homes, read }) => [name, homes, read])).toContainEqual(['3栋', 2, 1]);
    const homes = await findHomesRead(await clerk(), notice, estate.green.building);
    expect(homes.map(({ label, readAt }) => [label, readAt !== null])).toEqual([
      ['3-2-1201', true],
      ['3-2-1101', false],
    ]);
  });

  it('An outage is offered while it lasts, in its building only', async () => {
    const away = await findOutages(await clerk(), estate.green.id, far.building);
    const here = await findOutages(await clerk(), estate.green.id, estate.green.building);
    expect([away.length, here.map(({ topic }) => topic)]).toEqual([0, ['water']]);
    expect(await findOutages(later(await clerk(), 121), estate.green.id)).toEqual([]);
    expect(await findOutages(await see(estate.maple.owner), estate.green.id)).toEqual([]);
  });
});

describe('how a notice goes out', () => {
  it('A service text goes out at once, its homes are told once each, and it waits for a review by somebody else', async () => {
    const id = await postNotice(await clerk(), estate.green.id, noWater(estate.green.building));
    await drainAt(0);
    await drainAt(1);
    expect(await told(id, 'noticeOut')).toEqual(['李明', '王秀英', '陈静']);
    expect(await told(id, 'noticeReview')).toEqual(['刘建国', '周芳', '孙丽']);
    const due = await findDeskNotices(await supervisor(), estate.green.id, 'review', null);
    expect(due.notices.map((one) => one.id)).toContain(id);
    await expect(passReview(await clerk(), id, 2)).rejects.toMatchObject({ key: 'notYours' });
    await passReview(await supervisor(), id, 2);
    const { notice, steps } = await findDeskNotice(await supervisor(), id);
    expect([notice.review, ...steps.map(({ what }) => what)]).toEqual(['passed', 'written', 'out', 'reviewed']);
    expect(
      (await rows('select what from acts where target = $1 order by place', [`notice ${id}`])).map(({ what }) => what),
    ).toEqual(['noticeWritten', 'noticeSent', 'noticeReviewed']);
  });

  it('Nobody reviews their own notice', async () => {
    const id = await postNotice(await supervisor(), estate.green.id);
    await expect(passReview(await supervisor(), id, 2)).rejects.toMatchObject({ key: 'noticeOwn' });
  });

  it('A notice for later goes out at its time by the job, also when the worker was away; changed meanwhile it stays in', async () => {
    const publishAt = new Date(NOW.getTime() + 60 * 60_000);
    const [id, changed] = [
      await postNotice(await clerk(), estate.green.id, { title: '晚点发', send: 'later', publishAt }),
      await postNotice(await clerk(), estate.green.id, { title: '又改了', send: 'later', publishAt }),
    ];
    await editNotice(await clerk(), changed, 2, noticeInput({ title: '又改了', send: 'later', publishAt }));
    await drainAt(59);
    expect(await titles(later(await see(estate.green.owner), 59))).not.toContain('晚点发');
    await drainAt(180);
    const now = await titles(later(await see(estate.green.owner), 180));
    expect([now.includes('晚点发'), now.includes('又改了')]).toEqual([true, false]);
    const { notice, steps } = await findDeskNotice(await clerk(), id);
    expect([notice.state, notice.review, steps.at(-1)?.who]).toEqual(['out', 'due', null]);
  });

  it('A commercial text goes out only after the company approved it, and its cost is on record', async () => {
    const wish = { topic: 'commercial' as const, title: '净水器团购', cost: '268.50' };
    await expect(
      writeNotice(await clerk(), estate.green.id, newId(), noticeInput({ ...wish, cost: undefined })),
    ).rejects.toMatchObject({ fields: { cost: 'noticeCost' } });
    const id = await postNotice(await clerk(), estate.green.id, wish);
    expect(await titles(await see(estate.green.owner))).not.toContain('净水器团购');
    for (const other of [await clerk(), await supervisor(), await see(estate.green.manager)])
      await expect(approveNotice(other, id, 2)).rejects.toMatchObject({ key: 'notYours' });
    const company = await see(estate.green.second);
    await refuseNotice(company, id, 2, '价格没写清楚');
    await drainAt(0);
    expect(await told(id, 'noticeDecided')).toEqual(['王敏']);
    await sendNotice(await clerk(), id, 3);
    await approveNotice(company, id, 4);
    expect(await titles(await see(estate.green.owner))).toContain('净水器团购');
    const { notice, steps } = await findDeskNotice(await clerk(), id);
    expect([notice.costFen, notice.review]).toEqual([26_850, null]);
    expect(steps.map(({ what }) => what)).toEqual(['written', 'asked', 'refused', 'asked', 'approved', 'out']);
  });

  it('An approved text that is changed before its time must be approved again', async () => {
    const publishAt = new Date(NOW.getTime() + 600 * 60_000);
    const wish = { topic: 'commercial' as const, cost: '0', send: 'later' as const, publishAt };
    const id = await postNotice(await clerk(), estate.green.id, wish);
    await approveNotice(await see(estate.green.second), id, 2);
    await editNotice(await clerk(), id, 3, noticeInput({ ...wish, title: '换了标题' }));
    await sendNotice(await clerk(), id, 4);
    expect((await findDeskNotice(await clerk(), id)).notice.state).toBe('asked');
  });
});

describe('what comes after', () => {
  it('A correction takes the notice’s place, which says so', async () => {
    const id = await postNotice(await clerk(), estate.green.id, { title: '停电三小时' });
    const fresh = await correctNotice(await supervisor(), id, 2, { title: '【更正】停电两小时', body: '是两小时。' });
    const owner = await see(estate.green.owner);
    const hanging = await titles(owner);
    expect([hanging.includes('停电三小时'), hanging.includes('【更正】停电两小时')]).toEqual([false, true]);
    expect(await findNotice(owner, id)).toMatchObject({ correction: fresh });
  });

  it('Withdrawn, it is off the board with its reason, told to its homes, and its row stays', async () => {
    const id = await postNotice(await clerk(), estate.green.id, { title: '发错了' });
    await expect(withdrawNotice(await see(estate.green.worker), id, 2, '发错楼栋')).rejects.toMatchObject({
      key: 'notYours',
    });
    await withdrawNotice(await supervisor(), id, 2, '发错楼栋');
    await drainAt(0);
    const owner = await see(estate.green.owner);
    expect(await titles(owner)).not.toContain('发错了');
    expect(await findNotice(owner, id)).toMatchObject({ withdrawn: '发错楼栋' });
    expect([(await told(id, 'noticeOut')).length, (await told(id, 'noticeOff')).length > 0]).toEqual([0, true]);
    await expect(database.admin.query('set role linli_app; delete from notices')).rejects.toThrow('permission denied');
    await database.admin.query('reset role');
  });

  it('Who comes second is told who did what; of ten at once one sends it', async () => {
    const id = newId();
    await writeNotice(await clerk(), estate.green.id, id, noticeInput({ title: '抢着发' }));
    const lead = await supervisor();
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => sendNotice(lead, id, 1)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(sendNotice(await clerk(), id, 1)).rejects.toMatchObject({
      key: 'noticeChanged',
      values: { who: '周芳', what: 'out' },
    });
    await expect(editNotice(await clerk(), id, 2, noticeInput())).rejects.toMatchObject({ key: 'noticeIsOut' });
  });

  it('A thousand homes are told in batches, everybody once, also when the batches run twice', async () => {
    const building = newId();
    await rows('insert into buildings (id, community_id, name) values ($1, $2, $3)', [
      building,
      estate.green.id,
      '100栋',
    ]);
    // Nobody is looked for by name here: the keys of a thousand stays would take longer than what is tried.
    await rows("set session_replication_role = 'replica'");
    await rows(
      `with made as (insert into units (id, community_id, building_id, label, floor)
         select gen_random_uuid(), $1, $2, '100-' || n, 1 from generate_series(1, 1000) n returning id),
       born as (insert into people (id, name, created_at) select gen_random_uuid(), '住户' || n, $3 from generate_series(1, 1000) n returning id)
       insert into residencies (id, community_id, unit_id, person_id, relation, from_day)
       select gen_random_uuid(), $1, m.id, b.id, 'owner', '2020-01-01'
       from (select id, row_number() over () as n from made) m join (select id, row_number() over () as n from born) b using (n)`,
      [estate.green.id, building, NOW],
    );
    await rows("set session_replication_role = 'origin'");
    const id = await postNotice(await clerk(), estate.green.id, { to: 'some', buildings: [building], title: '一千户' });
    for (let i = 0; i < 6; i += 1) await drainAt(0);
    expect((await told(id, 'noticeOut')).length).toBe(1000);
    const { announce } = await import('@/lib/jobs/announce');
    await announce({ community: estate.green.id, notice: id, what: 'noticeOut', round: 1, after: null });
    expect((await told(id, 'noticeOut')).length).toBe(1000);
  });
});
