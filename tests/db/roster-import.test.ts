import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { takeBadSheet } from '@/lib/imports/bad-sheet';
import { books } from '@/lib/imports/books';
import { dropImport, findImport, rowsOf } from '@/lib/imports/records';
import { columnsForm } from '@/lib/imports/say-columns';
import { takeIn } from '@/lib/imports/take-in';
import { sweep } from '@/lib/jobs/sweep';
import { Refusal } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, see } from '../support/estate';
import { arrive, claim } from '../support/homes';
import { bookWords, countOf, upload } from '../support/sheets';

vi.mock('@/lib/i18n/translations', async () => (await import('../support/inquiry/translations')).translations);

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

const headings = ['楼栋', '单元', '房号', '业主姓名', '手机号', '建筑面积', '关系', '入住日期'];
const file = [
  headings,
  ['3', '2', '1201', '王秀英', '13700000001', '89.36', '业主', '2020-08-15'],
  ['7栋', '1', '301', '钱进', '13700000002', '120', '', ''],
  ['7栋', '1', '301', '钱多', '', '', '家属', ''],
  ['7栋', '1', '', '无房', '13700000003', '', '', ''],
];
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (reason) => (reason instanceof Refusal ? reason.key : String(reason)),
  );
const rosterOf = async () =>
  (await database.admin.query('select name, phone_tail as tail, relation from roster order by phone_tail')).rows;

describe('an office’s roster', () => {
  it('comes in whole: buildings, homes and people, and who stands in it binds their home at once', async () => {
    const { green, maple } = estate;
    const clerk = await see(green.clerk);
    const id = await upload(clerk, green.id, file);
    const found = await findImport(clerk, id);
    const look = await books.roster.look(clerk, found, rowsOf(found), bookWords);
    expect(look.counts).toEqual({ new: 3, changed: 0, same: 0, bad: 1, kept: 0 });
    expect(look.bad).toEqual([{ row: 5, why: 'noRoom' }]);
    expect(await countOf(database.admin, 'roster')).toBe(0);
    const { counts } = await takeIn(clerk, id, bookWords);
    expect(counts).toEqual(look.counts);
    expect(await rosterOf()).toEqual([
      { name: '王秀英', tail: '0001', relation: 'owner' },
      { name: '钱进', tail: '0002', relation: 'owner' },
      { name: '钱多', tail: null, relation: 'family' },
    ]);
    const { rows } = await database.admin.query(
      "select u.id, b.name, u.area, u.floor from units u join buildings b on b.id = u.building_id where u.label = '7-1-301'",
    );
    expect(rows).toMatchObject([{ name: '7栋', area: 12000, floor: 3 }]);
    const newcomer = await arrive('13700000002');
    expect(await claim(newcomer.viewer, rows[0].id, { name: '钱进' })).toBe('matched');
    const act = await database.admin.query("select target, community_id from acts where what = 'rosterImported'");
    expect(act.rows).toEqual([{ target: `import ${id} new=3 changed=0 same=0 bad=1 kept=0`, community_id: green.id }]);
    expect(await countOf(database.admin, `buildings where community_id = '${maple.id}'`)).toBe(1);
  });

  it('changes nothing when the same file comes again, and keeps whom a shorter file leaves out', async () => {
    const { green } = estate;
    const clerk = await see(green.clerk);
    const before = await rosterOf();
    const again = await takeIn(clerk, await upload(clerk, green.id, file), bookWords);
    expect(again.counts).toEqual({ new: 0, changed: 0, same: 3, bad: 1, kept: 0 });
    expect(await rosterOf()).toEqual(before);
    const short = [headings, ['3', '2', '1201', '王秀英', '13700000009', '', '', '']];
    const { counts } = await takeIn(clerk, await upload(clerk, green.id, short), bookWords);
    expect(counts).toMatchObject({ changed: 1, kept: 2 });
    expect((await rosterOf()).map(({ name }) => name).sort()).toEqual(before.map(({ name }) => name).sort());
    expect(await countOf(database.admin, 'residencies where until_day is not null')).toBe(0);
  });

  it('comes in not at all when anything fails in the middle, and can be tried again', async () => {
    const { green } = estate;
    const clerk = await see(green.clerk);
    const many = Array.from({ length: 1200 }, (_, n) => ['8', '1', String(100 + n), `住户${n}`, '', '', '', '']);
    const id = await upload(clerk, green.id, [headings, ...many]);
    const before = [await countOf(database.admin, 'units'), await countOf(database.admin, 'roster')];
    await database.admin.query("alter table roster add constraint planted check (name <> '住户1100')");
    expect(await refused(takeIn(clerk, id, bookWords))).toContain('planted');
    expect([await countOf(database.admin, 'units'), await countOf(database.admin, 'roster')]).toEqual(before);
    expect(await countOf(database.admin, "buildings where name = '8栋'")).toBe(0);
    expect((await findImport(clerk, id)).state).toBe('open');
    await database.admin.query('alter table roster drop constraint planted');
    expect((await takeIn(clerk, id, bookWords)).counts.new).toBe(1200);
  });

  it('is there only for who looks after the homes of its community, and touches no other', async () => {
    const { green, maple } = estate;
    const clerk = await see(green.clerk);
    const id = await upload(clerk, green.id, [headings, ['9', '1', '101', '甲', '', '', '', '']]);
    for (const person of [maple.manager, green.worker, green.owner]) {
      const viewer = await see(person);
      expect(await refused(findImport(viewer, id))).toBe('notFound');
      expect(await refused(takeIn(viewer, id, bookWords))).toBe('notFound');
    }
    await takeIn(clerk, id, bookWords);
    const { rows } = await database.admin.query("select community_id from units where label = '9-1-101'");
    expect(rows).toEqual([{ community_id: green.id }]);
  });

  it('gives the rows that can’t come in to nobody but who brought it, after a fresh proof, and on record', async () => {
    const { green } = estate;
    const clerk = await see(green.clerk);
    const proved = (viewer: Viewer, provedAt: string | null) => ({
      ...viewer,
      signedIn: { ...viewer.signedIn, by: 'code' as const, provedAt },
    });
    const id = await upload(clerk, green.id, file);
    const form = JSON.stringify(await columnsForm(await findImport(clerk, id), file, ''));
    expect(form).toContain('137****0001');
    expect(form).not.toContain('13700000001');
    expect(await refused(takeBadSheet(proved(clerk, null), id))).toBe('confirmFirst');
    const manager = await see(green.manager);
    expect(await refused(takeBadSheet(proved(manager, manager.now.toISOString()), id))).toBe('notFound');
    const taken = () => countOf(database.admin, "acts where what = 'exported'");
    expect(await taken()).toBe(0);
    expect((await takeBadSheet(proved(clerk, clerk.now.toISOString()), id)).rows).toEqual([
      [...(file[4] ?? []), '缺少房号', '5'],
    ]);
    expect(await taken()).toBe(1);
    const { rows } = await database.admin.query("select target, person_id as who from acts where what = 'exported'");
    expect(rows).toEqual([{ target: `roster rows=1 phones=full xlsx import ${id}`, who: clerk.personId }]);
  });

  it('is sealed while it waits, and forgotten once it is in, dropped, or a day old', async () => {
    const { green } = estate;
    const clerk = await see(green.clerk);
    const contentOf = async (id: string) =>
      (await database.admin.query('select content from imports where id = $1', [id])).rows[0].content as string | null;
    const [dropped, old] = [await upload(clerk, green.id, file), await upload(clerk, green.id, file)];
    expect(Buffer.from((await contentOf(old)) ?? '', 'base64').toString('latin1')).not.toContain('1370000');
    await dropImport(clerk, dropped);
    expect(await contentOf(dropped)).toBeNull();
    expect(await refused(takeIn(clerk, dropped, bookWords))).toBe('imports.gone');
    await database.admin.query("update imports set made_at = made_at - interval '25 hours' where id = $1", [old]);
    expect((await findImport(clerk, old)).content).toBeNull();
    await sweep();
    expect(await contentOf(old)).toBeNull();
  });

  it('of five thousand rows is in within half a minute and says on the way how far it is', async () => {
    const { maple } = estate;
    const clerk = await see(maple.clerk);
    const rows = Array.from({ length: 5000 }, (_, n) => {
      const room = `${Math.floor((n % 250) / 2) + 1}0${(n % 2) + 1}`;
      return [
        String(20 + Math.floor(n / 250)),
        '1',
        room,
        `住户${n}`,
        `136${String(n).padStart(8, '0')}`,
        '89.36',
        '',
        '',
      ];
    });
    const id = await upload(clerk, maple.id, [headings, ...rows]);
    const seen: number[] = [];
    const began = performance.now();
    const watching = setInterval(async () => {
      const { progress, total } = await findImport(clerk, id);
      if (total > 0) seen.push(progress / total);
    }, 50);
    const { counts } = await takeIn(clerk, id, bookWords);
    clearInterval(watching);
    expect(counts).toMatchObject({ new: 5000, bad: 0 });
    expect((performance.now() - began) / 1000).toBeLessThan(30);
    expect(seen.some((share) => share > 0 && share < 1)).toBe(true);
  });
});
