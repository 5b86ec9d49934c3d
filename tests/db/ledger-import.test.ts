import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { books } from '@/lib/imports/books';
import { findImport, rowsOf } from '@/lib/imports/records';
import { takeIn } from '@/lib/imports/take-in';
import { findDesk } from '@/lib/tickets/find-desk';
import { findTicket } from '@/lib/tickets/find-ticket';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { bookWords, countOf, upload } from '../support/sheets';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

const headings = ['编号', '日期', '房号', '姓名', '电话', '类型', '类别', '内容', '状态', '处理人', '完成日期'];
const ledger = [
  headings,
  [
    '2026-118',
    '2026/10/12',
    '3-2-1201',
    '王秀英',
    '13700000001',
    '报修',
    '水管',
    '厨房水槽下面滴水',
    '处理中',
    '李强',
    '',
  ],
  ['2026-119', '2026/10/13', '南门岗亭', '保安', '', '报修', '其他', '岗亭的门关不上', '待处理', '', ''],
  ['2026-120', '2026/10/14', '3-2-1101', '赵国强', '', '报修', '', '灯不亮', '已完成', '李强', '2026/10/15'],
  ['2026-121', '2026/10/15', '3-2-1201', '王秀英', '', '投诉', '', '楼上太吵', '待处理', '', ''],
  ['2026-122', '2026/10/16', '3-2-9901', '王秀英', '', '报修', '', '没有这一户', '待处理', '', ''],
  ['', '2026/10/17', '3-2-1101', '陈静', '', '', '', '门锁坏了', '', '', ''],
  ['2026-118', '2026/10/12', '3-2-1201', '王秀英', '', '报修', '', '又写了一遍', '待处理', '', ''],
  ['2026-123', '2026/10/18', '3-2-1201', '王秀英', '', '报修', '', '窗户漏风', '看情况', '', ''],
];

describe('the open items of an old ledger', () => {
  it('become tickets by the usual verbs, counted from now, given to whom the book names, and nobody is told or stormed', async () => {
    const { green } = estate;
    const clerk = await see(green.clerk);
    const id = await upload(clerk, green.id, ledger, 'ledger');
    const found = await findImport(clerk, id);
    const look = await books.ledger.look(clerk, found, rowsOf(found), bookWords);
    expect(look.counts).toEqual({ new: 3, closed: 1, same: 0, bad: 4 });
    expect(look.bad.map(({ row, why }) => `${row} ${why}`)).toEqual([
      '5 unknownService',
      '6 unknownRoom',
      '8 numberTwice',
      '9 unknownStatus',
    ]);
    expect(look.bad[0]?.values).toEqual({ text: '投诉' });
    const { counts } = await takeIn(clerk, id, bookWords);
    expect(counts).toEqual({ ...look.counts, given: 1 });
    const list = await findDesk(clerk, green.id, { view: 'open', sort: 'newest', q: '2026-118' });
    expect(list.rows).toMatchObject([{ unit: '3-2-1201', executor: '李强', step: 'dispatched', category: 'water' }]);
    const rows = await database.admin.query(
      `select t.channel, t.place, t.opened_at as at, t.replied_at as replied, t.result_due > $1 as later, l.number, l.day
       from tickets t join ledger_lines l on l.ticket_id = t.id order by l.number nulls last`,
      [NOW],
    );
    expect(rows.rows.map(({ channel, place, later, number }) => ({ channel, place, later, number }))).toEqual([
      { channel: 'ledger', place: 'home', later: true, number: '2026-118' },
      { channel: 'ledger', place: 'public', later: true, number: '2026-119' },
      { channel: 'ledger', place: 'home', later: true, number: null },
    ]);
    expect(rows.rows.every(({ at, replied }) => at.getTime() === NOW.getTime() && replied !== null)).toBe(true);
    const jobs = await database.admin.query(
      `select j.run_at > now() as later, t.identifier as task from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id`,
    );
    expect(jobs.rows.filter(({ task }) => task === 'alarm').every(({ later }) => later)).toBe(true);
    expect(jobs.rows.filter(({ task }) => task === 'tell')).toHaveLength(0);
    const [first] = list.rows;
    const page = await findTicket(await see(green.owner), first?.id ?? '', 'resident');
    expect(page.ticket.summary).toContain('厨房水槽');
  });

  it('are not filed twice by the same file', async () => {
    const { green } = estate;
    const clerk = await see(green.clerk);
    const before = await countOf(database.admin, 'tickets');
    const { counts } = await takeIn(clerk, await upload(clerk, green.id, ledger, 'ledger'), bookWords);
    expect(counts).toMatchObject({ new: 0, same: 4, given: 0 });
    expect(await countOf(database.admin, 'tickets')).toBe(before);
  });
});
