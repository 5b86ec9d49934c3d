import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import type { MoveName } from '@/lib/services/moves';
import { advance } from '@/lib/tickets/advance';
import { type DeskQuery, readQuery, writeQuery } from '@/lib/tickets/desk-query';
import { findBoard } from '@/lib/tickets/find-board';
import { findDesk } from '@/lib/tickets/find-desk';
import { openTicket } from '@/lib/tickets/open';
import { findSavedViews, removeView, saveView } from '@/lib/tickets/saved-views';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { fileFault, layHistory } from '../support/desk';
import { inquiry } from '../support/inquiry/service';
import '../support/inquiry/register';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';

let database: TestDatabase;
let estate: Estate;
let clerk: Viewer;
let owner: Viewer;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  clerk = await see(estate.green.clerk);
  owner = await see(estate.green.owner);
});
afterAll(() => database.close());

const list = (viewer: Viewer, params: Record<string, string> = {}, size?: number) =>
  findDesk(viewer, estate.green.id, readQuery(params), size);
const numbers = async (viewer: Viewer, params: Record<string, string> = {}) =>
  (await list(viewer, params)).rows.map((row) => row.number);
const staff = (viewer: Viewer, ticketId: string, move: MoveName, input: object = {}) =>
  advance(viewer, { ticketId, move, as: 'staff', input });

describe('the desk’s list', () => {
  it('Is not there for whose work takes in only some of the tickets (GEN-8)', async () => {
    await expect(list(await see(estate.green.worker))).rejects.toMatchObject({ key: 'notFound' });
    expect((await list(await see(estate.green.supervisor))).rows).toEqual([]);
  });

  it('Each view and filter shows its own tickets, and names of who works on them', async () => {
    const { green } = estate;
    const burst = await fileFault(owner, green.home, { happening: 'leaking', category: 'drainage' });
    const lamp = await fileFault(owner, green.home, { category: 'lighting' });
    await staff(clerk, lamp.id, 'assign', { department: 'engineering', executor: green.worker.id });
    expect(await numbers(clerk, { category: 'lighting' })).toEqual([lamp.number]);
    expect(await numbers(clerk, { department: 'engineering' })).toEqual([lamp.number]);
    expect(await numbers(clerk, { urgency: 'emergency' })).toEqual([burst.number]);
    expect(await numbers(clerk, { view: 'unassigned' })).toEqual([burst.number]);
    expect(await numbers(clerk, { view: 'mine' })).toEqual([lamp.number]);
    expect(await numbers(clerk, { view: 'soon' })).toEqual([burst.number]);
    expect(await numbers(later(clerk, 30), { view: 'overdue' })).toEqual([burst.number]);
    expect(await numbers(clerk, { view: 'done' })).toEqual([]);
    const { rows, count } = await list(clerk, { view: 'mine' });
    expect(rows[0]).toMatchObject({ owner: '王敏', executor: '李强', unit: '3-2-1201', building: '3栋' });
    expect(count).toBe(1);
    await advance(later(owner, 5), {
      ticketId: burst.id,
      move: 'withdraw',
      as: 'resident',
      input: { words: '自己修了' },
    });
    expect(await numbers(clerk, { view: 'done', category: 'drainage' })).toEqual([burst.number]);
    expect((await list(clerk, { view: 'done', category: 'drainage' })).remark).toBe('window');
  });

  it('Each service has its own list, and a category is that of its service', async () => {
    const { green } = estate;
    const details = { unit: green.home, category: 'other', description: '物业费可以按季度交吗' };
    const asked = await openTicket(owner, { service: inquiry, communityId: green.id, key: newId(), details });
    const broken = await fileFault(owner, green.home, { category: 'other' });
    expect(await numbers(clerk, { kind: 'inquiry' })).toEqual([asked.number]);
    expect(await numbers(clerk, { kind: 'repair', category: 'other' })).toEqual([broken.number]);
    expect(await numbers(clerk, { q: '按季度', kind: 'inquiry' })).toEqual([asked.number]);
    expect(await numbers(clerk, { q: '按季度', kind: 'repair' })).toEqual([]);
    for (const { id } of [asked, broken])
      await advance(owner, { ticketId: id, move: 'withdraw', as: 'resident', input: { words: '不用了' } });
  });

  it('Staff of another community and residents see nothing of it', async () => {
    await expect(list(await see(estate.maple.clerk))).rejects.toMatchObject({ key: 'notFound' });
    await expect(list(owner)).rejects.toMatchObject({ key: 'notFound' });
    expect((await findDesk(await see(estate.maple.clerk), estate.maple.id, readQuery({}))).rows).toEqual([]);
  });

  it('Paging meets every ticket once, in each order, though many changed at the same moment', async () => {
    const { maple } = estate;
    const filer = await see(maple.owner);
    const boss = await see(maple.clerk);
    for (let i = 0; i < 9; i += 1) await fileFault(filer, maple.home);
    for (const sort of ['due', 'newest', 'changed']) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await findDesk(boss, maple.id, readQuery({ sort, ...(after ? { after } : {}) }), 2);
        seen.push(...page.rows.map((row) => row.id));
        after = page.next ?? undefined;
      } while (after);
      expect(new Set(seen).size).toBe(9);
      expect(seen).toHaveLength(9);
    }
  });

  it('A cursor that this program did not write opens the first page', async () => {
    expect(await numbers(clerk, { after: 'x%00' })).toEqual(await numbers(clerk));
  });

  it('Past a thousand it says so instead of counting on', async () => {
    const { green } = estate;
    const lamp = (await list(clerk, { category: 'lighting' })).rows[0];
    await layHistory(database.admin, lamp?.id ?? '', 22_000);
    expect((await list(clerk)).count).toBe(1001);
    const [overdue] = await findBoard(later(clerk, 300), green.id, null);
    expect(overdue?.count).toBe(100);
    expect(overdue?.rows).toHaveLength(5);
  });
});

describe('the board', () => {
  it('What came in since the last look is new, what was there is not', async () => {
    const { maple } = estate;
    const boss = later(await see(maple.clerk), 60);
    const filer = later(await see(maple.owner), 50);
    const { number } = await fileFault(filer, maple.home);
    const fresh = async (since: Date | null) =>
      (await findBoard(boss, maple.id, since)).find((part) => part.section === 'fresh')?.rows.map((row) => row.number);
    expect(await fresh(new Date(NOW.getTime() + 40 * 60_000))).toEqual([number]);
    expect(await fresh(null)).toEqual([]);
    expect(await fresh(boss.now)).toEqual([]);
  });
});

describe('saved lists', () => {
  it('A list is kept under its name without its page, and only its owner has it', async () => {
    const { green } = estate;
    await saveView(clerk, green.id, '漏水单', '?view=mine&category=water&after=abc&c=x&junk=1');
    await saveView(clerk, green.id, '漏水单', '?category=water');
    const [own] = await findSavedViews(clerk, green.id);
    expect(own).toMatchObject({ name: '漏水单', query: '?category=water' });
    const second = await see(green.second);
    expect(await findSavedViews(second, green.id)).toEqual([]);
    await expect(removeView(second, own?.id ?? '')).rejects.toMatchObject({ key: 'notFound' });
    await removeView(clerk, own?.id ?? '');
    expect(await findSavedViews(clerk, green.id)).toEqual([]);
  });

  it('An address holds only what differs from the usual', () => {
    const say = (params: Record<string, string>, c: string | null = null) => writeQuery(readQuery(params), c);
    expect(say({ view: 'open', sort: 'due' })).toBe('');
    expect(say({ view: 'nonsense', category: '<b>' })).toBe('');
    expect(say({ view: 'done', sort: 'newest', urgency: 'urgent' }, 'C')).toBe(
      '?c=C&view=done&urgency=urgent&sort=newest',
    );
    expect(readQuery({ q: ' 漏水 ', view: 'mine' })).toMatchObject({
      q: '漏水',
      sort: 'newest',
    } satisfies Partial<DeskQuery>);
  });
});
